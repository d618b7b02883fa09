/* SPDX-License-Identifier: MIT */
/* What reviews tell of rules, for `sicnon rules list --db`. */
#pragma once
#include <glib.h>

/* A line for each rule that has findings in the database: how often it was right, and whether it is demoted in the queue. */
gboolean reviewed_append(GString *out, const char *db, GError **error);
