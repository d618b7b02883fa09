/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <string.h>
#include "base/error.h"
#include "ruleset/compiled.h"
#include "rules-folder.h"

typedef struct {
  const char *path, *text;
} File;

/* Loads a rule set of one or two files; the caller frees it. */
static Ruleset *load(const File *files, gsize n, GError **error) {
  g_autofree char *folder = rules_folder_new();
  for (gsize i = 0; i < n; i++) rules_folder_write(folder, files[i].path, files[i].text);
  const char *dirs[] = {folder, NULL};
  Ruleset *rules = ruleset_load(dirs, error);
  if (error && *error) { /* file names in messages begin below the folder */
    g_autofree char *prefix = g_strconcat(folder, "/", NULL);
    g_auto(GStrv) parts = g_strsplit((*error)->message, prefix, -1);
    g_free((*error)->message);
    (*error)->message = g_strjoinv("", parts);
  }
  rules_folder_remove(folder);
  return rules;
}

static void check_errors(const File *files, gsize n, const char *expected) {
  g_autoptr(GError) error = NULL;
  g_autoptr(Ruleset) rules = load(files, n, &error);
  cr_expect_null(rules);
  cr_assert_not_null(error, "no error, but: %s", expected);
  cr_expect(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_RULES));
  cr_expect_str_eq(error->message, expected, "%s", error->message);
}

#define CHECK_ERRORS(expected, ...)                     \
  do {                                                  \
    const File files[] = {__VA_ARGS__};                 \
    check_errors(files, G_N_ELEMENTS(files), expected); \
  } while (0)

#define ACTOR(id, more) "  - id: " id "\n    name: Name of " id "\n    kind: state\n" more
#define ROLE(post, of, more) "      - post: " post "\n        of: " of "\n" more
#define EVENT "id: move\nroles:\n  - name: mover\n    type: actor\n  - name: goods\n    type: any\n"

/* ---- undefined names ---- */

Test(link, undefined_parent_and_country) {
  CHECK_ERRORS("actors/a.yml:5:5: error: undefined actor 'nr'; did you mean 'nd'? [undefined-name]\n"
               "actors/a.yml:5:5: error: undefined actor 'elsewhere' [undefined-name]",
               {"actors/a.yml", "actors:\n" ACTOR("nd", "") ACTOR("nd.army", "    parent: nr\n    country: elsewhere\n")});
}

Test(link, undefined_post_and_holder) {
  CHECK_ERRORS("actors/a.yml:8:9: error: undefined actor 'ne'; did you mean 'nd'? [undefined-name]\n"
               "actors/a.yml:8:9: error: undefined post 'speeker'; did you mean 'speaker'? [undefined-name]",
               {"actors/a.yml", "actors:\n" ACTOR("nd", "") "people:\n  - name: Ada Quill\n    roles:\n" ROLE(
                                    "speeker", "ne", "") "posts:\n  - id: speaker\n    titles: [speaker]\n"});
}

Test(link, undefined_class) {
  CHECK_ERRORS("things/t.yml:2:5: error: undefined class 'wepon'; did you mean 'weapon'? [undefined-name]",
               {"things/t.yml", "classes:\n  - id: mortar\n    is: wepon\n    nouns: [mortar]\n  - id: weapon\n    nouns: [weapon]\n"});
}

Test(link, undefined_place) {
  CHECK_ERRORS("places/p.yml:2:5: error: undefined place 'norlnd'; did you mean 'norland'? [undefined-name]",
               {"places/p.yml", "places:\n  - id: port\n    name: Port\n    in: norlnd\n  - id: norland\n    name: Norland\n"});
}

Test(link, undefined_names_in_events) {
  CHECK_ERRORS("events/e.yml:1:1: error: undefined role 'moover'; did you mean 'mover'? [undefined-name]\n"
               "events/e.yml:1:1: error: undefined role 'number' [undefined-name]\n"
               "events/e.yml:1:1: error: undefined role 'good'; did you mean 'goods'? [undefined-name]\n"
               "events/e.yml:7:5: error: undefined class 'weapn'; did you mean 'weapon'? [undefined-name]",
               {"events/e.yml", EVENT "  - name: arm\n    type: weapn\nagent: moover\ncounts: number\nkey: [mover, good]\n"},
               {"things/t.yml", "classes:\n  - id: weapon\n    nouns: [weapon]\n"});
}

