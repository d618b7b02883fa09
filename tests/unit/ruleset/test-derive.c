/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include "base/error.h"
#include "ruleset/events.h"
#include "ruleset/rule-files.h"
#include "rules-folder.h"

static const char event_text[] = "id: transfer\n"
                                 "roles:\n"
                                 "  - name: giver\n    type: actor\n"
                                 "  - name: receiver\n    type: actor\n"
                                 "  - name: goods\n    type: any\n"
                                 "  - name: way\n    type: any\n"
                                 "  - name: a\n    type: any\n"
                                 "  - name: b\n    type: any\n"
                                 "  - name: c\n    type: any\n"
                                 "  - name: d\n    type: any\n"
                                 "sets:\n"
                                 "  - name: give\n    verbs: [give, hand]\n"
                                 "  - name: hand-over\n    verbs: [hand over, deliver, pass over, pass on]\n"
                                 "  - name: supply\n    verbs: [supply]\n    nouns: [supply, delivery]\n    agents: [supplier]\n"
                                 "  - name: attack\n    nouns: [attack]\n    noun_objects: ['on', against]\n"
                                 "  - name: guilty\n    adjectives: [guilty]\n"
                                 "  - name: silent\n";

typedef struct {
  char *folder;
  RuleFiles *files;
  const EventRule *event;
} World;

static World world_new(void) {
  World world = {.folder = rules_folder_new()};
  rules_folder_write(world.folder, "events/transfer.yml", event_text);
  const char *dirs[] = {world.folder, NULL};
  g_autoptr(GError) error = NULL;
  world.files = rule_files_load(dirs, &error);
  cr_assert_not_null(world.files, "%s", error ? error->message : "");
  world.event = world.files->events->pdata[0];
  return world;
}

static void world_clear(World *world) {
  rule_files_free(world->files);
  rules_folder_remove(world->folder);
  g_free(world->folder);
}

/* "transfer#1:active subject object particle | text", a line each; "-" for what is NULL. */
static char *derived(const EventRule *event, const char *pattern) {
  g_autoptr(GPtrArray) triggers = g_ptr_array_new_with_free_func((GDestroyNotify)event_trigger_free);
  g_autoptr(GError) error = NULL;
  cr_assert(event_derive(event, 1, pattern, triggers, &error), "%s: %s", pattern, error ? error->message : "");
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < triggers->len; i++) {
    const EventTrigger *trigger = triggers->pdata[i];
    const char *const words[] = {trigger->subject, trigger->object, trigger->particle};
    g_string_append(out, trigger->id);
    for (guint j = 0; j < G_N_ELEMENTS(words); j++) g_string_append_printf(out, " %s", words[j] ? words[j] : "-");
    g_string_append_printf(out, " | %s\n", trigger->text);
    cr_expect_str_eq(trigger->set->name, ((const EventTrigger *)triggers->pdata[0])->set->name);
    cr_expect_eq(trigger->event, event);
  }
  return g_string_free(out, FALSE);
}

static void check_derived(const char *pattern, const char *expected) {
  World world = world_new();
  g_autofree char *result = derived(world.event, pattern);
  cr_expect_str_eq(result, expected, "%s:\n%s", pattern, result);
  world_clear(&world);
}

Test(derive, one_object) {
  check_derived("{giver} <give> {goods}", "transfer#1:active giver goods - | <give> JOINED* {goods}\n"
                                          "transfer#1:gap giver goods - | <give>\n"
                                          "transfer#1:passive goods goods - | <give> &(TAIL*? AGENT {giver})\n");
}

Test(derive, two_objects) {
  check_derived("{giver} <give> {receiver} {goods}",
                "transfer#1:active giver receiver - | <give> JOINED* {receiver} ADVERB* {goods}\n"
                "transfer#1:gap giver receiver - | <give> ADVERB* {goods}\n"
                "transfer#1:passive receiver receiver - | <give> ADVERB* {goods} &(TAIL*? AGENT {giver})\n");
}

