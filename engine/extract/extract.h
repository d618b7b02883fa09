/* SPDX-License-Identifier: MIT */
/* Document -> claims: who says what, with which stance.
 *
 * Sentence by sentence: actors/ remembers who was named, attribution/ finds source, cue and content, proposition/ reads the content.
 *
 * Threads:  one Extractor per thread; the Ruleset is shared.
 * Cost:     linear in the text; patterns run at their triggers only. Memory of a document is reused for the next. */
#pragma once
#include "model/claim.h"
#include "model/document.h"
#include "ruleset/chunk-pattern.h"
#include "ruleset/ruleset.h"
#include "text/tokens.h"

typedef struct Extractor Extractor;

/* What it took so far, in nanoseconds: tokens, units and sentences; and all that is made of them. */
typedef struct {
  guint64 sentences, claims;
} ExtractorTimes;

Extractor *extractor_new(const Ruleset *rules);
void extractor_free(Extractor *extractor);
/* The claims of one document, in the order of the text. Never NULL. Free with claim_set_free(). */
ClaimSet *extractor_run(Extractor *extractor, const Document *document);
/* The tokens of that document, but for line breaks: until the next one. */
Tokens extractor_tokens(const Extractor *extractor);
/* From now on it is measured what patterns take. */
void extractor_time(Extractor *extractor);
ExtractorTimes extractor_times(const Extractor *extractor);
/* PCRE2 errors so far, over all patterns. */
guint64 extractor_errors(const Extractor *extractor);
/* What came so far of the pattern with this number (ruleset/compiled.h). */
PatternTally extractor_tally(const Extractor *extractor, guint pattern);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Extractor, extractor_free)
