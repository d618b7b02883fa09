/* SPDX-License-Identifier: MIT */
#include "workbench/mutate.h"

#include <math.h>
#include <string.h>
#include "workbench/expect.h"
#include "workbench/explain-words.h"

/* What a mutation starts from: the texts of the example and the claim that is changed. */
typedef struct {
  const Ruleset *rules;
  Extractor *extractor;
  const TestCase *test;
  SceneText texts[2];
  guint n_texts, changed;   /* the text with the claim */
  const Scene *scene;
  const ClaimRecord *claim; /* that is changed: asserts */
  const ClaimRecord *other; /* of the denier, or NULL */
  Kind kind;                /* of the finding, where there is one */
  GPtrArray *mutants;
} Bed;

typedef struct {
  const char *name;
  /* The changed text, or NULL when the words do not allow it. */
  char *(*change)(const Bed *bed);
} Mutation;

static void mutant_free(gpointer data) {
  Mutant *mutant = data;
  g_free(mutant->a_text);
  g_free(mutant->b_text);
  g_free(mutant);
}

/* ---- changing words ---- */

static char *with_span(const char *text, Span span, const char *words) {
  return g_strdup_printf("%.*s%s%s", (int)span.start, text, words, text + span.end);
}

static const char *mutation_word(const Ruleset *rules, const char *name) {
  const GPtrArray *words = ruleset_files(rules)->mutations;
  for (guint i = 0; i < words->len; i++) {
    const Binding *binding = words->pdata[i];
    if (g_str_equal(binding->name, name)) return binding->value;
  }
  return NULL;
}

/* The byte before the main verb of the finite verb group that holds the trigger, or -1. */
static gint finite_verb(const Bed *bed) {
  const Span trigger = bed->claim->claim.proposition.trigger;
  gint found = -1;
  Arena *arena = arena_new();
  Reading *reading = reading_new(bed->claim->words, bed->claim->words_length, bed->claim->published, bed->rules, arena);
  for (guint i = 0; i < reading->n_sentences && span_is_set(trigger); i++) {
    sentence_chunk(reading, &reading->sentences[i]);
    for (guint j = 0; j < reading->sentences[i].n_chunks; j++) {
      const Chunk *chunk = &reading->sentences[i].chunks[j];
      const gboolean holds = chunk->span.start <= trigger.start && trigger.end <= chunk->span.end;
      if (holds && chunk_is_verb(chunk) && symbol_is_finite(chunk->symbol)) found = (gint)unit_span(reading, chunk->head).start;
    }
  }
  arena_free(arena);
  return found;
}

static char *before_verb(const Bed *bed, const char *mutation) {
  const char *word = mutation_word(bed->rules, mutation);
  const gint at = word != NULL ? finite_verb(bed) : -1;
  if (at < 0) return NULL;
  g_autofree char *insert = g_strconcat(word, " ", NULL);
  return with_span(bed->claim->words, (Span){(guint32)at, (guint32)at}, insert);
}

static char *negate(const Bed *bed) { return before_verb(bed, "negate"); }
static char *hedge(const Bed *bed) { return before_verb(bed, "hedge"); }

static gboolean is_named_actor(const RoleFiller *filler) { return filler->kind == ROLE_ACTOR && !filler->implied && span_is_set(filler->span); }

static char *swap_spans(const char *text, Span first, Span second) {
  return g_strdup_printf("%.*s%.*s%.*s%.*s%s", (int)first.start, text, (int)(second.end - second.start), text + second.start,
                         (int)(second.start - first.end), text + first.end, (int)(first.end - first.start), text + first.start,
                         text + second.end);
}

static char *swap_roles(const Bed *bed) {
  const Proposition *proposition = &bed->claim->claim.proposition;
  const RoleFiller *one = NULL;
  for (guint i = 0; i < proposition->n_roles; i++) {
    const RoleFiller *filler = &proposition->roles[i];
    if (!is_named_actor(filler) || strchr(filler->role, '.') != NULL) continue;
    if (one == NULL) {
      one = filler;
      continue;
    }
    if (g_strcmp0(one->side, filler->side) == 0 || g_str_equal(one->role, filler->role)) continue;
    const gboolean straight = one->span.end <= filler->span.start;
    if (!straight && filler->span.end > one->span.start) continue; /* one inside the other */
    return straight ? swap_spans(bed->claim->words, one->span, filler->span) : swap_spans(bed->claim->words, filler->span, one->span);
  }
  return NULL;
}

