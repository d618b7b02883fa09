/* SPDX-License-Identifier: MIT */
/* Examples that are missing or cannot be tried, and sentences with names in them that nothing stands for. */
#include <string.h>
#include "ruleset/lint-private.h"
#include "ruleset/suggest.h"

/* ---- how many ----
 *
 * A rule is what decides: an event, an entailment, a contradiction (a file each), an attribution frame, a cue. It needs examples of what it
 * finds and of what it leaves alone. All else is a list (actors, places, things, words), whose entries are read alike. A filter decides by ids and by a day, and has none. */

typedef struct {
  guint positive, negative;
} ExampleCounts;

typedef gboolean (*ExampleFits)(const RuleExample *example, gconstpointer data);

static guint count_examples(const GPtrArray *examples, ExampleFits fits, gconstpointer data) {
  guint n = 0;
  for (guint i = 0; i < examples->len; i++) n += fits == NULL || fits(examples->pdata[i], data) ? 1 : 0;
  return n;
}

static void add_counts(ExampleCounts *counts, const RuleTests *tests, ExampleFits fits, gconstpointer data) {
  const GPtrArray *const positive[] = {tests->claim, tests->contradiction, tests->todo_claim, tests->todo_contradiction};
  const GPtrArray *const negative[] = {tests->no_claim, tests->ok, tests->todo_no_claim, tests->todo_ok};
  for (gsize i = 0; i < G_N_ELEMENTS(positive); i++) counts->positive += count_examples(positive[i], fits, data);
  for (gsize i = 0; i < G_N_ELEMENTS(negative); i++) counts->negative += count_examples(negative[i], fits, data);
}

static void check_counts(const Lint *lint, RulePos pos, const char *what, ExampleCounts counts) {
  if (counts.positive >= LINT_MIN_POSITIVE && counts.negative >= LINT_MIN_NEGATIVE) return;
  lint_add(lint->rules, lint->problems, pos, "few-tests", "%s%u examples of what is found, %u of what is not; there should be %d and %d", what, counts.positive,
           counts.negative, LINT_MIN_POSITIVE, LINT_MIN_NEGATIVE);
}

static void check_number(const Lint *lint, const RuleTestSet *set) {
  static const char *const rule_folders[] = {"events", "entailments", "contradictions", NULL};
  ExampleCounts counts = {0};
  add_counts(&counts, set->tests, NULL, NULL);
  const RulePos pos = set->meta->pos.file != NULL ? set->meta->pos : rule_pos_of_file(set->file);
  if (name_index(rule_folders, set->folder) >= 0) check_counts(lint, pos, "", counts);
}

/* Of all files: examples of cues may stand where there is room. */
static ExampleCounts count_everywhere(const Lint *lint, ExampleFits fits, gconstpointer data) {
  ExampleCounts counts = {0};
  const GPtrArray *sets = lint->rules->files->tests;
  for (guint i = 0; i < sets->len; i++) add_counts(&counts, ((const RuleTestSet *)sets->pdata[i])->tests, fits, data);
  return counts;
}

static gboolean is_of_frame(const RuleExample *example, gconstpointer frame) { return g_strcmp0(example->rule, ((const Frame *)frame)->id) == 0; }

/* One word may be a cue as a verb and as a noun: then the frame tells. */
static gboolean is_of_cue(const RuleExample *example, gconstpointer data) {
  const Cue *cue = data;
  if (example->cue == NULL || !cue_has_word(cue, example->cue)) return FALSE;
  return example->rule == NULL || g_strv_contains((const char *const *)cue->frames, example->rule);
}

static const char *first_word(const Cue *cue) {
  gchar **const lists[] = {cue->verbs, cue->nouns, cue->phrases, cue->marks};
  for (gsize i = 0; i < G_N_ELEMENTS(lists); i++)
    if (lists[i][0] != NULL) return lists[i][0];
  return "";
}

void lint_attributions(const Lint *lint) {
  const RuleFiles *files = lint->rules->files;
  for (guint i = 0; i < files->frames->len; i++) {
    const Frame *frame = files->frames->pdata[i];
    g_autofree char *what = g_strdup_printf("frame '%s': ", frame->id);
    check_counts(lint, frame->pos, what, count_everywhere(lint, is_of_frame, frame));
  }
  for (guint i = 0; i < files->cues->len; i++) {
    const Cue *cue = files->cues->pdata[i];
    g_autofree char *what = g_strdup_printf("cue '%s': ", first_word(cue));
    check_counts(lint, cue->pos, what, count_everywhere(lint, is_of_cue, cue));
  }
}

/* ---- what cannot be tried ---- */

static void suggest_cue_words(Suggest *near, const Cue *cue) {
  gchar **const lists[] = {cue->verbs, cue->nouns, cue->phrases, cue->marks};
  for (gsize i = 0; i < G_N_ELEMENTS(lists); i++)
    for (guint j = 0; lists[i][j] != NULL; j++) suggest_offer(near, lists[i][j]);
}

/* What it names must exist: "no claim by the frame 'acuse'" would hold for good. */
static void check_names(const Lint *lint, const RuleExample *example) {
  const RuleFiles *files = lint->rules->files;
  gboolean frame = example->rule == NULL, cue = example->cue == NULL;
  Suggest near_frame = suggest_start(example->rule), near_cue = suggest_start(example->cue);
  for (guint i = 0; i < files->frames->len && !frame; i++) {
    frame = is_of_frame(example, files->frames->pdata[i]);
    suggest_offer(&near_frame, ((const Frame *)files->frames->pdata[i])->id);
  }
  for (guint i = 0; i < files->cues->len && !cue; i++) {
    cue = is_of_cue(example, files->cues->pdata[i]);
    suggest_cue_words(&near_cue, files->cues->pdata[i]);
  }
  g_autofree char *frame_hint = suggest_phrase(near_frame.best), *cue_hint = suggest_phrase(near_cue.best);
  if (!frame) lint_add(lint->rules, lint->problems, example->pos, "bad-example", "there is no frame '%s'%s", example->rule, frame_hint);
  if (!cue) lint_add(lint->rules, lint->problems, example->pos, "bad-example", "no cue of that frame has the word '%s'%s", example->cue, cue_hint);
}

static void check_claim_example(const Lint *lint, const RuleExample *example) {
  if (example->text == NULL || *example->text == '\0')
    lint_add(lint->rules, lint->problems, example->pos, "bad-example", "an example of a claim needs a 'text'");
  check_names(lint, example);
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
