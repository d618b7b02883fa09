/* SPDX-License-Identifier: MIT */
/* What a run says while it goes on, on standard error: problems, notes and how far it is.
 *
 * For people: lines, and a bar with rate and time left on a terminal, else one line a minute. For programs (`--log json`): one JSON object a
 * line. For the journal, when standard error is connected to it: entries with the same members as fields (SICNON_ORIGIN ...).
 * Threads: one. */
#pragma once
#include <glib.h>
#include "ingest/problem.h"
#include "pipeline.h"

typedef enum { LOG_QUIET, LOG_NORMAL, LOG_VERBOSE } LogLevel;
typedef enum { LOG_TEXT, LOG_JSON, LOG_JOURNAL } LogStyle;

typedef struct {
  LogLevel level;
  LogStyle style;
  gboolean bar;    /* standard error is a terminal */
  gboolean drawn;  /* a bar stands on the current line */
  gint64 began;    /* the stage, in microseconds of a clock that only goes forwards */
  gint64 last;     /* when something was told of it */
  gint stage;      /* -1: none yet */
} Log;

extern const char *const log_style_names[]; /* of --log: text, json; NULL-terminated */

/* `style` is a name, or NULL: the journal when there is one, else text. */
Log log_new(LogLevel level, const char *style);
void log_problem(Log *log, const InputProblem *problem);
/* Not told when it must be quiet. */
void log_note(Log *log, const char *message);
/* Where the time went, a note a line: see profile_text(). */
void log_profile(Log *log, const PipelineTimes *times, guint64 rules_took, const GArray *tallies);
/* As often as an eye can follow a bar, or as a reader of logs wants to know. */
void log_progress(Log *log, const PipelineProgress *progress);
/* Takes the bar away. */
void log_end(Log *log);
