/* SPDX-License-Identifier: MIT */
/* What rule files say, one struct per family, as bound by ruleset/schema.c (tables in ruleset/families.c).
 *
 * Lifetime: owned by the Ruleset that loaded them; immutable afterwards. Lists are GPtrArrays of the named struct and string
 * lists are NULL-terminated arrays; both are never NULL. Fields after "compiled:" are filled by the compiler. */
#pragma once
#include "ruleset/defs-events.h"
#include "ruleset/defs-language.h"
#include "ruleset/defs-world.h"
