/* SPDX-License-Identifier: MIT */
/* What holds for every claim of every document: its offsets lie in the text, on characters, in each other; roles stand sorted; a second
 * reading gives the same ids. */
#include <criterion/criterion.h>
#include <string.h>
#include "extract/extract.h"
#include "ingest/intake.h"

static void no_problem(const InputProblem *problem, gpointer data) {
  (void)data;
  cr_assert_fail("%s", problem->reason);
}

static gboolean is_on_characters(const char *text, Span span) {
  return ((guchar)text[span.start] & 0xc0) != 0x80 && ((guchar)text[span.end] & 0xc0) != 0x80;
}

static void check_span(const Document *document, const char *what, Span span) {
  if (!span_is_set(span)) return;
  cr_assert_leq(span.end, document->length, "%s of %s ends at %u", what, document->id, span.end);
  cr_assert(is_on_characters(document->text, span), "%s of %s at %u-%u", what, document->id, span.start, span.end);
}

static void check_roles(const Claim *claim, const char *id) {
  const Proposition *p = &claim->proposition;
  for (guint i = 1; i < p->n_roles; i++) cr_assert_leq(strcmp(p->roles[i - 1].role, p->roles[i].role), 0, "%s", id);
  for (guint i = 0; i < p->n_roles; i++) cr_assert_not_null(p->roles[i].id, "%s", id);
}

static void check_claim(const Document *document, const Claim *claim, const char *id) {
  check_span(document, "span", claim->span);
  check_span(document, "source", claim->source);
  check_span(document, "cue", claim->cue);
  check_span(document, "content", claim->content);
  cr_assert(span_is_set(claim->content), "%s of %s has no content", id, document->id);
  cr_assert(span_contains(claim->span, claim->content), "content of %s of %s", id, document->id);
  cr_assert(*claim->actor && *claim->side);
  check_roles(claim, id);
}

static void check_document(Extractor *extractor, const Document *document) {
  g_autoptr(ClaimSet) first = extractor_run(extractor, document), second = extractor_run(extractor, document);
  cr_assert_eq(first->claims->len, second->claims->len);
  for (guint i = 0; i < first->claims->len; i++) {
    const Claim *claim = g_ptr_array_index(first->claims, i), *again = g_ptr_array_index(second->claims, i);
    const ContentId id = claim_id(document->key, claim), same = claim_id(document->key, again);
    check_claim(document, claim, id.text);
    cr_assert_str_eq(id.text, same.text);
  }
}

Test(claims, stand_in_their_texts, .timeout = 240) {
  const char *const dirs[] = {SICNON_SOURCE_RULES, NULL};
  const char *const paths[] = {SICNON_SOURCE_DIR "/corpus/sample", NULL};
  g_autoptr(GError) error = NULL;
  g_autoptr(Ruleset) rules = ruleset_load(dirs, &error);
  cr_assert_not_null(rules, "%s", error ? error->message : "");
  g_autoptr(Extractor) extractor = extractor_new(rules);
  InputProblems problems = {.func = no_problem};
  const ReaderOptions options = {.problems = &problems};
  g_autoptr(Intake) intake = intake_new(paths, &options);
  guint documents = 0;
  for (Document *next; (next = intake_next(intake, NULL)); documents++) {
    g_autoptr(Document) document = next;
    check_document(extractor, document);
  }
  cr_assert_geq(documents, 10);
}
