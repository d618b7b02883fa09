/* SPDX-License-Identifier: MIT */
/* Reading without a database (gather.h), and where what comes of it goes: into a part for `sicnon merge`, or as claims, one a line, to a file or
 * to standard output. SICNON_ERROR_IO, _DATA when no document could be read (a part may be empty), _BUSY when a signal came; then nothing new has its name. */
#pragma once
#include "cli/log.h"
#include "ingest/reader.h"
#include "ruleset/ruleset.h"

typedef struct {
  const char *const *paths; /* NULL-terminated; "-" = standard input */
  ReaderOptions reading;    /* with the shard */
  const Ruleset *rules;
  guint threads;
  const char *part; /* folder; NULL: claims go to */
  const char *file; /* this; NULL: standard output */
  gboolean keyed;   /* each under every key of its, for `sicnon compare` (keyed/record.h) */
  Log log;
} ExtractionOptions;

gboolean extraction_run(const ExtractionOptions *options, GError **error);
