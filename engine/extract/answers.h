/* SPDX-License-Identifier: MIT */
/* Denials without content of their own: "called the accusation baseless", "Kim denied it".
 *
 * Each is bound to the accusation that it answers: the nearest claim of another side, before it or else behind it, whose act is the
 * denier's. It takes over what that claim says. One that answers nothing in its document stays without a proposition. */
#pragma once
#include "model/claim.h"
#include "ruleset/ruleset.h"

/* Binds what can be bound; to be called when all claims of the document are there, in the order of the text. */
void answers_bind(ClaimSet *set, const Ruleset *rules);
