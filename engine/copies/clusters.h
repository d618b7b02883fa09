/* SPDX-License-Identifier: MIT */
/* Which documents are copies of which: syndicated, cut, with another headline or lead, merged into a longer one.
 *
 * A document joins the cluster of the earlier one (by day of publication, then by key) that it resembles most; whoever joins nobody leads a
 * cluster of his own. So two wire stories that somebody merged stay two sources, and the outcome does not depend on the order in which
 * documents were added. A document that is added again under its key is a new version of itself, not a copy.
 *
 * Memory: some 1.5 KB per document. Cost: an addition is a copy; clusters_find() looks up COPY_BANDS lists per document. Threads: one. */
#pragma once
#include "base/day.h"
#include "copies/signature.h"

/* A copy shares this much of the shorter of two texts, and so many shingles at least, or nearly everything. */
#define COPY_SHARE_MIN 0.6
#define COPY_SHINGLES_MIN 20
#define COPY_RESEMBLANCE_SURE 0.9
/* Pairs are looked at when one of so many pieces of their signatures is the same: with two slots in each, 99.9 % of those that resemble one
 * another by a third. */
#define COPY_BANDS (SIGNATURE_SLOTS / 2)
/* Documents of one band that are looked at, the earliest: what so many share is a form letter. Those left out are counted. */
#define COPY_BAND_LIMIT 200

gboolean signatures_are_copies(const Signature *a, const Signature *b);

typedef struct Clusters Clusters;

typedef struct {
  const char *key;
  const char *leader; /* key of the first publisher: its own when it is the first */
} ClusterMember;

Clusters *clusters_new(void);
void clusters_free(Clusters *clusters);
void clusters_add(Clusters *clusters, const char *key, Day published, const Signature *signature);
/* Every document with its leader, in order of day and key. Belongs to the clusters until something is added; *n gets their number,
 * *left_out (may be NULL) the looks that COPY_BAND_LIMIT spared. */
const ClusterMember *clusters_find(Clusters *clusters, guint *n, guint64 *left_out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Clusters, clusters_free)
