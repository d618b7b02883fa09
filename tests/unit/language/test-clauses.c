/* SPDX-License-Identifier: MIT */
/* Who does it: verb -> subject. */
#include <criterion/criterion.h>
#include "support.h"

typedef struct {
  const char *text, *verb, *subject;
} Case;

static char *subject_shown(const Reading *reading, const Sentence *sentence, const char *verb, gboolean antecedent) {
  const gint at = chunk_with(reading, sentence, verb);
  if (at < 0) return g_strdup_printf("no '%s'", verb);
  const gint subject = antecedent ? sentence->chunks[at].antecedent : sentence->chunks[at].subject;
  if (subject == CHUNK_NONE) return g_strdup("-");
  if (subject == CHUNK_IMPLIED) return g_strdup("implied");
  return span_text(reading, sentence->chunks[subject].span);
}

static void check_cases(const Case *cases, gsize n, gboolean antecedent) {
  g_autoptr(Arena) arena = arena_new();
  for (gsize i = 0; i < n; i++) {
    arena_reset(arena);
    Reading *reading;
    const Sentence *sentence = chunk_english(cases[i].text, arena, &reading);
    g_autofree char *subject = subject_shown(reading, sentence, cases[i].verb, antecedent);
    cr_expect_str_eq(subject, cases[i].subject, "%s: %s <- %s", cases[i].text, cases[i].verb, subject);
  }
}

#define CHECK_CASES(...)                            \
  do {                                              \
    static const Case cases[] = {__VA_ARGS__};      \
    check_cases(cases, G_N_ELEMENTS(cases), FALSE); \
  } while (0)

static void the_noun_before(void) {
  CHECK_CASES({"Norland attacked the port.", "attacked", "Norland"}, {"Norland on Tuesday denied it.", "denied", "Norland"},
              {"Norland reportedly attacked the port.", "attacked", "Norland"}, {"Norland's army left.", "left", "Norland's army"},
              {"The port was attacked.", "was attacked", "The port"}, {"They've left.", "left", "They've"},
              {"If it attacks, Norland will lose.", "attacks", "it"}, {"If it attacks, Norland will lose.", "will lose", "Norland"},
              {"It's a lie.", "'s", "It"});
}

static void the_first_noun_of_several(void) {
  CHECK_CASES({"The army of Norland attacked the port.", "attacked", "The army"},
              {"The head of the army of Norland denied it.", "denied", "The head"},
              {"The attack on the port killed three.", "killed", "The attack"},
              {"The shelling of the port killed three.", "killed", "The shelling"},
              {"The plan to attack the port failed.", "failed", "The plan"}, {"The army attacking the port left.", "left", "The army"});
}

static void over_appositions_and_parentheses(void) {
  CHECK_CASES({"Ada Quill, the mayor of Skarhaven, denied it.", "denied", "Ada Quill"},
              {"Norland (a state) denied it.", "denied", "Norland"}, {"Norland – a state – denied it.", "denied", "Norland"},
              {"Norland, after the attack, denied it.", "denied", "Norland"},
              {"Norland, the mayor of Skarhaven said, attacked the port.", "attacked", "Norland"},
              {"Norland, the mayor of Skarhaven said, attacked the port.", "said", "the mayor"});
}

static void over_relative_clauses(void) {
  CHECK_CASES({"The mayor, who denied it, left.", "left", "The mayor"}, {"The mayor, who denied it, left.", "denied", "The mayor"},
              {"The soldiers who attacked the port died.", "died", "The soldiers"},
              {"The soldiers who attacked the port died.", "attacked", "The soldiers"},
              {"The missiles that Norland fired hit the port.", "hit", "The missiles"},
              {"The missiles that Norland fired hit the port.", "fired", "Norland"},
              {"The attack on the port, which Norland denied, killed three.", "killed", "The attack"},
              {"The mayor said Norland, which denied it, attacked the port.", "attacked", "Norland"},
              {"Velmora, whose army left, denied it.", "denied", "Velmora"}, {"The claim that Norland lied is false.", "is", "The claim"});
}

static void over_participles(void) {
  CHECK_CASES({"The missiles fired by Norland hit the port.", "hit", "The missiles"},
              {"The soldiers wounded in the attack died.", "died", "The soldiers"},
              {"The mayor said the missiles fired on Tuesday missed.", "missed", "the missiles"},
              {"The army, backed by Velmora, attacked the port.", "attacked", "The army"},
              {"The mayor, wounded in the attack, left.", "left", "The mayor"});
}

static void coordinated_verbs_share_it(void) {
  CHECK_CASES({"Norland attacked the port and denied it.", "denied", "Norland"},
              {"Norland attacked the port but denied it.", "denied", "Norland"},
              {"Norland attacked the port, burned the mill and left.", "burned", "Norland"},
              {"Norland attacked the port, burned the mill and left.", "left", "Norland"},
              {"Norland attacked the port and Velmora denied it.", "denied", "Velmora"},
              {"The UN said Norland attacked the port and Velmora denied it.", "attacked", "Norland"});
}

Test(clauses, subjects_of_finite_verbs) {
  the_noun_before();
  the_first_noun_of_several();
  over_appositions_and_parentheses();
  over_relative_clauses();
  over_participles();
  coordinated_verbs_share_it();
}

static void participles_describe_their_noun(void) {
  CHECK_CASES({"The missiles fired by Norland hit the port.", "fired", "The missiles"},
              {"The mayor, wounded in the attack, left.", "wounded", "The mayor"},
              {"The army, backed by Velmora, left.", "backed", "The army"}, {"Accused of lying, the mayor left.", "Accused", "the mayor"});
}

static void gerunds_by_control(void) {
  CHECK_CASES(
      {"Norland denied attacking the port.", "attacking", "Norland"}, {"Norland is accused of attacking the port.", "attacking", "Norland"},
      {"The UN accused Norland of attacking the port.", "attacking", "Norland"},
      {"Norland left after attacking the port.", "attacking", "Norland"},
      {"After attacking the port, Norland left.", "attacking", "Norland"}, {"Denying the claim, Norland left.", "Denying", "Norland"},
      {"Having attacked the port, Norland left.", "Having attacked", "Norland"},
      {"The army attacking the port left.", "attacking", "The army"});
}

static void infinitives_by_control(void) {
  CHECK_CASES({"Norland wants to attack the port.", "to attack", "Norland"}, {"The UN told Norland to leave.", "to leave", "Norland"},
              {"Norland used missiles to strike the port.", "to strike", "Norland"},
              {"To attack the port, Norland used missiles.", "To attack", "Norland"},
              {"Norland refused to send missiles.", "to send", "Norland"});
}

Test(clauses, subjects_of_other_verbs) {
  participles_describe_their_noun();
  gerunds_by_control();
  infinitives_by_control();
}

/* Where the object of a verb went to. */
Test(clauses, antecedents) {
  static const Case cases[] = {
      {"The missiles that Norland fired hit the port.", "fired", "The missiles"},
      {"The port which Norland attacked burned.", "attacked", "The port"},
      {"Norland attacked the port.", "attacked", "-"},
      {"The missile that hit the port was found.", "hit", "-"},
      {"Norland rejected the claim that it had attacked the port.", "had attacked", "-"},
      {"Norland told the UN that Velmora had attacked the port.", "had attacked", "-"},
  };
  check_cases(cases, G_N_ELEMENTS(cases), TRUE);
}
