/* SPDX-License-Identifier: MIT */
#include "support.h"
#include <glib/gstdio.h>
#include <string.h>

#define WORLD SICNON_SOURCE_DIR "/tests/unit/compare/world"

/* A folder of one more rule file, laid over the world. */
static char *extra_make(const char *path, const char *text) {
  char *dir = g_dir_make_tmp("sicnon-compare-XXXXXX", NULL);
  cr_assert_not_null(dir);
  g_autofree char *file = g_build_filename(dir, path, NULL);
  g_autofree char *folder = g_path_get_dirname(file);
  cr_assert_eq(g_mkdir_with_parents(folder, 0700), 0);
  cr_assert(g_file_set_contents(file, text, -1, NULL));
  return dir;
}

static void extra_remove(const char *dir, const char *path) {
  g_autofree char *file = g_build_filename(dir, path, NULL);
  g_autofree char *folder = g_path_get_dirname(file);
  g_unlink(file);
  g_rmdir(folder);
  g_rmdir(dir);
}

Ruleset *world_load(const char *extra_path, const char *extra) {
  g_autoptr(GError) error = NULL;
  g_autofree char *dir = extra_path != NULL ? extra_make(extra_path, extra) : NULL;
  Ruleset *rules = ruleset_load((const char *[]){WORLD, dir, NULL}, &error);
  if (dir != NULL) extra_remove(dir, extra_path);
  cr_assert_not_null(rules, "%s", error != NULL ? error->message : "no error set");
  return rules;
}

/* ---- positions ---- */
typedef struct {
  Position position;
  GArray *roles; /* of RoleFiller */
  GPtrArray *strings;
  DayRange time;
  Evidence evidence;
  ContentId id;
} Made;

static void made_free(gpointer data) {
  Made *made = data;
  g_array_unref(made->roles);
  g_ptr_array_unref(made->strings);
  g_free(made);
}

GPtrArray *pool_new(void) { return g_ptr_array_new_with_free_func(made_free); }

static const char *keep(Made *made, char *text) {
  g_ptr_array_add(made->strings, text);
  return text;
}

static RoleFiller parse_filler(Made *made, const Ruleset *rules, const char *text) {
  gboolean bare = g_str_has_suffix(text, "*");
  const char *equals = strchr(text, '=');
  cr_assert_not_null(equals, "role without filler: %s", text);
  const char *role = keep(made, g_strndup(text, (gsize)(equals - text)));
  const char *id = keep(made, g_strndup(equals + 1, strlen(equals + 1) - bare));
  RoleFiller filler = {.role = role, .id = id, .name = id, .kind = ROLE_WORD, .bare = bare};
  const Actor *actor = ruleset_actor(rules, id);
  if (actor != NULL) {
    filler.kind = ROLE_ACTOR;
    filler.name = actor->name;
    filler.side = actor_side(actor)->id;
  } else if (g_str_has_prefix(id, "person:")) {
    filler.kind = ROLE_ACTOR;
    filler.side = id;
  } else if (ruleset_class(rules, id) != NULL) {
    filler.kind = ROLE_THING;
  } else if (ruleset_place(rules, id) != NULL) {
    filler.kind = ROLE_PLACE;
  }
  return filler;
}

static gint filler_order(gconstpointer a, gconstpointer b) {
  const RoleFiller *left = a, *right = b;
  gint order = strcmp(left->role, right->role);
  return order != 0 ? order : strcmp(left->id, right->id);
}

