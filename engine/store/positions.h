/* SPDX-License-Identifier: MIT */
/* Positions by the number other tables know them by; for the files of store/. */
#pragma once
#include "store/store-private.h"

/* The whole position, in the arena. A row that does not exist is an error: only the store hands out such numbers. */
const Position *store_load_position(Store *store, gint64 row, Arena *arena, GError **error);
/* Loads the positions one after the other and visits each; FALSE from the visit stops. */
gboolean store_visit_rows(Store *store, const GArray *rows, PositionVisitor visit, gpointer data, GError **error);
/* The number of the position `id`; *found tells whether it is stored. */
gboolean store_position_row(Store *store, const char *id, gint64 *row, gboolean *found, GError **error);
