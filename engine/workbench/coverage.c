/* SPDX-License-Identifier: MIT */
#include "workbench/coverage.h"

#include <string.h>
#include "extract/attribution/outer.h"
#include "language/reading.h"

typedef enum { GAP_SPEECH, GAP_EVENT, GAP_ACTOR, GAP_UNIT, N_GAPS } GapKind;
static const char *const gap_names[N_GAPS] = {"speech", "event", "actor", "unit"};

struct Coverage {
  const Ruleset *rules;
  Extractor *extractor;
  GHashTable *words[N_GAPS]; /* word -> number of documents */
  GHashTable *seen[N_GAPS];  /* in the current document */
  GPtrArray *gaps;
};

static void gap_free(gpointer data) {
  Gap *gap = data;
  g_free(gap->word);
  g_free(gap);
}

Coverage *coverage_new(const Ruleset *rules) {
  Coverage *coverage = g_new0(Coverage, 1);
  coverage->rules = rules;
  coverage->extractor = extractor_new(rules);
  coverage->gaps = g_ptr_array_new_with_free_func(gap_free);
  for (guint i = 0; i < N_GAPS; i++) {
    coverage->words[i] = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    coverage->seen[i] = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  }
  return coverage;
}

void coverage_free(Coverage *coverage) {
  if (coverage == NULL) return;
  for (guint i = 0; i < N_GAPS; i++) {
    g_hash_table_unref(coverage->words[i]);
    g_hash_table_unref(coverage->seen[i]);
  }
  g_ptr_array_unref(coverage->gaps);
  extractor_free(coverage->extractor);
  g_free(coverage);
}

/* Counts a word once for each document. */
static void note(Coverage *coverage, GapKind kind, const char *word, gssize length) {
  g_autofree char *small = g_utf8_strdown(word, length);
  if (!g_hash_table_add(coverage->seen[kind], g_strdup(small))) return;
  guint n = GPOINTER_TO_UINT(g_hash_table_lookup(coverage->words[kind], small));
  g_hash_table_insert(coverage->words[kind], g_steal_pointer(&small), GUINT_TO_POINTER(n + 1));
}

/* ---- what stands in the text ---- */

static gboolean is_verb_without_cue(const Chunk *chunk) {
  return chunk->lemma != NULL && chunk->lemma->cue == NULL && (chunk->symbol == SYMBOL_VERB || chunk->symbol == SYMBOL_GERUND);
}

static void note_speech(Coverage *coverage, const Reading *reading, const Sentence *sentence) {
  const OuterView view = outer_view_new(reading, sentence);
  for (guint i = 0; i < view.n; i++) {
    const Chunk *chunk = &sentence->chunks[view.first[i]];
    if (view.quote[i] >= 0 || !is_verb_without_cue(chunk)) continue;
    const gboolean quoted = (i + 1 < view.n && view.quote[i + 1] >= 0) || (i > 0 && view.quote[i - 1] >= 0);
    const gboolean that = i + 1 < view.n && view.string.symbols[i + 1] == SYMBOL_THAT;
    if (quoted || that) note(coverage, GAP_SPEECH, chunk->lemma->text, -1);
  }
}

/* "40 gadgets": a number, and behind it a noun in small letters that no rule knows. */
static void note_units(Coverage *coverage, const Reading *reading, const Sentence *sentence) {
  for (guint32 i = sentence->first; i + 1 < sentence->last; i++) {
    const Unit *number = &reading->units[i], *noun = &reading->units[i + 1];
    if (number->kind != TOKEN_NUMBER || noun->kind != TOKEN_WORD || noun->word != NULL) continue;
    const Span span = unit_span(reading, i + 1);
    if (g_ascii_islower(reading->text[span.start])) note(coverage, GAP_UNIT, reading->text + span.start, (gssize)(span.end - span.start));
  }
}

static void note_text(Coverage *coverage, const Document *document) {
  Arena *arena = arena_new();
  Reading *reading = reading_new(document->text, document->length, document->published, coverage->rules, arena);
  for (guint i = 0; i < reading->n_sentences; i++) {
    Sentence *sentence = &reading->sentences[i];
    if (sentence->boilerplate) continue;
    sentence_chunk(reading, sentence);
    note_speech(coverage, reading, sentence);
    note_units(coverage, reading, sentence);
  }
  arena_free(arena);
}

/* ---- what was claimed ---- */

/* Ids of actors that no rule names begin with their kind: "org:quayside-works". */
static void note_actor(Coverage *coverage, const char *id, const char *name) {
  const char *colon = id != NULL ? strchr(id, ':') : NULL;
  if (colon != NULL && name != NULL && ruleset_actor(coverage->rules, id) == NULL) note(coverage, GAP_ACTOR, name, -1);
}

static void note_claim(Coverage *coverage, const Claim *claim) {
  const Proposition *proposition = &claim->proposition;
  if (proposition->event != NULL && g_str_has_prefix(proposition->event, "open:")) note(coverage, GAP_EVENT, proposition->event + strlen("open:"), -1);
  note_actor(coverage, claim->actor, claim->actor_name);
  for (guint i = 0; i < proposition->n_roles; i++)
    if (proposition->roles[i].kind == ROLE_ACTOR) note_actor(coverage, proposition->roles[i].id, proposition->roles[i].name);
}

void coverage_add(Coverage *coverage, const Document *document) {
  for (guint i = 0; i < N_GAPS; i++) g_hash_table_remove_all(coverage->seen[i]);
  g_autoptr(ClaimSet) claims = extractor_run(coverage->extractor, document);
  for (guint i = 0; i < claims->claims->len; i++) note_claim(coverage, claims->claims->pdata[i]);
  note_text(coverage, document);
}

/* ---- ranks ---- */

static gint by_documents(gconstpointer left, gconstpointer right) {
  const Gap *a = *(const Gap *const *)left, *b = *(const Gap *const *)right;
  if (a->documents != b->documents) return a->documents < b->documents ? 1 : -1;
  return strcmp(a->word, b->word);
}

static void add_gaps(Coverage *coverage, GapKind kind) {
  g_autoptr(GPtrArray) gaps = g_ptr_array_new();
  GHashTableIter iter;
  gpointer word, n;
  g_hash_table_iter_init(&iter, coverage->words[kind]);
  while (g_hash_table_iter_next(&iter, &word, &n)) {
    Gap *gap = g_new0(Gap, 1);
    *gap = (Gap){gap_names[kind], g_strdup(word), GPOINTER_TO_UINT(n)};
    g_ptr_array_add(gaps, gap);
  }
  g_ptr_array_sort(gaps, by_documents);
  for (guint i = 0; i < gaps->len; i++) g_ptr_array_add(coverage->gaps, gaps->pdata[i]);
}

const GPtrArray *coverage_gaps(Coverage *coverage) {
  if (coverage->gaps->len == 0)
    for (guint i = 0; i < N_GAPS; i++) add_gaps(coverage, (GapKind)i);
  return coverage->gaps;
}
