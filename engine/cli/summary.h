/* SPDX-License-Identifier: MIT */
/* What a run counted, in lines for people. */
#pragma once
#include <glib.h>
#include "pipeline.h"

/* To be freed. */
char *summary_text(const RunSummary *summary);
/* To standard output: these lines, or the whole record of the store's run as JSON. */
gboolean summary_print(Store *store, const RunSummary *summary, gboolean json, GError **error);
