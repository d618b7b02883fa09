/* SPDX-License-Identifier: MIT */
/* Positions as a comparison meets them, one after the other; for the files of store/. Whom many look for is loaded once and kept: a night's
 * new positions look for the same old ones again and again.
 *
 * Lifetime: what partners_load() gives is valid until partners_trim(). Nothing may change the positions in between.
 * Cost:     memory for PARTNERS_KEPT claims and what a single visit loads beyond them. */
#pragma once
#include "store/store-private.h"

/* Claims behind the positions that are kept; each position counts for PARTNER_WEIGHT claims more. Together some 20 megabytes: a year of
 * small nights. Where they do not fit, all are let go and loaded again, and comparing takes half as long again. */
#define PARTNERS_KEPT (512u << 10)
#define PARTNER_WEIGHT 16

typedef struct Partners Partners;
Partners *partners_new(Store *store);
void partners_free(Partners *partners);
/* NULL on failure. */
const Position *partners_load(Partners *partners, gint64 row, GError **error);
/* Lets go of all when they are more than `kept`. */
void partners_trim(Partners *partners, gsize kept);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Partners, partners_free)
