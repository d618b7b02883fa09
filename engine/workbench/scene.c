/* SPDX-License-Identifier: MIT */
#include "workbench/scene.h"

#include "compare/compare.h"
#include "compare/keys.h"
#include "model/fold.h"

/* ---- the past, in memory ---- */

typedef struct {
  PositionSource source;
  const Scene *scene;
  GHashTable *by_key; /* number of a key -> GPtrArray of Position, in order of id */
} Past;

static gboolean past_visit(PositionSource *self, guint64 key, G_GNUC_UNUSED const PositionReach *reach, PositionVisitor visit, gpointer data,
                           G_GNUC_UNUSED GError **error) {
  const GPtrArray *found = g_hash_table_lookup(((Past *)self)->by_key, &key);
  for (guint i = 0; found != NULL && i < found->len; i++)
    if (!visit(found->pdata[i], data)) break;
  return TRUE;
}

static void past_add(Past *past, Position *position, guint64 key) {
  GPtrArray *list = g_hash_table_lookup(past->by_key, &key);
  if (list == NULL) {
    list = g_ptr_array_new();
    g_hash_table_insert(past->by_key, g_memdup2(&key, sizeof key), list);
  }
  if (list->len == 0 || list->pdata[list->len - 1] != position) g_ptr_array_add(list, position);
}

static void past_fill(Past *past, const Scene *scene, const Ruleset *rules) {
  past->source.visit_key = past_visit;
  past->scene = scene;
  past->by_key = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; i < scene->positions->len; i++) {
    g_autoptr(GPtrArray) keys = position_keys(rules, scene->positions->pdata[i], NULL);
    for (guint j = 0; j < keys->len; j++) past_add(past, scene->positions->pdata[i], key_number(keys->pdata[j]));
  }
}

/* ---- what a comparison yields ---- */

typedef struct {
  FindingSink sink;
  Scene *scene;
} Notebook;

static const Position *find_position(const Scene *scene, const char *id) {
  for (guint i = 0; i < scene->positions->len; i++) {
    const Position *position = scene->positions->pdata[i];
    if (g_str_equal(position->id, id)) return position;
  }
  return NULL;
}

static gboolean note_finding(FindingSink *self, const Finding *finding, G_GNUC_UNUSED GError **error) {
  Scene *scene = ((Notebook *)self)->scene;
  SceneFinding *note = g_new0(SceneFinding, 1);
  *note = (SceneFinding){
      .kind = finding->kind,
      .level = finding->level,
      .score = finding->score,
      .rule = g_strdup(finding->rule),
      .subject = g_strdup(finding->subject),
      .explanation = g_strdup(finding->explanation),
      .steps = g_strdupv((gchar **)finding->steps),
      .a = find_position(scene, finding->a),
      .b = find_position(scene, finding->b),
  };
  g_ptr_array_add(scene->findings, note);
  return TRUE;
}

static gboolean note_rejected(FindingSink *self, const RejectedPair *pair, G_GNUC_UNUSED GError **error) {
  Scene *scene = ((Notebook *)self)->scene;
  SceneRejected *note = g_new0(SceneRejected, 1);
  *note = (SceneRejected){
      .guard = pair->guard,
      .rule = g_strdup(pair->rule),
      .values = g_strdupv((gchar **)pair->values),
      .a = find_position(scene, pair->a),
      .b = find_position(scene, pair->b),
  };
  g_ptr_array_add(scene->rejected, note);
  return TRUE;
}

static void finding_free(gpointer data) {
  SceneFinding *note = data;
  g_free(note->rule);
  g_free(note->subject);
  g_free(note->explanation);
  g_strfreev(note->steps);
  g_free(note);
}

static void rejected_free(gpointer data) {
  SceneRejected *note = data;
  g_free(note->rule);
  g_strfreev(note->values);
  g_free(note);
}

/* ---- the scene ---- */