Test(link, undefined_names_in_entailments) {
  CHECK_ERRORS(
      "entailments/n.yml:1:1: error: undefined event 'sell' [undefined-name]\n"
      "entailments/n.yml:6:5: error: event 'move' has no role 'good'; did you mean 'goods'? [undefined-name]",
      {"events/e.yml", EVENT},
      {"entailments/n.yml",
       "id: n\nbecause: so it is\nwhen:\n  event: move\n  roles:\n    good.origin: A\nthen:\n  event: sell\n  roles:\n    seller: A\n"});
}

Test(link, classes_and_exceptions_of_entailments) {
  CHECK_ERRORS("entailments/n.yml:6:5: error: undefined class 'aple'; did you mean 'apple'? [undefined-name]\n"
               "entailments/n.yml:13:5: error: event 'move' has no role 'moover'; did you mean 'mover'? [undefined-name]",
               {"events/e.yml", EVENT}, {"things/t.yml", "classes:\n  - id: apple\n    nouns: [apple]\n"},
               {"entailments/n.yml", "id: n\nbecause: so it is\nwhen:\n  event: move\n  roles:\n    goods: aple\nthen:\n  event: move\n"
                                     "  denied: yes\n  roles:\n    goods: apple\n  except:\n    moover: A\n"});
}

/* ---- circles ---- */

Test(link, circles_of_actors) {
  CHECK_ERRORS(
      "actors/a.yml:2:5: error: the parents of 'aa' form a circle [cycle]",
      {"actors/a.yml", "actors:\n" ACTOR("aa", "    parent: bb\n") ACTOR("bb", "    parent: cc\n") ACTOR("cc", "    parent: aa\n")});
  CHECK_ERRORS("actors/a.yml:2:5: error: the parents of 'aa' form a circle [cycle]",
               {"actors/a.yml", "actors:\n" ACTOR("aa", "    parent: aa\n")});
}

Test(link, circles_of_classes) {
  CHECK_ERRORS("things/t.yml:2:5: error: the classes above 'aa' form a circle [cycle]",
               {"things/t.yml", "classes:\n  - id: aa\n    is: bb\n    nouns: [aardvark]\n  - id: bb\n    is: aa\n    nouns: [bat]\n"});
}

Test(link, circles_of_places) {
  CHECK_ERRORS("places/p.yml:2:5: error: the places around 'aa' form a circle [cycle]",
               {"places/p.yml", "places:\n  - id: aa\n    name: Aa\n    in: bb\n  - id: bb\n    name: Bb\n    in: aa\n"});
}

/* Sixteen above each other are no circle; one more is taken for one. */
static char *chain_of_actors(guint n) {
  GString *text = g_string_new("actors:\n");
  for (guint i = 0; i < n; i++) {
    g_string_append_printf(text, "  - id: a%u\n    name: Actor %u\n    kind: agency\n", i, i);
    if (i + 1 < n) g_string_append_printf(text, "    parent: a%u\n", i + 1);
  }
  return g_string_free(text, FALSE);
}

Test(link, max_parents) {
  enum { MAX_PARENTS = 16 }; /* of link.c */
  g_autoptr(GError) error = NULL;
  g_autofree char *longest = chain_of_actors(MAX_PARENTS), *longer = chain_of_actors(MAX_PARENTS + 1);
  const File fits = {"actors/a.yml", longest};
  g_autoptr(Ruleset) rules = load(&fits, 1, &error);
  cr_expect_not_null(rules, "%s", error != NULL ? error->message : "");
  CHECK_ERRORS("actors/a.yml:2:5: error: the parents of 'a0' form a circle [cycle]", {"actors/a.yml", longer});
}

/* ---- what linking gives ---- */

static Ruleset *load_all(void) {
  static const File files[] = {
      {"actors/a.yml",
       "actors:\n" ACTOR("nd", "") ACTOR("nd.mfa", "    parent: nd\n    organ: mfa\n") ACTOR(
           "mill",
           "    country: nd\n") "organs:\n  - suffix: mfa\n    name: Foreign Ministry\n    kind: ministry\n    nouns: [foreign ministry]\n"
                                "posts:\n  - id: envoy\n    organ: mfa\n    titles: [envoy]\n  - id: head\n    titles: [head]\n"
                                "people:\n  - name: Ada Quill\n    roles:\n" ROLE("envoy", "nd",
                                                                                  "        from: 2020-01-01\n        to: 2021-12-31\n")
                                    ROLE("head", "mill", "        from: 2022-01-01\n")},
      {"things/t.yml", "classes:\n  - id: rocket\n    is: weapon\n    nouns: [rocket]\n  - id: weapon\n    is: thing\n    nouns: [weapon]\n"
                       "  - id: thing\n    nouns: [thing]\n"},
      {"places/p.yml", "places:\n  - id: quarter\n    name: Old Quarter\n    in: port\n  - id: port\n    name: Port\n    in: nd\n"},
      {"events/e.yml", EVENT},
      {"events/f.yml", "id: stay\nroles:\n  - name: stayer\n    type: weapon\n"},
      {"language/en/l.yml", "id: l\nantonyms:\n  accept: reject\n"},
  };
  g_autoptr(GError) error = NULL;
  Ruleset *rules = load(files, G_N_ELEMENTS(files), &error);
  cr_assert_not_null(rules, "%s", error ? error->message : "");
  return rules;
}

