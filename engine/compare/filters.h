/* SPDX-License-Identifier: MIT */
/* Suppressions (rules/filters): which findings nobody wants to see, and by whose decision.
 *
 * All that a filter names must fit: its rules, actors (two or more: both positions are of them, by actor or side; one: either is), disputes
 * and findings (beginnings of ids). A filter holds for findings that were first seen until the day it expires: so what is suppressed
 * depends on corpus and rules, never on the clock. Threads: pure. */
#pragma once
#include "model/finding.h"
#include "ruleset/ruleset.h"

/* The first filter, in order of id, that suppresses the finding of these positions; or NULL. */
const Filter *filter_of_finding(const Ruleset *rules, const Finding *finding, const Position *a, const Position *b);
