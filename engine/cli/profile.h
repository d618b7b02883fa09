/* SPDX-License-Identifier: MIT */
/* Where the time of a run went, in lines for people: `sicnon run --profile`. */
#pragma once
#include <glib.h>
#include "pipeline.h"

#define PROFILE_RULES_SHOWN 20 /* those that took longest; of the others the sum */

/* To be freed. `rules_took`: nanoseconds in which the rules were loaded; `tallies` of RuleTally. */
char *profile_text(const PipelineTimes *times, guint64 rules_took, const GArray *tallies);
