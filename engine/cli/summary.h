/* SPDX-License-Identifier: MIT */
/* What a run counted, in lines for people. */
#pragma once
#include <glib.h>
#include "pipeline.h"

/* To be freed. */
char *summary_text(const RunSummary *summary);
