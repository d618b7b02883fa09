/* SPDX-License-Identifier: MIT */
/* One example of a rule file tried, and what came of it.
 *
 * A claim example passes when some claim of its text has all that the example names; a no-claim example when none has. The event of an
 * example in events/ is the file's own unless it names another. A contradiction passes when texts a and b (or the one text) give a finding:
 * in contradictions/ by that rule, in entailments/ by that inference, elsewhere by any. An example that is ok gives no finding at all, and
 * when it names a guard, a pair that this guard stopped.
 *
 * Lifetime: a trial borrows its case from the Ruleset. Threads: as the extractor's. */
#pragma once
#include "extract/extract.h"
#include "workbench/cases.h"
#include "workbench/scene.h"

typedef enum { VERDICT_PASS, VERDICT_FAIL, VERDICT_KNOWN_GAP, VERDICT_GAP_CLOSED, N_VERDICTS } Verdict;
extern const char *const verdict_names[]; /* PASS FAIL GAP GAP-PASSES */

typedef struct {
  TestCase test;
  Verdict verdict;
  char *detail; /* lines: texts, wanted, found; NULL when there is nothing to tell */
  gint64 microseconds;
} Trial;

/* FALSE with error set when the rules cannot compare at all. */
gboolean trial_run(const Ruleset *rules, Extractor *extractor, const TestCase *test, Trial *trial, GError **error);
void trial_clear(Trial *trial);
/* The texts of an example; returns how many (0: it has none). */
guint example_texts(const RuleExample *example, SceneText texts[2]);
/* Each text with the claims read in it, a line each. */
void append_scene(GString *out, const Scene *scene);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Trial, trial_clear)
