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
#include "ruleset/ruleset.h"

typedef struct Extractor Extractor;

Extractor *extractor_new(const Ruleset *rules);
void extractor_free(Extractor *extractor);
/* The claims of one document, in the order of the text. Never NULL. Free with claim_set_free(). */
ClaimSet *extractor_run(Extractor *extractor, const Document *document);
/* PCRE2 errors so far, over all patterns; `pattern` (may be NULL) gets the name of the worst one. */
guint extractor_errors(const Extractor *extractor, const char **pattern);
/* Those of the pattern with this number (ruleset/compiled.h). */
guint extractor_pattern_errors(const Extractor *extractor, guint pattern);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Extractor, extractor_free)
