/* SPDX-License-Identifier: MIT */
#include "workbench/expect.h"

#include <math.h>
#include <string.h>

static guint differ(GString *out, const char *what, const char *found, const char *wanted) {
  if (out != NULL) g_string_append_printf(out, "%s%s is %s, not %s", out->len > 0 ? "; " : "", what, found != NULL ? found : "missing", wanted);
  return 1;
}

static guint expect_text(GString *out, const char *what, const char *found, const char *wanted) {
  return wanted == NULL || g_strcmp0(found, wanted) == 0 ? 0 : differ(out, what, found, wanted);
}

/* Ids are exact; a name may be written in either case. */
static gboolean names_same(const char *id, const char *name, const char *wanted) {
  if (g_strcmp0(id, wanted) == 0) return TRUE;
  g_autofree char *left = g_utf8_casefold(name != NULL ? name : "", -1), *right = g_utf8_casefold(wanted, -1);
  return g_str_equal(left, right);
}

static guint expect_actor(GString *out, const char *what, const char *id, const char *name, const char *wanted) {
  return wanted == NULL || names_same(id, name, wanted) ? 0 : differ(out, what, id, wanted);
}

static char *fillers_of(const Proposition *proposition, const char *role) {
  GString *all = g_string_new(NULL);
  for (guint i = 0; i < proposition->n_roles; i++) {
    const RoleFiller *filler = &proposition->roles[i];
    if (!g_str_equal(filler->role, role)) continue;
    g_string_append_printf(all, "%s%s", all->len > 0 ? " and " : "", filler->id != NULL ? filler->id : filler->name);
  }
  return g_string_free(all, all->len == 0);
}

static gboolean role_is_filled(const Proposition *proposition, const char *role, const char *wanted) {
  for (guint i = 0; i < proposition->n_roles; i++) {
    const RoleFiller *filler = &proposition->roles[i];
    if (g_str_equal(filler->role, role) && names_same(filler->id, filler->name, wanted)) return TRUE;
  }
  return FALSE;
}

/* "giver=kp" */
static guint expect_role(GString *out, const Proposition *proposition, const char *pair) {
  const char *equals = strchr(pair, '=');
  g_autofree char *role = g_strndup(pair, (gsize)(equals - pair));
  if (role_is_filled(proposition, role, equals + 1)) return 0;
  g_autofree char *found = fillers_of(proposition, role);
  return differ(out, role, found, equals + 1);
}

/* ---- quantities: "40", "40..", "..60", "40..60", perhaps with what is counted: "40.. victim" ---- */

static void append_bound(GString *out, double bound) {
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  if (!isinf(bound)) g_string_append(out, g_ascii_formatd(text, sizeof text, "%.12g", bound));
}

static char *quantity_text(const Quantity *quantity) {
  if (quantity->of == NULL) return NULL;
  GString *out = g_string_new(NULL);
  append_bound(out, quantity->min);
  if (quantity->min != quantity->max) {
    g_string_append(out, "..");
    append_bound(out, quantity->max);
  }
  return g_string_free(out, FALSE);
}

static guint expect_quantity(GString *out, const Quantity *quantity, const char *wanted) {
  if (wanted == NULL) return 0;
  g_autofree char *found = quantity_text(quantity);
  g_auto(GStrv) parts = g_strsplit(wanted, " ", 2);
  guint wrong = expect_text(out, "the number", found, parts[0]);
  if (parts[1] == NULL || g_strcmp0(quantity->of, parts[1]) == 0) return wrong;
  return wrong + expect_text(out, "what is counted", quantity->unit, parts[1]);
}

/* ---- whole claims and findings ---- */

/* ---- attributions ---- */

static gboolean lemma_is_of(const Lemma *lemma, const char *wanted) { return lemma != NULL && lemma->cue != NULL && cue_has_word(lemma->cue, wanted); }

static gboolean word_is_of(const Word *word, const char *wanted) {
  if (word == NULL) return FALSE;
  for (guint i = 0; i < WORD_MAX_VERBS; i++)
    if (lemma_is_of(word->verbs[i], wanted)) return TRUE;
  return lemma_is_of(word->noun, wanted) || (word->phrase_cue != NULL && cue_has_word(word->phrase_cue, wanted));
}

