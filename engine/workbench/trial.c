/* SPDX-License-Identifier: MIT */
#include "workbench/trial.h"

#include <string.h>
#include "workbench/expect.h"

const char *const verdict_names[] = {"PASS", "FAIL", "GAP", "GAP-PASSES", NULL};
G_STATIC_ASSERT(G_N_ELEMENTS(verdict_names) == N_VERDICTS + 1);

void trial_clear(Trial *trial) { g_clear_pointer(&trial->detail, g_free); }

guint example_texts(const RuleExample *example, SceneText texts[2]) {
  if (example->a_text != NULL && example->b_text != NULL) {
    Day a = day_is_set(example->a_date) ? example->a_date : example->date, b = day_is_set(example->b_date) ? example->b_date : example->date;
    texts[0] = (SceneText){"a", example->publisher, example->a_text, a};
    texts[1] = (SceneText){"b", example->publisher, example->b_text, b};
    return 2;
  }
  if (example->text == NULL) return 0;
  texts[0] = (SceneText){"text", example->publisher, example->text, example->date};
  return 1;
}

/* ---- what was read, for people ---- */

static void append_text(GString *out, const Scene *scene, guint number) {
  const Document *document = scene->documents->pdata[number];
  char day[DAY_TEXT_SIZE];
  day_format(document->published, day);
  g_string_append_printf(out, "%s: %s%s%s\n", document->id, day, day[0] != '\0' ? "  " : "", document->text);
  for (guint i = 0; i < scene->claims->len; i++) {
    const ClaimRecord *record = scene->claims->pdata[i];
    if (record->document_key != document->key) continue;
    g_string_append(out, "   -> ");
    append_claim_line(out, &record->claim);
    g_string_append_c(out, '\n');
  }
}

void append_scene(GString *out, const Scene *scene) {
  for (guint i = 0; i < scene->documents->len; i++) append_text(out, scene, i);
}

static void append_values(GString *out, gchar **values) {
  for (guint i = 0; values[i] != NULL && values[i + 1] != NULL; i += 2) g_string_append_printf(out, " %s=%s", values[i], values[i + 1]);
}

static void append_results(GString *out, const Scene *scene) {
  for (guint i = 0; i < scene->findings->len; i++) {
    const SceneFinding *finding = scene->findings->pdata[i];
    g_autofree char *steps = g_strjoinv(" ", finding->steps);
    g_string_append_printf(out, "found: finding of rule %s%s%s: %s\n", finding->rule, *steps ? " by " : "", steps, finding->explanation);
  }
  for (guint i = 0; i < scene->rejected->len; i++) {
    const SceneRejected *pair = scene->rejected->pdata[i];
    g_string_append_printf(out, "found: pair rejected by guard %s (rule %s:", guard_names[pair->guard], pair->rule);
    append_values(out, pair->values);
    g_string_append(out, ")\n");
  }
  if (scene->findings->len + scene->rejected->len == 0) g_string_append(out, "found: no two positions that face each other\n");
}

/* ---- the four expectations: NULL when met, else what was wanted and found ---- */

/* The event that examples of this file speak of, or NULL. */
static const char *own_event(const TestCase *test) { return test_set_is_of(test->set, "events") ? test->set->meta->id : NULL; }

/* The differences of the claim that has fewest; NULL when there is no claim. */
static char *nearest_differences(const Ruleset *rules, const TestCase *test, const Scene *scene, guint *fewest) {
  char *nearest = NULL;
  for (guint i = 0; i < scene->claims->len; i++) {
    const ClaimRecord *record = scene->claims->pdata[i];
    g_autoptr(GString) differences = g_string_new(NULL);
    guint wrong = expect_claim(rules, test->example, own_event(test), record, differences);
    if (nearest != NULL && wrong >= *fewest) continue;
    g_free(nearest);
    nearest = g_strdup(differences->str);
    *fewest = wrong;
  }
  return nearest;
}

static char *check_claim(const Ruleset *rules, const TestCase *test, const Scene *scene) {
  guint fewest = G_MAXUINT;
  g_autofree char *nearest = nearest_differences(rules, test, scene, &fewest);
  if (fewest == 0) return NULL;
  return nearest != NULL ? g_strdup_printf("nearest: %s\n", nearest) : g_strdup("wanted: a claim; nothing was read as one\n");
}

static char *check_no_claim(const Ruleset *rules, const TestCase *test, const Scene *scene) {
  for (guint i = 0; i < scene->claims->len; i++) {
    const ClaimRecord *record = scene->claims->pdata[i];
    if (expect_claim(rules, test->example, own_event(test), record, NULL) > 0) continue;
    GString *out = g_string_new("unwanted: ");
    append_claim_line(out, &record->claim);
    return g_string_free(g_string_append_c(out, '\n'), FALSE);
  }
  return NULL;
}