Test(link, actors) {
  g_autoptr(Ruleset) rules = load_all();
  const Actor *state = ruleset_actor(rules, "nd"), *ministry = ruleset_actor(rules, "nd.mfa"), *mill = ruleset_actor(rules, "mill");
  cr_expect_eq(ministry->parent, state);
  cr_expect_eq(actor_side(ministry), state);
  cr_expect_eq(actor_side(mill), mill, "where it sits makes it no part of the state");
  cr_expect_eq(mill->country, state);
  cr_expect_null(mill->parent);
  cr_expect_null(actor_side(NULL));
  cr_expect_eq(ruleset_organ_of(rules, "nd", "mfa"), ministry);
  cr_expect_null(ruleset_organ_of(rules, "nd", "army"));
  cr_expect_null(ruleset_actor(rules, "xx"));
  cr_expect_null(ruleset_actor(rules, NULL));
}

Test(link, people_by_day) {
  g_autoptr(Ruleset) rules = load_all();
  const Word *name = lexicon_find(ruleset_lexicon(rules), "Ada Quill");
  const Person *person = name->persons->pdata[0];
  const PersonRole *envoy = person->roles->pdata[0], *head = person->roles->pdata[1];
  cr_expect_eq(envoy->of, ruleset_actor(rules, "nd"));
  cr_expect_str_eq(envoy->organ, "mfa");
  cr_expect_null(head->organ);
  cr_expect_eq(person_role_on(person, (Day){2019, 12, 31}), NULL);
  cr_expect_eq(person_role_on(person, (Day){2020, 1, 1}), envoy);
  cr_expect_eq(person_role_on(person, (Day){2021, 12, 31}), envoy);
  cr_expect_eq(person_role_on(person, (Day){2022, 1, 1}), head);
  cr_expect_eq(person_role_on(person, (Day){2030, 1, 1}), head);
  cr_expect_eq(person_role_on(person, (Day){0, 0, 0}), head, "without a day, the latest");
  cr_expect_eq(person_role_on(person, (Day){0, 5, 1}), head, "without a year too");
}

Test(link, classes) {
  g_autoptr(Ruleset) rules = load_all();
  cr_expect_eq(ruleset_class(rules, "thing")->depth, 0);
  cr_expect_eq(ruleset_class(rules, "rocket")->depth, 2);
  cr_expect(ruleset_class_is_a(rules, "rocket", "thing"));
  cr_expect(ruleset_class_is_a(rules, "rocket", "rocket"));
  cr_expect_not(ruleset_class_is_a(rules, "thing", "rocket"));
  cr_expect(ruleset_class_is_a(rules, "unknown", "unknown"));
  cr_expect_not(ruleset_class_is_a(rules, "unknown", "thing"));
}

Test(link, places) {
  g_autoptr(Ruleset) rules = load_all();
  cr_expect_eq(ruleset_place(rules, "quarter")->in, ruleset_place(rules, "port"));
  cr_expect_null(ruleset_place(rules, "port")->in, "around it is a state");
  cr_expect(ruleset_place_is_in(rules, "quarter", "port"));
  cr_expect(ruleset_place_is_in(rules, "quarter", "nd"));
  cr_expect(ruleset_place_is_in(rules, "nd", "nd"));
  cr_expect_not(ruleset_place_is_in(rules, "port", "quarter"));
}

Test(link, events_and_antonyms) {
  g_autoptr(Ruleset) rules = load_all();
  const EventRule *move = ruleset_event(rules, "move");
  cr_expect_str_eq(event_role(move, "goods")->type, "any");
  cr_expect_null(event_role(move, "weapon"));
  cr_expect_str_eq(ruleset_antonym(rules, "accept"), "reject");
  cr_expect_str_eq(ruleset_antonym(rules, "reject"), "accept");
  cr_expect_null(ruleset_antonym(rules, "say"));
}