/* A mark has no word: it is known by its frame. */
static gboolean frame_is_of_mark(const Ruleset *rules, const Claim *claim, const char *wanted) {
  const Cue *cue = ruleset_mark_cue(rules, wanted);
  return cue != NULL && claim->rule != NULL && g_strv_contains((const char *const *)cue->frames, claim->rule);
}

/* Is the claim made by a cue that has the wanted word, in whatever form? */
static gboolean is_by_cue(const Ruleset *rules, const ClaimRecord *record, const char *wanted) {
  const Span span = record->claim.cue;
  g_autofree char *words = g_utf8_strdown(record->words + span.start, span_length(span));
  g_auto(GStrv) each = g_strsplit_set(words, " \n", -1);
  if (word_is_of(lexicon_find(ruleset_lexicon(rules), words), wanted)) return TRUE;
  for (guint i = 0; each[i] != NULL; i++)
    if (word_is_of(lexicon_find(ruleset_lexicon(rules), each[i]), wanted)) return TRUE;
  return frame_is_of_mark(rules, &record->claim, wanted);
}

static guint expect_cue(GString *out, const Ruleset *rules, const ClaimRecord *record, const char *wanted) {
  const Span span = record->claim.cue;
  if (wanted == NULL || is_by_cue(rules, record, wanted)) return 0;
  g_autofree char *found = g_strndup(record->words + span.start, span_length(span));
  return differ(out, "the cue", *found != '\0' ? found : NULL, wanted);
}

guint expect_claim(const Ruleset *rules, const RuleExample *example, const char *event, const ClaimRecord *record, GString *differences) {
  const Claim *claim = &record->claim;
  const Proposition *proposition = &claim->proposition;
  guint wrong = expect_actor(differences, "the actor", claim->actor, claim->actor_name, example->actor);
  wrong += expect_text(differences, "the speaker", claim->speaker, example->speaker);
  wrong += expect_text(differences, "the stance", stance_names[claim->stance], example->stance);
  wrong += expect_text(differences, "the frame", claim->rule, example->rule);
  wrong += expect_cue(differences, rules, record, example->cue);
  wrong += expect_text(differences, "the event", proposition->event, example->event != NULL ? example->event : event);
  wrong += expect_text(differences, "the modality", modality_names[proposition->modality], example->modality);
  for (guint i = 0; example->roles[i] != NULL; i++) wrong += expect_role(differences, proposition, example->roles[i]);
  return wrong + expect_quantity(differences, &proposition->quantity, example->quantity);
}

/* The position that text number `text` holds in the finding. */
static const Position *side_of(const Scene *scene, const SceneFinding *finding, guint text) {
  return scene_position_is_of(scene, finding->a, text) ? finding->a : finding->b;
}

guint expect_sides(const RuleExample *example, const Scene *scene, const SceneFinding *finding, GString *differences) {
  const Position *a = side_of(scene, finding, 0), *b = a == finding->a ? finding->b : finding->a;
  guint wrong = expect_actor(differences, "the actor of a", a->actor, a->actor_name, example->a_actor);
  return wrong + expect_actor(differences, "the actor of b", b->actor, b->actor_name, example->b_actor);
}

static void append_roles(GString *out, const Proposition *proposition) {
  for (guint i = 0; i < proposition->n_roles; i++) {
    const RoleFiller *filler = &proposition->roles[i];
    g_string_append_printf(out, "%s%s=%s", i > 0 ? ", " : "", filler->role, filler->id != NULL ? filler->id : filler->name);
  }
}

void append_claim_line(GString *out, const Claim *claim) {
  const Proposition *proposition = &claim->proposition;
  g_autofree char *quantity = quantity_text(&proposition->quantity);
  g_string_append_printf(out, "%s %s %s(", claim->actor, stance_names[claim->stance], proposition->event != NULL ? proposition->event : "?");
  append_roles(out, proposition);
  g_string_append_printf(out, "), %s", modality_names[proposition->modality]);
  if (quantity != NULL) g_string_append_printf(out, ", %s %s", quantity, proposition->quantity.of);
  g_string_append_printf(out, " [%s, %s]", claim->rule, proposition->rule != NULL ? proposition->rule : "no pattern");
}