/* Texts a and b stand against each other in it, not one against itself. */
static gboolean joins_texts(const Scene *scene, const SceneFinding *finding) {
  if (scene->documents->len == 1) return TRUE;
  gboolean straight = scene_position_is_of(scene, finding->a, 0) && scene_position_is_of(scene, finding->b, 1);
  return straight || (scene_position_is_of(scene, finding->a, 1) && scene_position_is_of(scene, finding->b, 0));
}

/* Is it what the file's rule was written to find? */
static gboolean is_by_rule(const TestCase *test, const SceneFinding *finding) {
  const char *id = test->set->meta->id;
  if (test_set_is_of(test->set, "contradictions")) return g_strcmp0(finding->rule, id) == 0;
  if (test_set_is_of(test->set, "entailments")) return g_strv_contains((const char *const *)finding->steps, id);
  return TRUE;
}

static char *check_contradiction(const Ruleset *rules G_GNUC_UNUSED, const TestCase *test, const Scene *scene) {
  g_autoptr(GString) out = g_string_new(NULL);
  for (guint i = 0; i < scene->findings->len; i++) {
    const SceneFinding *finding = scene->findings->pdata[i];
    if (!joins_texts(scene, finding) || !is_by_rule(test, finding)) continue;
    if (expect_sides(test->example, scene, finding, out) == 0) return NULL;
  }
  if (out->len == 0) g_string_append_printf(out, "a finding by %s", test_set_name(test->set));
  g_string_prepend(out, "wanted: ");
  g_string_append_c(out, '\n');
  append_results(out, scene);
  return g_strdup(out->str);
}

static gboolean is_rejected_by(const Scene *scene, const char *guard) {
  for (guint i = 0; i < scene->rejected->len; i++) {
    const SceneRejected *pair = scene->rejected->pdata[i];
    if (g_str_equal(guard_names[pair->guard], guard)) return TRUE;
  }
  return FALSE;
}

static char *check_ok(const Ruleset *rules G_GNUC_UNUSED, const TestCase *test, const Scene *scene) {
  const char *guard = test->example->guard;
  if (scene->findings->len == 0 && (guard == NULL || is_rejected_by(scene, guard))) return NULL;
  GString *out = g_string_new(NULL);
  g_string_append_printf(out, "wanted: no finding%s%s\n", guard != NULL ? ", and a pair rejected by guard " : "", guard != NULL ? guard : "");
  append_results(out, scene);
  return g_string_free(out, FALSE);
}

static char *check(const Ruleset *rules, const TestCase *test, const Scene *scene) {
  static char *(*const checks[])(const Ruleset *, const TestCase *, const Scene *) = {
      [EXPECT_CLAIM] = check_claim, [EXPECT_NO_CLAIM] = check_no_claim, [EXPECT_CONTRADICTION] = check_contradiction, [EXPECT_OK] = check_ok};
  if (scene->pattern_errors > 0) return g_strdup_printf("%u patterns gave up (PCRE2 limits)\n", scene->pattern_errors);
  return checks[test->kind->expects](rules, test, scene);
}

/* ---- one case ---- */

static Verdict judge(const TestCase *test, gboolean met) {
  if (test->kind->known_gap) return met ? VERDICT_GAP_CLOSED : VERDICT_KNOWN_GAP;
  return met ? VERDICT_PASS : VERDICT_FAIL;
}

gboolean trial_run(const Ruleset *rules, Extractor *extractor, const TestCase *test, Trial *trial, GError **error) {
  SceneText texts[2];
  gint64 start = g_get_monotonic_time();
  *trial = (Trial){.test = *test, .verdict = VERDICT_FAIL};
  guint n = example_texts(test->example, texts);
  if (n == 0) {
    trial->detail = g_strdup("the example needs 'text', or 'a-text' and 'b-text'\n");
    return TRUE;
  }
  g_autoptr(Scene) scene = scene_new(rules, extractor, texts, n, error);
  if (scene == NULL) return FALSE;
  g_autofree char *wrong = check(rules, test, scene);
  trial->verdict = judge(test, wrong == NULL);
  trial->microseconds = g_get_monotonic_time() - start;
  if (wrong == NULL) return TRUE;
  GString *detail = g_string_new(NULL);
  append_scene(detail, scene);
  trial->detail = g_string_free(g_string_append(detail, wrong), FALSE);
  return TRUE;
}
