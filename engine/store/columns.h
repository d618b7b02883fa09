/* SPDX-License-Identifier: MIT */
/* The columns that several tables have in common, written and read in one place. The order is that of the .sql files. */
#pragma once
#include "store/statement.h"

/* modality, event, roles, quantity (4), times, place, pattern, trigger (2) */
void bind_proposition(Statement *statement, const Proposition *proposition, Arena *arena);
gboolean column_proposition(Statement *statement, Proposition *out, Arena *arena);

/* One claim with what it needs of its document, see sql/query/claims-all.sql; `document` gets the document's row. */
gboolean column_claim(Statement *statement, ClaimRecord *out, gint64 *document, Arena *arena);

/* rejects, no_evidence, addressee */
void bind_rejection(Statement *statement, gboolean rejects, gboolean no_evidence, const char *addressee);
