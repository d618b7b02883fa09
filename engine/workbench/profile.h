/* SPDX-License-Identifier: MIT */
/* What each rule costs and gives on a corpus: patterns by which it is tried in texts, contradiction rules by the pairs that face each other.
 *
 * Time is that of trying alone, by the clock of this machine: for comparing rules with each other. Counts depend on corpus and rules.
 * Cost: that of reading and comparing, all in memory. Threads: one. */
#pragma once
#include "model/record.h"
#include "workbench/scene.h"

/* Of RuleTally: rules that were tried, whatever took longest first, then by name; names belong to the rules. With `by_pattern` each pattern of
 * an event ("strike#2:passive") stands for itself, else the event has their sum. NULL with SICNON_ERROR_RULES as scene_new(). Free with
 * g_array_unref(). */
GArray *profile_rules(const Ruleset *rules, const SceneText *texts, guint n, gboolean by_pattern, GError **error);