Test(derive, no_object) { check_derived("{giver} <give> to {receiver}", "transfer#1:active giver - - | <give> TAIL*? to {receiver}\n"); }

Test(derive, without_subject) {
  check_derived("<give> {goods}", "transfer#1:active - goods - | <give> JOINED* {goods}\n"
                                  "transfer#1:gap - goods - | <give>\n"
                                  "transfer#1:passive goods goods - | <give>\n");
}

Test(derive, required_complements) {
  check_derived("{giver} <give> {goods} to {receiver} by {way}",
                "transfer#1:active giver goods - | <give> JOINED* {goods} TAIL*? to {receiver} TAIL*? by {way}\n"
                "transfer#1:gap giver goods - | <give> TAIL*? to {receiver} TAIL*? by {way}\n"
                "transfer#1:passive goods goods - | <give> &(TAIL*? AGENT {giver}) TAIL*? to {receiver} TAIL*? by {way}\n");
}

/* What may be left out is looked for first, wherever it stands; what is needed is then consumed in order. */
Test(derive, optional_complements) {
  check_derived("{giver} <give> {goods} to {receiver} [by {way}]",
                "transfer#1:active giver goods - | <give> JOINED* {goods} &(TAIL*? by {way}) TAIL*? to {receiver}\n"
                "transfer#1:gap giver goods - | <give> &(TAIL*? by {way}) TAIL*? to {receiver}\n"
                "transfer#1:passive goods goods - | <give> &(TAIL*? AGENT {giver}) &(TAIL*? by {way}) TAIL*? to {receiver}\n");
  check_derived("{giver} <give> {goods} [to {receiver} by {way}]",
                "transfer#1:active giver goods - | <give> JOINED* {goods} &(TAIL*? to {receiver}) &(TAIL*? by {way})\n"
                "transfer#1:gap giver goods - | <give> &(TAIL*? to {receiver}) &(TAIL*? by {way})\n"
                "transfer#1:passive goods goods - | <give> &(TAIL*? AGENT {giver}) &(TAIL*? to {receiver}) &(TAIL*? by {way})\n");
}

/* One derivation for each particle of the set. */
Test(derive, particle_verbs) {
  check_derived("{giver} <hand-over> {goods}", "transfer#1:active giver goods over | <hand-over> over ADVERB* {goods}\n"
                                               "transfer#1:gap giver goods over | <hand-over> over\n"
                                               "transfer#1:passive goods goods over | <hand-over> over &(TAIL*? AGENT {giver})\n"
                                               "transfer#1:active giver goods - | <hand-over> JOINED* {goods}\n"
                                               "transfer#1:gap giver goods - | <hand-over>\n"
                                               "transfer#1:passive goods goods - | <hand-over> &(TAIL*? AGENT {giver})\n"
                                               "transfer#1:active giver goods on | <hand-over> on ADVERB* {goods}\n"
                                               "transfer#1:gap giver goods on | <hand-over> on\n"
                                               "transfer#1:passive goods goods on | <hand-over> on &(TAIL*? AGENT {giver})\n");
}

Test(derive, nouns_and_agent_nouns_leave_everything_open) {
  check_derived(
      "{giver} <supply> {goods} to {receiver} [by {way}]",
      "transfer#1:active giver goods - | <supply> JOINED* {goods} &(TAIL*? by {way}) TAIL*? to {receiver}\n"
      "transfer#1:gap giver goods - | <supply> &(TAIL*? by {way}) TAIL*? to {receiver}\n"
      "transfer#1:passive goods goods - | <supply> &(TAIL*? AGENT {giver}) &(TAIL*? by {way}) TAIL*? to {receiver}\n"
      "transfer#1:nominal giver goods - | <supply> &(NOUNTAIL*? (OBJECT) {goods}) &(NOUNTAIL*? AGENT {giver}) "
      "&(NOUNTAIL*? to {receiver}) &(NOUNTAIL*? by {way})\n"
      "transfer#1:agent giver goods - | <supply> &(NOUNTAIL*? (OBJECT) {goods}) &(NOUNTAIL*? to {receiver}) &(NOUNTAIL*? by {way})\n");
}