/* The denier's words take the place of the accuser's. */
static char *swap_source(const Bed *bed) {
  if (bed->other == NULL || !span_is_set(bed->claim->claim.source) || !span_is_set(bed->other->claim.source)) return NULL;
  if (bed->other->claim.speaker != NULL || bed->claim->document_key == bed->other->document_key) return NULL;
  const Span source = bed->other->claim.source;
  g_autofree char *words = g_strndup(bed->other->words + source.start, source.end - source.start);
  return with_span(bed->claim->words, bed->claim->claim.source, words);
}

/* The same words on another day: only where neither text tells when it happened. */
static char *move_date(const Bed *bed) {
  if (bed->other == NULL || bed->n_texts < 2) return NULL;
  if (bed->claim->claim.proposition.n_times > 0 || bed->other->claim.proposition.n_times > 0) return NULL;
  return g_strdup(bed->claim->words);
}

/* ---- numbers ---- */

static gboolean unit_is_number(const Reading *reading, guint32 unit, double value) {
  const Unit *at = &reading->units[unit];
  if (word_is(at->word, WORD_NUMBER_WORD)) return at->word->number == value;
  const Span span = unit_span(reading, unit);
  g_autofree char *digits = g_strndup(reading->text + span.start, span_length(span));
  g_auto(GStrv) groups = g_strsplit(digits, ",", -1);
  g_autofree char *plain = g_strjoinv(NULL, groups);
  return at->kind == TOKEN_NUMBER && g_ascii_strtod(plain, NULL) == value;
}

/* Where the claim's number stands in its content, as one word; unset when it takes several. */
static Span number_span(const Bed *bed, const ClaimRecord *record) {
  const Quantity *quantity = &record->claim.proposition.quantity;
  Span found = {0};
  if (quantity->of == NULL) return found;
  Arena *arena = arena_new();
  Reading *reading = reading_new(record->words, record->words_length, record->published, bed->rules, arena);
  for (guint32 i = 0; i < reading->n_units && !span_is_set(found); i++) {
    const Span span = unit_span(reading, i);
    if (!span_contains(record->claim.content, span)) continue;
    if (unit_is_number(reading, i, quantity->min) || unit_is_number(reading, i, quantity->max)) found = span;
  }
  arena_free(arena);
  return found;
}

/* What is found because two numbers differ must not be found when they do not; of one claim any other number will do. */
static char *change_number(const Bed *bed) {
  const Span span = number_span(bed, bed->claim);
  const gboolean pair = bed->test->kind->expects == EXPECT_CONTRADICTION;
  if (!span_is_set(span) || (pair && bed->kind != KIND_NUMBER)) return NULL;
  if (!pair) {
    const double value = bed->claim->claim.proposition.quantity.min;
    g_autofree char *other = g_strdup_printf("%.0f", isfinite(value) ? value * 2 + 3 : 3.0);
    return with_span(bed->claim->words, span, other);
  }
  const Span theirs = number_span(bed, bed->other);
  if (!span_is_set(theirs)) return NULL;
  g_autofree char *words = g_strndup(bed->other->words + theirs.start, span_length(theirs));
  return with_span(bed->claim->words, span, words);
}

/* ---- does it still give the same? ---- */

static gboolean same_roles(const Proposition *a, const Proposition *b) {
  if (a->n_roles != b->n_roles) return FALSE;
  for (guint i = 0; i < a->n_roles; i++)
    if (!g_str_equal(a->roles[i].role, b->roles[i].role) || g_strcmp0(a->roles[i].id, b->roles[i].id) != 0) return FALSE;
  return TRUE;
}

static gboolean same_quantity(const Quantity *a, const Quantity *b) {
  return g_strcmp0(a->of, b->of) == 0 && (a->of == NULL || (a->min == b->min && a->max == b->max));
}

/* As the claim before: nobody would see the change. */
static gboolean still_claims(const Bed *bed, const Scene *scene) {
  const Claim *was = &bed->claim->claim;
  for (guint i = 0; i < scene->claims->len; i++) {
    const Claim *claim = &((const ClaimRecord *)scene->claims->pdata[i])->claim;
    if (claim->stance == was->stance && claim->proposition.modality == was->proposition.modality && g_str_equal(claim->actor, was->actor) &&
        g_strcmp0(claim->proposition.event, was->proposition.event) == 0 && same_roles(&claim->proposition, &was->proposition) && same_quantity(&claim->proposition.quantity, &was->proposition.quantity))
      return TRUE;
  }
  return FALSE;
}

