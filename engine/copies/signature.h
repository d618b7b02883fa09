/* SPDX-License-Identifier: MIT */
/* What a text is made of, in few bytes: two texts share about as many slots as they share runs of words.
 *
 * Min-wise hashing of word shingles (Broder 1997) with one permutation (Li, Owen, Zhang, NIPS 2012) and optimal densification of empty
 * slots (Shrivastava, ICML 2017). Case, punctuation and white space do not count.
 *
 * Cost: one pass over the tokens, one hash a word. Threads: any, with an arena each. */
#pragma once
#include <glib.h>
#include "base/arena.h"

#define SIGNATURE_SLOTS 128
#define SHINGLE_WORDS 5 /* words in a run; a shorter text is one run */

typedef struct {
  guint32 slots[SIGNATURE_SLOTS];
  guint32 shingles; /* of the text; 0 = no word stands in it, and it is like no other */
} Signature;

/* Valid UTF-8. Uses the arena, and leaves nothing that is needed in it. */
void signature_of(const char *text, gsize length, Arena *arena, Signature *out);

/* The estimated share of common shingles among those of both (Jaccard), 0 to 1; its standard error is at most 0.045. */
double signature_resemblance(const Signature *a, const Signature *b);
/* The estimated number of common shingles. */
double signature_common(const Signature *a, const Signature *b);
