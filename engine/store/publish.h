/* SPDX-License-Identifier: MIT */
/* A copy of what a database found, to be published: the claims behind findings with their words, never the texts of documents, never
 * reviews. A file of its own with foreign keys and searchable quotes, as Datasette and sqlite-utils look for them; its tables are
 * told in sql/publish/schema.sql.
 *
 * Lifetime: a Publication per file; what is added is copied during the call.
 * Order:    publication_open(), records in any order, publication_close(); only then the file has its name. publication_abandon() or
 *           g_autoptr without close leaves what was there before. The same records in the same order are the same bytes.
 * Cost:     a row for each record, and one for each claim of a position. Adding a claim or position again is a no-op.
 * Errors:   as in store/store.h; SICNON_ERROR_INTERNAL at the end when a record refers to one that was not added. Threads: one. */
#pragma once
#include <glib.h>
#include "base/error.h"
#include "model/record.h"

typedef struct Publication Publication;

Publication *publication_open(const char *path, GError **error);
/* What the copy rests on, a row a line. */
gboolean publication_add_about(Publication *publication, const char *part, const char *name, const char *value, GError **error);
/* With its document and actor. */
gboolean publication_add_claim(Publication *publication, const ClaimRecord *record, GError **error);
/* Its claims are added by whoever has them. */
gboolean publication_add_position(Publication *publication, const Position *position, GError **error);
gboolean publication_add_dispute(Publication *publication, const DisputeRecord *dispute, GError **error);
/* With its positions. Its dispute is added by whoever has it. */
gboolean publication_add_finding(Publication *publication, const FindingRecord *record, GError **error);
/* Makes the quotes searchable and gives the file its name. Frees the publication, also on failure. */
gboolean publication_close(Publication *publication, GError **error);
void publication_abandon(Publication *publication);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Publication, publication_abandon)
