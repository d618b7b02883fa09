/* SPDX-License-Identifier: MIT */
#include "compare/wording.h"
#include "support.h"

static const char *word(const char *name, gpointer data) {
  (void)data;
  if (g_str_equal(name, "a")) return "Ostia";
  return g_str_equal(name, "none") ? "" : NULL;
}

Test(wording, templates) {
  const char *const cases[][2] = {
      {"{a} says so.", "Ostia says so."},
      {"no names", "no names"},
      {"{a}{a}", "OstiaOstia"},
      {"{b} is unknown", "{b} is unknown"},
      {"open {a", "open {a"},
      {"close a} {a}", "close a} Ostia"},
      {"{a} ended. {none}", "Ostia ended."},
      {"", ""},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *filled = template_fill(cases[i][0], word, NULL);
    cr_expect_str_eq(filled, cases[i][1]);
  }
}

Test(wording, subject_follows_the_event_rule) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  const struct {
    const char *event, *roles, *subject;
  } cases[] = {
      {"handover", "receiver=sudmark goods=drone giver=norland", "Handover: giver Norland, goods drone, receiver Sudmark"},
      {"handover", "goods=drone goods=urea", "Handover: goods drone, urea"},
      {"raid", "attacker=ostia weapon=drone weapon.origin=norland", "Raid: attacker Ostia, weapon drone, weapon.origin Norland"},
      {"open:cut", "agent=acme object=job", "cut: agent Acme, object job"},
      {"handover", "", "Handover"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GPtrArray) pool = pool_new();
    const Proposition *proposition = pool_proposition(pool, rules, (Said){.event = cases[i].event, .roles = cases[i].roles});
    g_autofree char *subject = proposition_subject(rules, proposition);
    cr_expect_str_eq(subject, cases[i].subject);
  }
}
