/* SPDX-License-Identifier: MIT */
/* How a row of review_state is read; for the files of store/. */
#pragma once
#include "model/review.h"
#include "store/statement.h"

/* finding, last, verdict, judged, reason, duplicate_of, tags, assignee, reviewers, agreed, reopened. FALSE for what no program wrote. */
gboolean column_review_state(Statement *each, Arena *arena, const char **finding, ReviewState *out);
