/* SPDX-License-Identifier: MIT */
/* What can be said of a run, on the command line and in the settings. Owns its strings. */
#pragma once
#include "base/day.h"
#include "cli/settings.h"
#include "ingest/reader.h"

/* How long a run waits for another one when nobody says anything, in seconds. */
#define NIGHT_WAIT_DEFAULT 10
#define RUN_THREADS_MAX 256
#define RUN_WAIT_MAX (7 * 24 * 60 * 60)

typedef struct {
  char **layers, **corpora;
  char *on_new, *log, *since_text;
  gint threads, wait; /* NOT_SAID: as the settings say */
  gboolean fail_on_findings, keep_going, dry, rebuild, no_texts, search, quiet, verbose, json, profile;
  const char *const *paths;
  const char *const *parts; /* folders to be merged, of so many shards; or NULL */
  guint expect;
  ReaderOptions reading;
  Day since, forget;
} NightOptions;

/* What is not said is as if nobody had asked. */
NightOptions night_options(void);
void night_options_clear(NightOptions *options);
/* What all commands that run the pipeline have: to be added to their own. NULL-terminated, to be freed with g_free(). */
GOptionEntry *night_entries(NightOptions *options);

/* Checks what was said and takes the rest from the settings, else from what is usual. SICNON_ERROR_USAGE. */
gboolean night_options_settle(NightOptions *options, const Settings *settings, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(NightOptions, night_options_clear)