static Scene *scene_empty(void) {
  Scene *scene = g_new0(Scene, 1);
  scene->documents = g_ptr_array_new_with_free_func((GDestroyNotify)document_free);
  scene->sets = g_ptr_array_new_with_free_func((GDestroyNotify)claim_set_free);
  scene->claims = g_ptr_array_new_with_free_func(g_free);
  scene->findings = g_ptr_array_new_with_free_func(finding_free);
  scene->rejected = g_ptr_array_new_with_free_func(rejected_free);
  return scene;
}

void scene_free(Scene *scene) {
  if (scene == NULL) return;
  g_ptr_array_unref(scene->rejected);
  g_ptr_array_unref(scene->findings);
  g_clear_pointer(&scene->positions, g_ptr_array_unref);
  g_ptr_array_unref(scene->claims);
  g_ptr_array_unref(scene->sets);
  g_ptr_array_unref(scene->documents);
  g_free(scene);
}

static void add_claim(Scene *scene, const Document *document, const Claim *claim) {
  ClaimRecord *record = g_new0(ClaimRecord, 1);
  record->claim = *claim;
  record->claim.id = claim_id(document->key, claim);
  record->document = document->id;
  record->document_key = document->key;
  record->publisher = document->publisher;
  record->published = document->published;
  record->words = document->text;
  record->words_length = document->length;
  g_ptr_array_add(scene->claims, record);
}

static void read_text(Scene *scene, Extractor *extractor, const SceneText *text) {
  Document *document = document_new(&(DocumentFields){
      .id = text->label, .publisher = text->publisher, .published = text->published, .text = text->text, .text_length = -1});
  g_ptr_array_add(scene->documents, document);
  const guint64 before = extractor_errors(extractor);
  ClaimSet *set = extractor_run(extractor, document);
  scene->pattern_errors += (guint)(extractor_errors(extractor) - before);
  claim_set_drop_repeats(set);
  g_ptr_array_add(scene->sets, set);
  for (guint i = 0; i < set->claims->len; i++) add_claim(scene, document, set->claims->pdata[i]);
}

static gboolean compare_with(Scene *scene, const Ruleset *rules, Past *past, GArray *tallies, GError **error) {
  Notebook notebook = {{note_finding, note_rejected, NULL}, scene};
  g_autoptr(Comparison) comparison = comparison_new(rules, &past->source, &notebook.sink, NULL, error);
  if (comparison == NULL) return FALSE;
  if (tallies != NULL) comparison_time(comparison);
  for (guint i = 0; i < scene->positions->len; i++)
    if (!comparison_add(comparison, scene->positions->pdata[i], error)) return FALSE;
  if (tallies == NULL) return TRUE;
  g_autoptr(GArray) all = comparison_tallies(comparison);
  g_array_append_vals(tallies, all->data, all->len);
  return TRUE;
}

static gboolean compare_all(Scene *scene, const Ruleset *rules, GArray *tallies, GError **error) {
  Past past = {0};
  past_fill(&past, scene, rules);
  gboolean done = compare_with(scene, rules, &past, tallies, error);
  g_hash_table_unref(past.by_key);
  return done;
}

Scene *scene_new(const Ruleset *rules, Extractor *extractor, const SceneText *texts, guint n, GError **error) {
  return scene_new_tallied(rules, extractor, texts, n, NULL, error);
}

Scene *scene_new_tallied(const Ruleset *rules, Extractor *extractor, const SceneText *texts, guint n, GArray *tallies, GError **error) {
  g_autoptr(Scene) scene = scene_empty();
  for (guint i = 0; i < n; i++) read_text(scene, extractor, &texts[i]);
  scene->positions = claims_fold((const ClaimRecord *const *)scene->claims->pdata, scene->claims->len);
  return compare_all(scene, rules, tallies, error) ? g_steal_pointer(&scene) : NULL;
}

gboolean scene_position_is_of(const Scene *scene, const Position *position, guint text) {
  const Document *document = scene->documents->pdata[text];
  for (guint i = 0; i < position->n_evidence; i++)
    if (g_str_equal(position->evidence[i].document, document->key)) return TRUE;
  return FALSE;
}
