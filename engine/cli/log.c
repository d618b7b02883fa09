/* SPDX-License-Identifier: MIT */
#include "cli/log.h"

#include <stdio.h>
#include <unistd.h>
#include "base/clock.h"
#include "cli/profile.h"
#include "report/json.h"

#define BAR_INTERVAL (G_USEC_PER_SEC / 10)
#define LINE_INTERVAL (60 * (gint64)G_USEC_PER_SEC)
#define BAR_COLUMNS 30
#define FIELDS_MAX 8

const char *const log_style_names[] = {"text", "json", NULL};

Log log_new(LogLevel level, const char *style) {
  Log log = {.level = level, .stage = -1};
  const gboolean json = g_strcmp0(style, log_style_names[LOG_JSON]) == 0;
  log.style = json ? LOG_JSON : style == NULL && g_log_writer_is_journald(STDERR_FILENO) ? LOG_JOURNAL : LOG_TEXT;
  log.bar = log.style == LOG_TEXT && level != LOG_QUIET && isatty(STDERR_FILENO) == 1;
  return log;
}

/* ---- one entry ---- */

typedef struct {
  const char *name, *field, *value; /* in JSON, in the journal */
} Member;

static void write_json(const char *message, const Member *members, guint n) {
  g_autoptr(GString) line = g_string_new(NULL);
  char now[CLOCK_TEXT_SIZE];
  json_open(line, '{');
  json_text_member(line, "time", clock_text(now));
  json_text_member(line, "message", message);
  for (guint i = 0; i < n; i++) json_text_member(line, members[i].name, members[i].value);
  json_close(line, '}');
  fprintf(stderr, "%s\n", line->str);
}

static void write_journal(GLogLevelFlags level, const char *message, const Member *members, guint n) {
  GLogField fields[FIELDS_MAX] = {
      {"MESSAGE", message, -1}, {"PRIORITY", level == G_LOG_LEVEL_WARNING ? "4" : "6", -1}, {"SYSLOG_IDENTIFIER", "sicnon", -1}};
  guint n_fields = 3;
  for (guint i = 0; i < n && n_fields < FIELDS_MAX; i++) fields[n_fields++] = (GLogField){members[i].field, members[i].value, -1};
  g_log_writer_journald(level, fields, n_fields, NULL);
}

static void write_entry(Log *log, GLogLevelFlags level, const char *message, const Member *members, guint n) {
  log_end(log);
  if (log->style == LOG_JSON) write_json(message, members, n);
  else if (log->style == LOG_JOURNAL) write_journal(level, message, members, n);
  else fprintf(stderr, "%s\n", message);
}

void log_problem(Log *log, const InputProblem *problem) {
  if (log->level == LOG_QUIET) return;
  g_autofree char *text = input_problem_text(problem), *origin = input_problem_origin(problem);
  const Member members[] = {
      {"event", "SICNON_EVENT", problem->kind == PROBLEM_LOST ? "lost" : "kept"},
      {"origin", "SICNON_ORIGIN", origin},
      {"reason", "SICNON_REASON", problem->reason},
      {"mend", "SICNON_MEND", problem->mend},
  };
  write_entry(log, G_LOG_LEVEL_WARNING, text, members, G_N_ELEMENTS(members));
}

void log_note(Log *log, const char *message) {
  const Member members[] = {{"event", "SICNON_EVENT", "note"}};
  if (log->level != LOG_QUIET) write_entry(log, G_LOG_LEVEL_INFO, message, members, G_N_ELEMENTS(members));
}

void log_profile(Log *log, const PipelineTimes *times, guint64 rules_took, const GArray *tallies) {
  g_autofree char *text = profile_text(times, rules_took, tallies);
  g_auto(GStrv) lines = g_strsplit(g_strchomp(text), "\n", -1);
  for (char **line = lines; *line != NULL; line++) log_note(log, *line);
}

/* ---- how far it is ---- */

static const char *const stages[] = {"reading", "reading again", "merging", "comparing"};

static double seconds_since(gint64 then) { return (double)(g_get_monotonic_time() - then) / G_USEC_PER_SEC; }

/* "; 310 a second, 2:05 left" */
static void append_pace(GString *out, const Log *log, const PipelineProgress *state) {
  const double seconds = seconds_since(log->began);
  const guint64 things = state->stage == PIPELINE_READING ? state->documents : state->done;
  if (seconds < 1 || things == 0) return;
  g_string_append_printf(out, "; %.0f a second", (double)things / seconds);
  if (state->total == 0 || state->done == 0 || state->done > state->total) return;
  const gint64 left = (gint64)(seconds / (double)state->done * (double)(state->total - state->done));
  g_string_append_printf(out, ", %" G_GINT64_FORMAT ":%02d left", left / 60, (int)(left % 60));
}

static char *progress_text(const Log *log, const PipelineProgress *state) {
  static const char marks[BAR_COLUMNS + 1] = "##############################";
  GString *out = g_string_new(stages[state->stage]);
  const double part = state->total > 0 ? MIN((double)state->done / (double)state->total, 1.0) : 0;
  if (state->total > 0 && log->bar) g_string_append_printf(out, " [%-*.*s]", BAR_COLUMNS, (int)(part * BAR_COLUMNS), marks);
  if (state->total > 0) g_string_append_printf(out, " %3.0f %%", part * 100);
  if (state->stage == PIPELINE_READING) g_string_append_printf(out, " %" G_GUINT64_FORMAT " documents", state->documents);
  else g_string_append_printf(out, " %" G_GUINT64_FORMAT, state->done);
  append_pace(out, log, state);
  return g_string_free(out, FALSE);
}

static void enter_stage(Log *log, PipelineStage stage) {
  if (log->stage == (gint)stage) return;
  log->stage = (gint)stage;
  log->began = log->last = g_get_monotonic_time();
  if (log->level == LOG_VERBOSE) log_note(log, stages[stage]);
}

void log_progress(Log *log, const PipelineProgress *state) {
  enter_stage(log, state->stage);
  const gint64 now = g_get_monotonic_time();
  if (log->level == LOG_QUIET || now - log->last < (log->bar ? BAR_INTERVAL : LINE_INTERVAL)) return;
  g_autofree char *text = progress_text(log, state);
  const Member members[] = {{"event", "SICNON_EVENT", "progress"}, {"stage", "SICNON_STAGE", stages[state->stage]}};
  log->last = now;
  if (!log->bar) write_entry(log, G_LOG_LEVEL_INFO, text, members, G_N_ELEMENTS(members));
  else fprintf(stderr, "\r%s\033[K", text);
  log->drawn = log->bar;
}

void log_end(Log *log) {
  if (log->drawn) fputs("\r\033[K", stderr);
  log->drawn = FALSE;
}