Test(derive, prepositions_of_a_noun_of_its_own) {
  check_derived("{giver} <attack> {goods}",
                "transfer#1:nominal giver goods - | <attack> &(NOUNTAIL*? (on | against) {goods}) &(NOUNTAIL*? AGENT {giver})\n");
}

Test(derive, adjectives) { check_derived("{giver} <guilty> of {goods}", "transfer#1:adjective giver - - | <guilty> TAIL*? of {goods}\n"); }

Test(derive, a_set_without_words_gives_nothing) { check_derived("{giver} <silent> {goods}", ""); }

Test(derive, blanks_do_not_count) {
  check_derived("  {giver}   <guilty>  [ of {goods} ] ", "transfer#1:adjective giver - - | <guilty> &(TAIL*? of {goods})\n");
}

/* ---- what is no clause ---- */

Test(derive, wrong_patterns) {
  static const struct {
    const char *pattern, *message;
  } cases[] = {
      {"", "no trigger <set> in ''"},
      {"{giver} {goods}", "two roles before the trigger: 'goods'"},
      {"{giver}", "no trigger <set> in '{giver}'"},
      {"{giver} <give> {gods}", "undefined role 'gods'; did you mean 'goods'?"},
      {"{giver} <gift> {goods}", "undefined set 'gift'"},
      {"{giver} <give> {goods} <hand-over>", "second trigger 'hand-over'"},
      {"{giver} {receiver} <give> {goods}", "two roles before the trigger: 'receiver'"},
      {"{giver} <give> {receiver} {goods} {way}", "a role without preposition must follow the trigger: 'way'"},
      {"{giver} <give> to {receiver} {goods}", "a role without preposition must follow the trigger: 'goods'"},
      {"{giver} <give> {giver}", "a role stands twice: 'giver'"},
      {"{giver} <give> {goods} to {goods}", "a role stands twice: 'goods'"},
      {"{giver} <give> {goods} to", "a role must follow 'to'"},
      {"{giver} <give> {goods} from under {receiver}", "a role must follow 'from'"},
      {"{giver} to <give> {goods}", "a role must follow 'to'"},
      {"{giver <give> {goods}", "a role must follow '{giver'"},
      {"by {giver} <give> {goods}", "a preposition before the trigger: 'by'"},
      {"{giver} <give> [{goods}]", "only a role with a preposition may be optional, not 'goods'"},
      {"{giver} <give> {goods} [to {receiver}", "brackets do not pair in '{giver} <give> {goods} [to {receiver}'"},
      {"{giver} <give> {goods} to {receiver}]", "brackets do not pair in '{giver} <give> {goods} to {receiver}]'"},
      {"{giver} <give> [to {receiver} [by {way}]]", "brackets do not pair in '{giver} <give> [to {receiver} [by {way}]]'"},
  };
  World world = world_new();
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GPtrArray) triggers = g_ptr_array_new();
    g_autoptr(GError) error = NULL;
    cr_expect_not(event_derive(world.event, 1, cases[i].pattern, triggers, &error), "%s", cases[i].pattern);
    cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_RULES), "%s", cases[i].pattern);
    cr_expect_str_eq(error->message, cases[i].message, "%s: %s", cases[i].pattern, error->message);
    cr_expect_eq(triggers->len, 0);
  }
  world_clear(&world);
}

Test(derive, max_complements) {
  World world = world_new();
  g_autoptr(GPtrArray) triggers = g_ptr_array_new();
  g_autoptr(GError) error = NULL;
  cr_expect_not(event_derive(world.event, 1, "<give> in {a} in {b} in {c} in {d} in {way} in {goods} in {giver}", triggers, &error));
  cr_expect_str_eq(error->message, "too many complements at 'giver'");
  world_clear(&world);
}
