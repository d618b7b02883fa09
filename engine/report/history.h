/* SPDX-License-Identifier: MIT */
/* The history of reviews for programs: one JSON object a line. Cost: linear in what is written. Threads: no state. */
#pragma once
#include "model/review.h"

/* {"review","finding","reviewer","made","status","reason","duplicate_of","note","tags","assignee","undoes","undone"}; null: not spoken of. */
void report_review(GString *out, const ReviewEvent *event);
