/* SPDX-License-Identifier: MIT */
/* A bar on standard error while a run goes on, when that is a terminal; and messages that do not get mixed up with it.
 * Threads: one. */
#pragma once
#include <glib.h>
#include "pipeline.h"

typedef struct {
  gboolean visible; /* standard error is a terminal */
  gboolean drawn;   /* a bar stands on the current line */
  gint64 last;      /* when it was drawn, in microseconds */
} Progress;

Progress progress_new(void);
/* Draws the bar anew, but not more often than an eye can follow. */
void progress_draw(Progress *progress, const PipelineProgress *state);
/* Prints one line on standard error; the bar comes back with the next draw. */
void progress_message(Progress *progress, const char *line);
void progress_end(Progress *progress);
