/* SPDX-License-Identifier: MIT */
#include "cli/progress.h"

#include <stdio.h>
#include <unistd.h>

#define PROGRESS_INTERVAL (G_USEC_PER_SEC / 10)
#define PROGRESS_BAR 30 /* columns */

Progress progress_new(void) { return (Progress){.visible = isatty(STDERR_FILENO) == 1}; }

static void print_bar(const PipelineProgress *state) {
  static const char marks[PROGRESS_BAR + 1] = "##############################";
  const char *stage = state->comparing ? "comparing" : "reading";
  if (state->total == 0) {
    fprintf(stderr, "\r%s %" G_GUINT64_FORMAT "\033[K", stage, state->comparing ? state->done : state->documents);
    return;
  }
  double part = MIN((double)state->done / (double)state->total, 1.0);
  fprintf(stderr, "\r%s [%-*.*s] %3.0f %%, %" G_GUINT64_FORMAT " documents\033[K", stage, PROGRESS_BAR, (int)(part * PROGRESS_BAR), marks,
          part * 100, state->documents);
}

void progress_draw(Progress *progress, const PipelineProgress *state) {
  if (!progress->visible) return;
  gint64 now = g_get_monotonic_time();
  if (progress->drawn && now - progress->last < PROGRESS_INTERVAL) return;
  print_bar(state);
  progress->drawn = TRUE;
  progress->last = now;
}

void progress_end(Progress *progress) {
  if (progress->drawn) fputs("\r\033[K", stderr);
  progress->drawn = FALSE;
}

void progress_message(Progress *progress, const char *line) {
  progress_end(progress);
  fprintf(stderr, "%s\n", line);
}
