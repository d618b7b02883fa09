/* SPDX-License-Identifier: MIT */
/* The record of a run: for programs one JSON object a line, for people a row of a table or a page.
 * Cost: linear in what is written. Threads: no state. */
#pragma once
#include "model/record.h"

void report_run(GString *out, const RunRecord *run);
void report_run_heads(GString *out);
void report_run_row(GString *out, const RunRecord *run);
void report_run_page(GString *out, const RunRecord *run);
