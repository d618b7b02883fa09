/* SPDX-License-Identifier: MIT */
#include "workbench/cases.h"

#include <string.h>
#include "base/error.h"
#include "ruleset/suggest.h"

const CaseKind case_kinds[] = {
    {"claim", G_STRUCT_OFFSET(RuleTests, claim), EXPECT_CLAIM, FALSE},
    {"no-claim", G_STRUCT_OFFSET(RuleTests, no_claim), EXPECT_NO_CLAIM, FALSE},
    {"contradiction", G_STRUCT_OFFSET(RuleTests, contradiction), EXPECT_CONTRADICTION, FALSE},
    {"ok", G_STRUCT_OFFSET(RuleTests, ok), EXPECT_OK, FALSE},
    {"todo-claim", G_STRUCT_OFFSET(RuleTests, todo_claim), EXPECT_CLAIM, TRUE},
    {"todo-no-claim", G_STRUCT_OFFSET(RuleTests, todo_no_claim), EXPECT_NO_CLAIM, TRUE},
    {"todo-contradiction", G_STRUCT_OFFSET(RuleTests, todo_contradiction), EXPECT_CONTRADICTION, TRUE},
    {"todo-ok", G_STRUCT_OFFSET(RuleTests, todo_ok), EXPECT_OK, TRUE},
    {NULL, 0, EXPECT_CLAIM, FALSE},
};

const char *test_set_name(const RuleTestSet *set) { return set->meta->id != NULL ? set->meta->id : set->path; }

gboolean test_set_is_of(const RuleTestSet *set, const char *folder) {
  gsize length = strlen(folder);
  return strncmp(set->path, folder, length) == 0 && set->path[length] == '/';
}

/* Every definition that is a whole file begins with its RuleMeta, and is the very record that the test set points into. */
static gboolean stands_in(const GPtrArray *definitions, const RuleMeta *meta) {
  for (guint i = 0; i < definitions->len; i++)
    if (definitions->pdata[i] == (gconstpointer)meta) return TRUE;
  return FALSE;
}

gboolean test_set_is_in_force(const Ruleset *rules, const RuleTestSet *set) {
  if (test_set_is_of(set, "events")) return stands_in(ruleset_events(rules), set->meta);
  if (test_set_is_of(set, "entailments")) return stands_in(ruleset_entailments(rules), set->meta);
  if (test_set_is_of(set, "contradictions")) return stands_in(ruleset_contradictions(rules), set->meta);
  return TRUE;
}

static void add_cases(GArray *cases, const RuleTestSet *set) {
  for (const CaseKind *kind = case_kinds; kind->name != NULL; kind++) {
    const GPtrArray *examples = G_STRUCT_MEMBER(GPtrArray *, set->tests, kind->list);
    for (guint i = 0; i < examples->len; i++) {
      const TestCase test = {set, kind, examples->pdata[i], i + 1};
      g_array_append_val(cases, test);
    }
  }
}

static gboolean is_named(const RuleTestSet *set, const char *name) {
  return g_str_equal(set->path, name) || g_strcmp0(set->meta->id, name) == 0;
}

static gboolean is_wanted(const RuleTestSet *set, const char *const *names) {
  if (names == NULL || names[0] == NULL) return TRUE;
  for (; *names != NULL; names++)
    if (is_named(set, *names)) return TRUE;
  return FALSE;
}

static gboolean check_name(const GPtrArray *sets, const char *name, GError **error) {
  Suggest near = suggest_start(name);
  for (guint i = 0; i < sets->len; i++) {
    const RuleTestSet *set = sets->pdata[i];
    if (is_named(set, name)) return TRUE;
    suggest_offer(&near, test_set_name(set));
  }
  g_autofree char *hint = suggest_phrase(near.best);
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "no rule file has the id or path '%s'%s", name, hint);
  return FALSE;
}

GArray *test_cases(const Ruleset *rules, const char *const *names, GError **error) {
  const GPtrArray *sets = ruleset_files(rules)->tests;
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (!check_name(sets, names[i], error)) return NULL;
  GArray *cases = g_array_new(FALSE, FALSE, sizeof(TestCase));
  for (guint i = 0; i < sets->len; i++) {
    const RuleTestSet *set = sets->pdata[i];
    if (is_wanted(set, names) && test_set_is_in_force(rules, set)) add_cases(cases, set);
  }
  return cases;
}
