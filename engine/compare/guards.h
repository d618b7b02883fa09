/* SPDX-License-Identifier: MIT */
/* Guards: why two positions that look alike do not contradict each other. Each says what it saw.
 * Threads: pure. */
#pragma once
#include "compare/pair.h"
#include "model/names.h"

/* Can this guard be decided from positions at all? A rule that asks for another is an error. */
gboolean guard_is_known(Guard guard);
/* Does the guard stop the pair? Then name, value, name, value (new strings) are appended to `values`. */
gboolean guard_holds(Guard guard, const Pair *pair, GPtrArray *values);
