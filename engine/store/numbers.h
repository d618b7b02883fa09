/* SPDX-License-Identifier: MIT */
/* What is found under a number: documents under their names, claims under their positions, positions under their keys; for the files of
 * store/. The numbers are hashes: some hundred thousand a night, in no order that a table's rows could profit from. So a row holds
 * a run of them, NUMBERS_PER_RUN at most unless one number has more items; runs are split as they grow.
 *
 * Cost: entering is linear in the runs that are touched, one row each; finding reads one run. */
#pragma once
#include "store/store-private.h"

#define NUMBERS_PER_RUN 240 /* 16 bytes each: a quarter of a page */

typedef enum { NUMBERS_DOCUMENT_NAMES, NUMBERS_POSITION_CLAIMS, NUMBERS_POSITION_KEYS } NumberKind;

typedef struct {
  gint64 number, item;
} NumberEntry;

/* Sorts by number, then item. */
void numbers_sort(GArray *entries); /* of NumberEntry */
/* The entries are sorted; what is there already, or comes twice, is entered once. */
gboolean numbers_enter(Store *store, NumberKind kind, const GArray *entries, GError **error);
/* Does nothing when it is not there. */
gboolean numbers_withdraw(Store *store, NumberKind kind, NumberEntry entry, GError **error);
/* The items under a number, in order: of gint64. NULL on failure; free with g_array_unref(). */
GArray *numbers_find(Store *store, NumberKind kind, gint64 number, GError **error);

/* Of gint64, as a JSON list for json_each(). Free with g_free(). */
char *numbers_text(const GArray *numbers);
