/* SPDX-License-Identifier: MIT */
/* Nights in a folder of their own, and all that is in a database as one text. */
#pragma once
#include <glib.h>
#include "pipeline.h"

typedef struct {
  char *folder;
  Ruleset *rules;
} Nights;

/* With the rules of the source tree, and those of `layer` over them when it is not NULL. */
void nights_open(Nights *nights, const char *layer);
void nights_close(Nights *nights);
/* A path in the folder, interned. */
const char *nights_path(const Nights *nights, const char *name);

/* One run over the text of a JSON Lines file; FALSE with error set when it failed. `rebuild` as in PipelineOptions. */
gboolean nights_run(Nights *nights, const char *database, const char *lines, gboolean rebuild, GError **error);
/* A run without input that lets go of what was published before. */
void nights_forget(Nights *nights, const char *database, Day before);
/* Claims, positions, findings and rejected pairs, in their order; to be freed. */
char *nights_show(const char *database);
/* Fails the test unless SQLite finds the database whole. */
void nights_check(const char *database);