static Made *make(const Ruleset *rules, Said said) {
  Made *made = g_new0(Made, 1);
  made->roles = g_array_new(FALSE, FALSE, sizeof(RoleFiller));
  made->strings = g_ptr_array_new_with_free_func(g_free);
  g_auto(GStrv) words = g_strsplit(said.roles != NULL ? said.roles : "", " ", -1);
  for (gchar **word = words; *word != NULL; word++) {
    if (**word == '\0') continue;
    RoleFiller filler = parse_filler(made, rules, *word);
    g_array_append_val(made->roles, filler);
  }
  g_array_sort(made->roles, filler_order);
  Proposition *proposition = &made->position.proposition;
  proposition->event = said.event;
  proposition->roles = (const RoleFiller *)made->roles->data;
  proposition->n_roles = made->roles->len;
  proposition->modality = said.modality;
  proposition->negative = said.negative;
  proposition->quantity = said.quantity;
  proposition->place = said.place != NULL ? keep(made, g_strdup(said.place)) : NULL;
  if (said.from != NULL || said.to != NULL) {
    if (said.from != NULL) cr_assert(day_parse(said.from, &made->time.from));
    cr_assert(day_parse(said.to != NULL ? said.to : said.from, &made->time.to));
    proposition->times = &made->time;
    proposition->n_times = 1;
  }
  return made;
}

const Proposition *pool_proposition(GPtrArray *pool, const Ruleset *rules, Said said) {
  Made *made = make(rules, said);
  g_ptr_array_add(pool, made);
  return &made->position.proposition;
}

const Position *pool_say(GPtrArray *pool, const Ruleset *rules, Said said) {
  Made *made = make(rules, said);
  Position *position = &made->position;
  g_ptr_array_add(pool, made);
  const Actor *actor = ruleset_actor(rules, said.actor);
  g_autofree char *canonical = proposition_canonical(&position->proposition);
  const char *parts[] = {said.actor, stance_names[said.stance], modality_names[said.modality], said.no_evidence ? "1" : "0", canonical};
  made->id = content_id_of_n(parts, G_N_ELEMENTS(parts));
  position->id = made->id.text;
  position->actor = said.actor;
  position->actor_name = actor != NULL ? actor->name : said.actor;
  position->side = actor != NULL ? actor_side(actor)->id : said.actor;
  position->stance = said.stance;
  position->rejects = said.rejects;
  position->no_evidence = said.no_evidence;
  position->confidence = 1.0;
  made->evidence.claim = made->id.text;
  made->evidence.document = said.document != NULL ? said.document : keep(made, g_strdup_printf("doc-%s", made->id.text));
  made->evidence.scope = document_scope(made->evidence.document);
  if (said.said != NULL) cr_assert(day_parse(said.said, &made->evidence.said));
  position->evidence = &made->evidence;
  position->n_evidence = 1;
  position->first_seen = position->last_seen = made->evidence.said;
  return position;
}

/* ---- source ---- */
static gboolean memory_visit_key(PositionSource *self, guint64 key, G_GNUC_UNUSED const PositionReach *reach, PositionVisitor visit, gpointer data,
                                 GError **error) {
  MemorySource *memory = (MemorySource *)self;
  if (memory->broken) {
    g_set_error_literal(error, g_quark_from_static_string("test"), 1, "the disk is gone");
    return FALSE;
  }
  const GPtrArray *positions = g_hash_table_lookup(memory->by_key, &key);
  for (guint i = 0; positions != NULL && i < positions->len; i++) {
    memory->visits++;
    if (!visit(positions->pdata[i], data)) break;
  }
  return TRUE;
}

MemorySource *memory_source_new(void) {
  MemorySource *memory = g_new0(MemorySource, 1);
  memory->source.visit_key = memory_visit_key;
  memory->by_key = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  return memory;
}

void memory_source_free(MemorySource *memory) {
  if (memory == NULL) return;
  g_hash_table_unref(memory->by_key);
  g_free(memory);
}

static gint position_order(gconstpointer a, gconstpointer b) {
  const Position *const *left = a, *const *right = b;
  return strcmp((*left)->id, (*right)->id);
}

