/* SPDX-License-Identifier: MIT */
/* Verb groups: voice, modality, negation. */
#include <criterion/criterion.h>
#include "support.h"

typedef struct {
  const char *text, *group; /* the words of the group */
  const char *lemma;
  guint8 symbol;
  Modality modality;
  guint flags;
} Case;

static void check_cases(const Case *cases, gsize n) {
  const guint looked_at = CHUNK_NEGATED | CHUNK_HEDGED | CHUNK_PERFECT;
  g_autoptr(Arena) arena = arena_new();
  for (gsize i = 0; i < n; i++) {
    const Case *expected = &cases[i];
    arena_reset(arena);
    Reading *reading;
    const Sentence *sentence = chunk_english(expected->text, arena, &reading);
    const gint at = chunk_with(reading, sentence, expected->group);
    cr_expect_geq(at, 0, "%s: no group '%s'", expected->text, expected->group);
    if (at < 0) continue;
    const Chunk *chunk = &sentence->chunks[at];
    cr_expect_eq(chunk->symbol, expected->symbol, "%s: symbol %c", expected->text, chunk->symbol);
    cr_expect_str_eq(chunk->lemma ? chunk->lemma->text : "-", expected->lemma, "%s", expected->text);
    cr_expect_eq(chunk->modality, expected->modality, "%s: modality %u", expected->text, chunk->modality);
    cr_expect_eq(chunk->flags & looked_at, expected->flags, "%s: flags %u", expected->text, chunk->flags & looked_at);
  }
}

#define CHECK_CASES(...)                       \
  do {                                         \
    static const Case cases[] = {__VA_ARGS__}; \
    check_cases(cases, G_N_ELEMENTS(cases));   \
  } while (0)

static void active_groups(void) {
  CHECK_CASES({"Norland shelled the port.", "shelled", "shell", 'V', MODALITY_ACTUAL, 0},
              {"Norland is shelling the port.", "is shelling", "shell", 'V', MODALITY_ACTUAL, 0},
              {"Norland has shelled the port.", "has shelled", "shell", 'V', MODALITY_ACTUAL, CHUNK_PERFECT},
              {"Norland had been shelling the port.", "had been shelling", "shell", 'V', MODALITY_ACTUAL, CHUNK_PERFECT},
              {"Norland did leave.", "did leave", "leave", 'V', MODALITY_ACTUAL, 0},
              {"Norland denied it.", "denied", "deny", 'K', MODALITY_ACTUAL, 0},
              {"Norland has denied it.", "has denied", "deny", 'K', MODALITY_ACTUAL, CHUNK_PERFECT},
              {"Norland gave it away.", "gave", "give", 'V', MODALITY_ACTUAL, 0});
}

static void passive_groups(void) {
  CHECK_CASES({"The port was shelled.", "was shelled", "shell", 'P', MODALITY_ACTUAL, 0},
              {"The port is being shelled.", "is being shelled", "shell", 'P', MODALITY_ACTUAL, 0},
              {"The port has been shelled.", "has been shelled", "shell", 'P', MODALITY_ACTUAL, CHUNK_PERFECT},
              {"The port will be attacked.", "will be attacked", "attack", 'P', MODALITY_FUTURE, 0},
              {"The port may have been attacked.", "may have been attacked", "attack", 'P', MODALITY_POSSIBLE, CHUNK_PERFECT | CHUNK_HEDGED},
              {"The report was denied.", "was denied", "deny", 'P', MODALITY_ACTUAL, 0},
              {"It's been shelled.", "'s been shelled", "shell", 'P', MODALITY_ACTUAL, 0});
}

static void to_be_to_have_and_to_do(void) {
  CHECK_CASES({"The port is in Norland.", "is", "be", 'C', MODALITY_ACTUAL, 0},
              {"The mayor is angry.", "is", "be", 'C', MODALITY_ACTUAL, 0},
              {"The mayor has been angry.", "has been", "be", 'C', MODALITY_ACTUAL, CHUNK_PERFECT},
              {"Norland has missiles.", "has", "have", 'V', MODALITY_ACTUAL, 0},
              {"Norland has had missiles.", "has had", "have", 'V', MODALITY_ACTUAL, CHUNK_PERFECT},
              {"Norland does business.", "does", "do", 'V', MODALITY_ACTUAL, 0}, {"It's a lie.", "'s", "be", 'C', MODALITY_ACTUAL, 0},
              {"The report is not false.", "is not", "be", 'C', MODALITY_ACTUAL, CHUNK_NEGATED});
}

