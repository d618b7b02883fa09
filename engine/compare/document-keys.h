/* SPDX-License-Identifier: MIT */
/* The keys of all claims of one document: of those that reach no further than it, only such as another claim of it looks for, for nobody else
 * ever will.
 *
 * Lifetime: they belong to the arena given. Order: that of the claims. Cost: n log n in keys. Threads: pure. */
#pragma once
#include "compare/keys.h"

/* For each of a document's claims the numbers of the position_keys() that it adds to its position, in no order; those by which only claims
 * of one document meet, if another of this one looks for them. They belong to `out`, what is needed on the way comes from `scratch`. */
ClaimKeys *document_claim_keys(const Ruleset *rules, const GPtrArray *claims, const char *document_key, Day published, Arena *out, Arena *scratch,
                               guint *dropped);
