/* SPDX-License-Identifier: MIT */
#include "cli/log.h"
#include <criterion/criterion.h>
#include <criterion/redirect.h>

#define MINUTE (60 * (gint64)G_USEC_PER_SEC)

static const PipelineProgress half = {PIPELINE_READING, 50, 100, 600};

/* As if the stage had begun so long ago, and nothing had been told since. */
static void go_back(Log *log, gint64 by) {
  log->began -= by;
  log->last -= by;
}

Test(log, one_line_a_minute, .init = cr_redirect_stderr) {
  Log log = log_new(LOG_NORMAL, "text");
  log.bar = FALSE;
  log_progress(&log, &half);
  go_back(&log, MINUTE / 2);
  log_progress(&log, &half);
  go_back(&log, MINUTE / 2);
  log_progress(&log, &half);
  log_progress(&log, &half);
  fflush(stderr);
  cr_assert_stderr_eq_str("reading  50 % 600 documents; 10 a second, 1:00 left\n");
}

Test(log, a_bar_on_a_terminal, .init = cr_redirect_stderr) {
  Log log = log_new(LOG_NORMAL, "text");
  log.bar = TRUE;
  log_progress(&log, &half);
  go_back(&log, MINUTE);
  log_progress(&log, &half);
  log_note(&log, "a note takes it away");
  fflush(stderr);
  cr_assert_stderr_eq_str("\rreading [###############               ]  50 % 600 documents; 10 a second, 1:00 left\033[K"
                          "\r\033[Ka note takes it away\n");
}

Test(log, a_stage_begins_anew, .init = cr_redirect_stderr) {
  const PipelineProgress comparing = {PIPELINE_COMPARING, 70, 0, 600};
  Log log = log_new(LOG_VERBOSE, "text");
  log.bar = FALSE;
  log_progress(&log, &half);
  go_back(&log, MINUTE);
  log_progress(&log, &comparing);
  go_back(&log, MINUTE);
  log_progress(&log, &comparing);
  fflush(stderr);
  cr_assert_stderr_eq_str("reading\ncomparing\ncomparing 70; 1 a second\n");
}

Test(log, quiet_is_quiet, .init = cr_redirect_stderr) {
  const InputProblem problem = {PROBLEM_LOST, "news", 3, "no text", "give it one"};
  Log log = log_new(LOG_QUIET, "text");
  log_progress(&log, &half);
  go_back(&log, MINUTE);
  log_progress(&log, &half);
  log_note(&log, "nobody asked");
  log_problem(&log, &problem);
  fflush(stderr);
  cr_assert_stderr_eq_str("");
}