static void modals(void) {
  CHECK_CASES({"Norland may have shelled the port.", "may have shelled", "shell", 'V', MODALITY_POSSIBLE, CHUNK_PERFECT | CHUNK_HEDGED},
              {"Norland could shell the port.", "could shell", "shell", 'V', MODALITY_POSSIBLE, CHUNK_HEDGED},
              {"Norland will shell the port.", "will shell", "shell", 'V', MODALITY_FUTURE, 0},
              {"Norland should leave.", "should leave", "leave", 'V', MODALITY_OPINION, 0},
              {"Norland must leave.", "must leave", "leave", 'V', MODALITY_OPINION, 0},
              {"Norland would leave.", "would leave", "leave", 'V', MODALITY_CONDITIONAL, 0},
              {"Norland would have left.", "would have left", "leave", 'V', MODALITY_COUNTERFACTUAL, CHUNK_PERFECT});
}

static void negation(void) {
  CHECK_CASES(
      {"Norland did not shell the port.", "did not shell", "shell", 'V', MODALITY_ACTUAL, CHUNK_NEGATED},
      {"Norland didn't shell the port.", "didn't shell", "shell", 'V', MODALITY_ACTUAL, CHUNK_NEGATED},
      {"Norland hasn't shelled the port.", "hasn't shelled", "shell", 'V', MODALITY_ACTUAL, CHUNK_NEGATED | CHUNK_PERFECT},
      {"Norland never shelled the port.", "never shelled", "shell", 'V', MODALITY_ACTUAL, CHUNK_NEGATED},
      {"Norland no longer shells the port.", "no longer shells", "shell", 'V', MODALITY_ACTUAL, CHUNK_NEGATED},
      {"The port had never been attacked.", "had never been attacked", "attack", 'P', MODALITY_ACTUAL, CHUNK_NEGATED | CHUNK_PERFECT},
      {"The port wasn't attacked.", "wasn't attacked", "attack", 'P', MODALITY_ACTUAL, CHUNK_NEGATED},
      {"Norland cannot leave.", "cannot leave", "leave", 'V', MODALITY_POSSIBLE, CHUNK_NEGATED},
      {"Norland can't leave.", "can't leave", "leave", 'V', MODALITY_POSSIBLE, CHUNK_NEGATED},
      {"Norland won't leave.", "won't leave", "leave", 'V', MODALITY_FUTURE, CHUNK_NEGATED},
      {"Norland isn't leaving.", "isn't leaving", "leave", 'V', MODALITY_ACTUAL, CHUNK_NEGATED},
      {"Norland wouldn't leave.", "wouldn't leave", "leave", 'V', MODALITY_CONDITIONAL, CHUNK_NEGATED});
}

/* The auxiliary stands in the pronoun's own word. */
static void contracted_pronouns(void) {
  CHECK_CASES({"They've shelled the port.", "shelled", "shell", 'V', MODALITY_ACTUAL, CHUNK_PERFECT},
              {"They're leaving.", "leaving", "leave", 'V', MODALITY_ACTUAL, 0},
              {"She'll leave.", "leave", "leave", 'V', MODALITY_FUTURE, 0}, {"We'd leave.", "leave", "leave", 'V', MODALITY_CONDITIONAL, 0},
              {"He's leaving.", "'s leaving", "leave", 'V', MODALITY_ACTUAL, 0},
              {"She's not there.", "'s not", "be", 'C', MODALITY_ACTUAL, CHUNK_NEGATED});
}

Test(verbs, modality_and_negation) {
  modals();
  negation();
  contracted_pronouns();
}

static void groups_that_are_not_finite(void) {
  CHECK_CASES({"Norland wants to leave.", "to leave", "leave", 'I', MODALITY_ACTUAL, 0},
              {"Norland wants to be left alone.", "to be left", "leave", 'J', MODALITY_ACTUAL, 0},
              {"Norland is said to have shelled the port.", "to have shelled", "shell", 'I', MODALITY_ACTUAL, CHUNK_PERFECT},
              {"Norland denied shelling the port.", "shelling", "shell", 'G', MODALITY_ACTUAL, 0},
              {"Norland denied having shelled the port.", "having shelled", "shell", 'G', MODALITY_ACTUAL, CHUNK_PERFECT},
              {"Denying the claim, Norland left.", "Denying", "deny", 'k', MODALITY_ACTUAL, 0},
              {"Missiles fired by Norland hit the port.", "fired", "fire", 'E', MODALITY_ACTUAL, 0});
}

Test(verbs, voice) {
  active_groups();
  passive_groups();
  to_be_to_have_and_to_do();
  groups_that_are_not_finite();
}
