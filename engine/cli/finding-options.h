/* SPDX-License-Identifier: MIT */
/* The options that choose findings, the same for every command that has to do with them. */
#pragma once
#include <glib.h>
#include "store/visit.h"

typedef struct {
  char *actor, *side, *kind, *level, *status, *dispute, *since, *until, *run, *known_run;
  double min_score;
  gboolean fresh;
} FindingOptions;

/* Entries of a GOptionEntry array, which a command mixes with its own. */
#define FINDING_OPTION_ENTRIES(options) \
  {"actor", 0, 0, G_OPTION_ARG_FILENAME, &(options).actor, "Only findings in which this actor takes part: its id or name", "ACTOR"}, \
  {"side", 0, 0, G_OPTION_ARG_FILENAME, &(options).side, "Only findings in which this side takes part: its id", "SIDE"}, \
  {"kind", 0, 0, G_OPTION_ARG_FILENAME, &(options).kind, "Only this kind: denial, polarity, number ...", "KIND"}, \
  {"level", 0, 0, G_OPTION_ARG_FILENAME, &(options).level, "Only this level or a higher one: low, medium, high ...", "LEVEL"}, \
  {"min-score", 0, 0, G_OPTION_ARG_DOUBLE, &(options).min_score, "Only findings with at least this score, 0 to 1", "SCORE"}, \
  {"status", 0, 0, G_OPTION_ARG_FILENAME, &(options).status, "Only findings with this status: new, confirmed ...", "STATUS"}, \
  {"dispute", 0, 0, G_OPTION_ARG_FILENAME, &(options).dispute, "Only findings of this dispute: the start of its id", "ID"}, \
  {"since", 0, 0, G_OPTION_ARG_FILENAME, &(options).since, "Only findings seen on this day or later", "DATE"}, \
  {"until", 0, 0, G_OPTION_ARG_FILENAME, &(options).until, "Only findings seen on this day or earlier", "DATE"}, \
  {"run", 0, 0, G_OPTION_ARG_FILENAME, &(options).run, "Only findings that this run was the first to tell of: its number", "N"}, \
  {"new-only", 0, 0, G_OPTION_ARG_NONE, &(options).fresh, "Only findings that no run before the last one told of", NULL}, \
  {"new-since", 0, 0, G_OPTION_ARG_FILENAME, &(options).known_run, "Call new what no run up to this one told of: its number", "N"}

/* The filter borrows from the options. FALSE with SICNON_ERROR_USAGE when a value is none of those allowed. */
gboolean finding_options_read(const FindingOptions *options, FindingFilter *out, GError **error);
/* The options as somebody would type them, in the order above; "" when none is given. To be freed. */
char *finding_options_text(const FindingOptions *options);
void finding_options_clear(FindingOptions *options);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(FindingOptions, finding_options_clear)
