/* SPDX-License-Identifier: MIT */
/* Positions by their numbers and rows; for the files of store/. */
#pragma once
#include "store/store-private.h"

/* Gives a row to each position that has this number, and marks it as changed. */
gboolean store_save_positions(Store *store, gint64 number, gboolean changed, GError **error);
/* The whole position, in the arena. A row that does not exist is an error: only the store hands out such numbers. */
const Position *store_load_position(Store *store, gint64 row, Arena *arena, GError **error);
/* The row, or the number, of the position `id`; *found tells whether it has one. */
gboolean store_position_row(Store *store, const char *id, gint64 *row, gboolean *found, GError **error);
gboolean store_position_number(Store *store, const char *id, gint64 *number, gboolean *found, GError **error);

/* The records of these claims, whose rows rise, without text, in the arena: of const ClaimRecord *, to be freed with g_ptr_array_unref().
 * NULL on failure. */
GPtrArray *store_load_claims(Store *store, const gint64 *rows, gsize n, Arena *arena, GError **error);

/* What comparing asks of the position (model/position.h): without ids and publishers of its evidence. */
const Position *store_load_met(Store *store, gint64 row, Arena *arena, GError **error);