static gboolean survives(const Bed *bed, const SceneText texts[2], GError **error, gboolean *survived) {
  g_autoptr(Scene) scene = scene_new(bed->rules, bed->extractor, texts, bed->n_texts, error);
  if (scene == NULL) return FALSE;
  *survived = bed->test->kind->expects == EXPECT_CLAIM ? still_claims(bed, scene) : scene->findings->len > 0;
  return TRUE;
}

static const Mutation mutations[] = {
    {"negate", negate}, {"hedge", hedge}, {"swap-roles", swap_roles}, {"swap-source", swap_source}, {"date", move_date}, {"number", change_number},
};

static gboolean make_mutant(const Bed *bed, const Mutation *mutation, GError **error) {
  g_autofree char *changed = mutation->change(bed);
  if (changed == NULL) return TRUE;
  SceneText texts[2] = {bed->texts[0], bed->texts[1]};
  texts[bed->changed].text = changed;
  if (mutation->change == move_date) {
    texts[0].published = (Day){2010, 1, 1};
    texts[1].published = (Day){2010 + MUTATE_YEARS, 1, 1};
  }
  gboolean survived = FALSE;
  if (!survives(bed, texts, error, &survived)) return FALSE;
  Mutant *mutant = g_new0(Mutant, 1);
  *mutant = (Mutant){*bed->test, mutation->name, g_strdup(texts[0].text), bed->n_texts > 1 ? g_strdup(texts[1].text) : NULL, survived};
  g_ptr_array_add(bed->mutants, mutant);
  return TRUE;
}

/* ---- the bed ---- */

static const ClaimRecord *claim_of(const Scene *scene, const Position *position) {
  for (guint i = 0; i < scene->claims->len; i++) {
    const ClaimRecord *record = scene->claims->pdata[i];
    if (g_str_equal(record->claim.id.text, position->evidence[0].claim)) return record;
  }
  return NULL;
}

/* The claim that the example is about: the first that fits, or the asserting side of the first finding. */
static gboolean choose_claim(Bed *bed) {
  const Scene *scene = bed->scene;
  if (bed->test->kind->expects == EXPECT_CLAIM) {
    const char *event = test_set_is_of(bed->test->set, "events") ? bed->test->set->meta->id : NULL;
    for (guint i = 0; i < scene->claims->len && bed->claim == NULL; i++) {
      const ClaimRecord *record = scene->claims->pdata[i];
      if (expect_claim(bed->rules, bed->test->example, event, record, NULL) == 0) bed->claim = record;
    }
    return bed->claim != NULL;
  }
  if (scene->findings->len == 0) return FALSE;
  const SceneFinding *finding = scene->findings->pdata[0];
  bed->kind = finding->kind;
  const gboolean b_asserts = finding->b->stance == STANCE_ASSERTS;
  bed->claim = claim_of(scene, b_asserts ? finding->b : finding->a);
  bed->other = claim_of(scene, b_asserts ? finding->a : finding->b);
  return bed->claim != NULL && bed->other != NULL;
}

static guint text_of(const Scene *scene, const ClaimRecord *claim) {
  const Document *first = scene->documents->pdata[0];
  return g_str_equal(claim->document_key, first->key) ? 0 : 1;
}

/* Words are changed where somebody asserts something of an event that the rules know. */
static gboolean can_change(const Bed *bed) {
  const Claim *claim = &bed->claim->claim;
  return claim->stance == STANCE_ASSERTS && claim->proposition.modality == MODALITY_ACTUAL && claim->proposition.event != NULL;
}

GPtrArray *mutate_case(const Ruleset *rules, Extractor *extractor, const TestCase *test, GError **error) {
  g_autoptr(GPtrArray) mutants = g_ptr_array_new_with_free_func(mutant_free);
  Bed bed = {.rules = rules, .extractor = extractor, .test = test, .mutants = mutants};
  const gboolean positive = test->kind->expects == EXPECT_CLAIM || test->kind->expects == EXPECT_CONTRADICTION;
  bed.n_texts = example_texts(test->example, bed.texts);
  if (!positive || test->kind->known_gap || bed.n_texts == 0) return g_steal_pointer(&mutants);
  g_autoptr(Scene) scene = scene_new(rules, extractor, bed.texts, bed.n_texts, error);
  if (scene == NULL) return NULL;
  bed.scene = scene;
  if (!choose_claim(&bed) || !can_change(&bed)) return g_steal_pointer(&mutants);
  bed.changed = text_of(scene, bed.claim);
  for (gsize i = 0; i < G_N_ELEMENTS(mutations); i++)
    if (!make_mutant(&bed, &mutations[i], error)) return NULL;
  return g_steal_pointer(&mutants);
}
