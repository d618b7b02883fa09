/* SPDX-License-Identifier: MIT */
/* What a text is made of, in few bytes: two texts share about as many slots as they share runs of words.
 *
 * Min-wise hashing of word shingles (Broder 1997) with one permutation (Li, Owen, Zhang, NIPS 2012), optimal densification of empty
 * slots (Shrivastava, ICML 2017), and of each minimum its last 16 bits (Li, König, WWW 2010): what is different falls together once in
 * 65,536 times. Case, punctuation and white space do not count.
 *
 * Cost: one pass over the tokens, one hash a word. Threads: any, with an arena each. */
#pragma once
#include "base/arena.h"
#include "model/signature.h"
#include "text/tokens.h"

#define SHINGLE_WORDS 5 /* words in a run; a shorter text is one run */

/* Valid UTF-8. Uses the arena, and leaves nothing that is needed in it. */
void signature_of(const char *text, gsize length, Arena *arena, Signature *out);
/* The same of a text that was cut into tokens already. */
void signature_of_tokens(Tokens tokens, Arena *arena, Signature *out);

/* In how many slots the two agree; 0 where either has no words. */
guint signature_agreement(const Signature *a, const Signature *b);
/* The estimated share of common shingles among those of both (Jaccard), 0 to 1; its standard error is at most 0.063. */
double signature_resemblance(const Signature *a, const Signature *b);
/* The estimated number of common shingles. */
double signature_common(const Signature *a, const Signature *b);
/* A copy shares this much of the shorter of two texts, and so many shingles at least, or nearly everything. */
#define COPY_SHARE_MIN 0.6
#define COPY_SHINGLES_MIN 20
#define COPY_RESEMBLANCE_SURE 0.9
/* Of two whose signature_agreement() is known. */
gboolean signatures_are_copies(guint agreement, const Signature *a, const Signature *b);