void memory_source_put(MemorySource *memory, const Ruleset *rules, const Position *position) {
  g_autoptr(GPtrArray) keys = position_keys(rules, position, NULL);
  for (guint i = 0; i < keys->len; i++) {
    guint64 key = key_number(keys->pdata[i]);
    GPtrArray *positions = g_hash_table_lookup(memory->by_key, &key);
    if (positions == NULL) {
      positions = g_ptr_array_new();
      g_hash_table_insert(memory->by_key, g_memdup2(&key, sizeof key), positions);
    }
    g_ptr_array_add(positions, (gpointer)position);
    g_ptr_array_sort(positions, position_order);
  }
}

/* ---- sink ---- */
static void yield_free(gpointer data) {
  Yield *yield = data;
  char *texts[] = {yield->id,          yield->rule,    yield->a,     yield->b,     yield->subject,
                   yield->explanation, yield->dispute, yield->steps, yield->values};
  for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) g_free(texts[i]);
  g_free(yield);
}

static gboolean sink_refuses(FindingSink *self, GError **error) {
  if (!((MemorySink *)self)->broken) return FALSE;
  g_set_error_literal(error, g_quark_from_static_string("test"), 2, "the sink is full");
  return TRUE;
}

static gboolean sink_finding(FindingSink *self, const Finding *finding, GError **error) {
  if (sink_refuses(self, error)) return FALSE;
  Yield *yield = g_new0(Yield, 1);
  yield->id = g_strdup(finding->id);
  yield->rule = g_strdup(finding->rule);
  yield->a = g_strdup(finding->a);
  yield->b = g_strdup(finding->b);
  yield->subject = g_strdup(finding->subject);
  yield->explanation = g_strdup(finding->explanation);
  yield->dispute = g_strdup(finding->dispute);
  yield->steps = g_strjoinv(" ", (gchar **)finding->steps);
  yield->kind = finding->kind;
  yield->level = finding->level;
  yield->score = finding->score;
  yield->first_seen = finding->first_seen;
  yield->last_seen = finding->last_seen;
  g_ptr_array_add(((MemorySink *)self)->findings, yield);
  return TRUE;
}

static gboolean sink_rejected(FindingSink *self, const RejectedPair *pair, GError **error) {
  if (sink_refuses(self, error)) return FALSE;
  Yield *yield = g_new0(Yield, 1);
  yield->id = g_strdup(pair->id);
  yield->rule = g_strdup(pair->rule);
  yield->a = g_strdup(pair->a);
  yield->b = g_strdup(pair->b);
  yield->values = g_strjoinv(" ", (gchar **)pair->values);
  yield->guard = pair->guard;
  g_ptr_array_add(((MemorySink *)self)->rejected, yield);
  return TRUE;
}

MemorySink *memory_sink_new(void) {
  MemorySink *sink = g_new0(MemorySink, 1);
  sink->sink.finding = sink_finding;
  sink->sink.rejected = sink_rejected;
  sink->findings = g_ptr_array_new_with_free_func(yield_free);
  sink->rejected = g_ptr_array_new_with_free_func(yield_free);
  return sink;
}

void memory_sink_free(MemorySink *sink) {
  if (sink == NULL) return;
  g_ptr_array_unref(sink->findings);
  g_ptr_array_unref(sink->rejected);
  g_free(sink);
}

/* ---- a night ---- */
Night night_run(const Ruleset *rules, const Position *const *positions, guint n) {
  Night night = {.source = memory_source_new(), .sink = memory_sink_new()};
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) all = g_ptr_array_new();
  for (guint i = 0; i < n; i++) {
    memory_source_put(night.source, rules, positions[i]);
    g_ptr_array_add(all, (gpointer)positions[i]);
  }
  gboolean done = compare_positions(rules, all, &night.source->source, &night.sink->sink, &night.counts, &error);
  cr_assert(done, "%s", error != NULL ? error->message : "no error set");
  return night;
}

void night_clear(Night *night) {
  g_clear_pointer(&night->source, memory_source_free);
  g_clear_pointer(&night->sink, memory_sink_free);
}
