/* SPDX-License-Identifier: MIT */
/* Whose copies some documents are: syndicated, cut, with another headline or lead, merged into a longer one.
 *
 * A document is the copy of the earlier one (print_order()) that it resembles most, published COPY_WINDOW_DAYS before it at most; of equals,
 * of the earliest. Those that tell no day are compared among themselves. So whose copy a document is depends on what was published
 * before it, and on nothing that is found out about others: it can be asked again for a few documents only, in any order.
 *
 * Pairs are looked at when one of COPY_BANDS pieces of their signatures is the same (locality-sensitive hashing: Indyk, Motwani 1998): with
 * two slots in each, that is 97 % of those whose resemblance is a third, 99.6 % at 0.4.
 *
 * Order:  copy_finder_seek() for everybody whose original is sought. Then, of all documents of the days that matter (including those
 *         sought), either copy_finder_touches(), or copy_finder_see() and at the end copy_finder_settle().
 * Cost:   a few look-ups for a document that shares nothing with those sought. For those, COPY_BANDS lists of COPY_BAND_LIMIT at most.
 * Memory: some 400 bytes for each that is sought or shares something with one, and COPY_FILTER_BITS bits. Threads: one. */
#pragma once
#include "copies/signature.h"

#define COPY_WINDOW_DAYS 30
#define COPY_BANDS (SIGNATURE_SLOTS / 2)
/* Documents that share a band with one, of which the nearest before it are looked at: what more than so many share is a form letter or
 * somebody's standing last paragraph. Those left out are counted. */
#define COPY_BAND_LIMIT 60
/* The filter (Bloom 1970, two bits a band) lets through one in ten of those that share nothing, when this many are sought. */
#define COPY_FILTER_BITS 26
#define COPY_SOUGHT_AT_ONCE 50000
#define COPY_ORIGINALS_AT_ONCE (2 * COPY_SOUGHT_AT_ONCE) /* a filter that lets more through costs less than another pass */

typedef struct CopyFinder CopyFinder;

CopyFinder *copy_finder_new(void);
void copy_finder_free(CopyFinder *finder);
void copy_finder_seek(CopyFinder *finder, const Print *print);
/* May it share a band with one that is sought? If not, it can be neither's copy. */
gboolean copy_finder_touches(const CopyFinder *finder, const Signature *signature);
void copy_finder_see(CopyFinder *finder, const Print *print);
/* Of Provenance, in print_order(): all that were sought and seen. Belongs to the finder. *left_out (may be NULL) is added to. */
const GArray *copy_finder_settle(CopyFinder *finder, guint64 *left_out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CopyFinder, copy_finder_free)
