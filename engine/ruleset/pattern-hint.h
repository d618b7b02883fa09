/* SPDX-License-Identifier: MIT */
/* What any match of one side of a chunk pattern must hold: seen without running it. Most tries of a pattern end here. Private to ruleset/. */
#pragma once
#include "ruleset/pattern-tree.h"

/* Of the children [first, last) of a sequence; `left`: matched from the last of them to the first. */
PatternHint pattern_hint_of(const PatternNode *sequence, guint first, guint last, gboolean left);
