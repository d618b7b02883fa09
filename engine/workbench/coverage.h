/* SPDX-License-Identifier: MIT */
/* What no rule covers in a corpus: words that would be worth a rule, by the number of documents they stand in.
 *
 * speech  verbs beside a quoted utterance, or before "that" and a clause, which are no cue
 * event   verbs of claims that no event covers (open events)
 * actor   claimants and fillers that no rule names, told by their shape only
 * unit    what is counted, where no rule knows the noun
 *
 * Order: kinds as above, most documents first, then by name. Threads: one. */
#pragma once
#include "extract/extract.h"
#include "ruleset/compiled.h"

typedef struct {
  const char *kind;
  char *word;
  guint documents;
} Gap;

typedef struct Coverage Coverage;

Coverage *coverage_new(const Ruleset *rules);
void coverage_free(Coverage *coverage);
/* Reads one document. */
void coverage_add(Coverage *coverage, const Document *document);
/* Of Gap; owned by the coverage, to be asked once at the end. */
const GPtrArray *coverage_gaps(Coverage *coverage);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Coverage, coverage_free)
