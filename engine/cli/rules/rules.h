/* SPDX-License-Identifier: MIT */
/* The commands of rule authors: `sicnon rules NAME`, one file each (rules-<name>.c), and what they share. */
#pragma once
#include "cli/command.h"
#include "ruleset/compiled.h"

/* NULL-terminated, in the order of --help. */
extern const Command *const rules_commands[];
extern const Command rules_new, rules_list, rules_lint, rules_test, rules_explain, rules_derive, rules_schema, rules_mutate, rules_coverage, rules_profile, rules_diff,
    rules_fmt;

/* The day itself, or that of the clock when it is not set: for what is out of date, never for what is found. */
Day rules_today(Day given);
/* The rules of a run: the base folder and `layers` over it. NULL with error set. */
Ruleset *rules_open(char **layers, GError **error);
/* The same for a run, which tells on standard error what layers replace. With `keep_going`, broken files of layers are left out, told and
 * counted. */
Ruleset *rules_open_telling(char **layers, gboolean keep_going, guint *n_skipped, GError **error);
/* Adds a note for each rule that no claim and no finding of the database came of. FALSE with error set when it cannot be read. */
gboolean lint_never_fired(const Ruleset *rules, const char *db, Problems *problems, GError **error);
