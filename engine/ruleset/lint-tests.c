/* SPDX-License-Identifier: MIT */
/* Examples that are missing or cannot be tried, and sentences with names in them that nothing stands for. */
#include <string.h>
#include "ruleset/lint-private.h"
#include "ruleset/suggest.h"

/* A file that is one rule, or that says how statements are attributed: what it finds depends on nothing else. */
static gboolean is_rule(const RuleTestSet *set) {
  static const char *const folders[] = {"events", "entailments", "contradictions", NULL};
  return name_index(folders, set->folder) >= 0;
}

static void check_number(const Lint *lint, const RuleTestSet *set) {
  const RuleTests *tests = set->tests;
  const guint positive = tests->claim->len + tests->contradiction->len + tests->todo_claim->len + tests->todo_contradiction->len;
  const guint negative = tests->no_claim->len + tests->ok->len + tests->todo_no_claim->len + tests->todo_ok->len;
  if (positive >= LINT_MIN_POSITIVE && negative >= LINT_MIN_NEGATIVE) return;
  const RulePos pos = set->meta->pos.file != NULL ? set->meta->pos : rule_pos_of_file(set->file);
  lint_add(lint->rules, lint->problems, pos, is_rule(set) ? "few-tests" : "list-without-tests",
           "%u examples of what is found, %u of what is not; there should be %d and %d", positive, negative, LINT_MIN_POSITIVE, LINT_MIN_NEGATIVE);
}

static void check_claim_example(const Lint *lint, const RuleExample *example) {
  if (example->text == NULL || *example->text == '\0')
    lint_add(lint->rules, lint->problems, example->pos, "bad-example", "an example of a claim needs a 'text'");
  const char *event = example->event;
  if (event == NULL || strchr(event, ':') != NULL || ruleset_event(lint->rules, event) != NULL) return;
  Suggest near = suggest_start(event);
  for (guint i = 0; i < lint->rules->files->events->len; i++) suggest_offer(&near, ((const EventRule *)lint->rules->files->events->pdata[i])->meta.id);
  g_autofree char *hint = suggest_phrase(near.best);
  lint_add(lint->rules, lint->problems, example->pos, "bad-example", "there is no event '%s'%s", event, hint);
}

static void check_pair_example(const Lint *lint, const RuleExample *example) {
  if ((example->a_text == NULL) != (example->b_text == NULL) || (example->a_text == NULL && example->text == NULL))
    lint_add(lint->rules, lint->problems, example->pos, "bad-example", "an example of two positions needs 'a-text' and 'b-text', or one 'text'");
}

typedef void (*ExampleCheck)(const Lint *lint, const RuleExample *example);

static void check_examples(const Lint *lint, const GPtrArray *examples, ExampleCheck check) {
  for (guint i = 0; i < examples->len; i++) check(lint, examples->pdata[i]);
}

void lint_tests(const Lint *lint) {
  const GPtrArray *sets = lint->rules->files->tests;
  for (guint i = 0; i < sets->len; i++) {
    const RuleTestSet *set = sets->pdata[i];
    const RuleTests *tests = set->tests;
    check_number(lint, set);
    const GPtrArray *const claims[] = {tests->claim, tests->no_claim, tests->todo_claim, tests->todo_no_claim};
    const GPtrArray *const pairs[] = {tests->contradiction, tests->ok, tests->todo_contradiction, tests->todo_ok};
    for (gsize j = 0; j < G_N_ELEMENTS(claims); j++) check_examples(lint, claims[j], check_claim_example);
    for (gsize j = 0; j < G_N_ELEMENTS(pairs); j++) check_examples(lint, pairs[j], check_pair_example);
  }
}

/* ---- placeholders ---- */

static gboolean is_variable_of(const Entailment *rule, const char *name) {
  for (guint i = 0; i < rule->when.roles->len; i++)
    if (g_strcmp0(((const Binding *)rule->when.roles->pdata[i])->value, name) == 0) return TRUE;
  return FALSE;
}

/* Calls `known` for each {name}; tells the others. */
static void check_placeholders(const Lint *lint, RulePos pos, const char *text, gboolean (*known)(const char *name, gconstpointer data),
                               gconstpointer data) {
  for (const char *open = strchr(text, '{'); open != NULL; open = strchr(open + 1, '{')) {
    const char *close = strchr(open, '}');
    if (close == NULL) return;
    g_autofree char *name = g_strndup(open + 1, (gsize)(close - open - 1));
    if (!known(name, data)) lint_add(lint->rules, lint->problems, pos, "unknown-placeholder", "nothing stands for {%s} in '%s'", name, text);
  }
}

static gboolean known_variable(const char *name, gconstpointer rule) { return is_variable_of(rule, name); }

/* Properties of either position and of the finding. */
static gboolean known_in_message(const char *name, gconstpointer data G_GNUC_UNUSED) {
  static const char *const plain[] = {"subject", "because", NULL};
  return name_index(plain, name) >= 0 || ((name[0] == 'a' || name[0] == 'b') && name[1] == '.');
}

void lint_texts(const Lint *lint) {
  const RuleFiles *files = lint->rules->files;
  for (guint i = 0; i < files->entailments->len; i++) {
    const Entailment *rule = files->entailments->pdata[i];
    if (rule->because != NULL) check_placeholders(lint, rule->meta.pos, rule->because, known_variable, rule);
  }
  for (guint i = 0; i < files->contradictions->len; i++) {
    const ContradictionRule *rule = files->contradictions->pdata[i];
    if (rule->message != NULL) check_placeholders(lint, rule->meta.pos, rule->message, known_in_message, NULL);
  }
}
