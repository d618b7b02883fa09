/* SPDX-License-Identifier: MIT */
#include "ruleset/rule-files.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/crew.h"
#include "base/error.h"
#include "ruleset/rule-merge.h"
#include "ruleset/suggest.h"

/* Files are parsed by so many threads at most, and so many of them wait to be: more would wait for the one that hashes them. */
#define PARSING_THREADS 4
#define PARSING_FILES 64

struct RuleFilesOwner {
  GPtrArray *read;   /* of RuleFile */
  GPtrArray *joined; /* see rule_merge() */
};

/* The lists of RuleFiles that hold what belongs to the files that were read. */
static const gsize borrowed_lists[] = {
    G_STRUCT_OFFSET(RuleFiles, actors),   G_STRUCT_OFFSET(RuleFiles, people),         G_STRUCT_OFFSET(RuleFiles, organs),
    G_STRUCT_OFFSET(RuleFiles, posts),    G_STRUCT_OFFSET(RuleFiles, shapes),         G_STRUCT_OFFSET(RuleFiles, classes),
    G_STRUCT_OFFSET(RuleFiles, places),   G_STRUCT_OFFSET(RuleFiles, words),          G_STRUCT_OFFSET(RuleFiles, synonyms),
    G_STRUCT_OFFSET(RuleFiles, verbs),    G_STRUCT_OFFSET(RuleFiles, nouns),          G_STRUCT_OFFSET(RuleFiles, inflections),
    G_STRUCT_OFFSET(RuleFiles, cues),     G_STRUCT_OFFSET(RuleFiles, frames),         G_STRUCT_OFFSET(RuleFiles, numbers),
    G_STRUCT_OFFSET(RuleFiles, units),    G_STRUCT_OFFSET(RuleFiles, relative_days),  G_STRUCT_OFFSET(RuleFiles, scale_letters),
    G_STRUCT_OFFSET(RuleFiles, bounds),   G_STRUCT_OFFSET(RuleFiles, antonyms),       G_STRUCT_OFFSET(RuleFiles, defines),
    G_STRUCT_OFFSET(RuleFiles, mutations), G_STRUCT_OFFSET(RuleFiles, events),        G_STRUCT_OFFSET(RuleFiles, entailments),
    G_STRUCT_OFFSET(RuleFiles, time_parts),
    G_STRUCT_OFFSET(RuleFiles, filters),  G_STRUCT_OFFSET(RuleFiles, contradictions),
};

static void free_file(gpointer file) { rule_file_free(file); }

static RuleFiles *rule_files_new(void) {
  RuleFiles *files = g_new0(RuleFiles, 1);
  for (gsize i = 0; i < G_N_ELEMENTS(borrowed_lists); i++) G_STRUCT_MEMBER(GPtrArray *, files, borrowed_lists[i]) = g_ptr_array_new();
  files->tests = g_ptr_array_new_with_free_func(g_free);
  files->replaced = g_ptr_array_new_with_free_func(g_free);
  files->owner = g_new0(struct RuleFilesOwner, 1);
  files->owner->read = g_ptr_array_new_with_free_func(free_file);
  files->owner->joined = rule_merge_joined_new();
  return files;
}

void rule_files_free(RuleFiles *files) {
  if (files == NULL) return;
  for (gsize i = 0; i < G_N_ELEMENTS(borrowed_lists); i++) g_ptr_array_unref(G_STRUCT_MEMBER(GPtrArray *, files, borrowed_lists[i]));
  g_ptr_array_unref(files->tests);
  g_ptr_array_unref(files->replaced);
  g_ptr_array_unref(files->owner->joined);
  g_ptr_array_unref(files->owner->read);
  g_free(files->owner);
  g_free(files);
}

/* ---- what lies in a directory ---- */

static gint compare_names(gconstpointer a, gconstpointer b) { return strcmp(*(const char *const *)a, *(const char *const *)b); }

static gboolean fail_io(GError **error, const char *path, const char *reason) {
  g_autofree char *shown = g_filename_display_name(path);
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "cannot read the rules in '%s': %s", shown, reason);
  return FALSE;
}

/* The names in a folder but hidden ones, in byte order: readdir has no order. NULL with error. */
static GPtrArray *list_folder(const char *folder, GError **error) {
  g_autoptr(GError) reason = NULL;
  g_autoptr(GDir) dir = g_dir_open(folder, 0, &reason);
  if (dir == NULL) {
    fail_io(error, folder, reason->message);
    return NULL;
  }
  GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
  for (const char *name = g_dir_read_name(dir); name != NULL; name = g_dir_read_name(dir)) {
    if (name[0] != '.') g_ptr_array_add(names, g_strdup(name));
  }
  g_ptr_array_sort(names, compare_names);
  return names;
}

static void note_other_file(const char *file, const char *name, Problems *problems) {
  g_autofree char *shown = g_filename_display_name(file);
  RulePos pos = rule_pos_of_file(shown);
  if (g_str_has_suffix(name, ".yaml")) {
    problems_add(problems, pos, PROBLEM_ERROR, "file-name", "rule files end in .yml; rename it");
  } else if (!g_str_has_prefix(name, "README")) {
    problems_add(problems, pos, PROBLEM_WARNING, "file-name", "this file is not read; rule files end in .yml");
  }
}

/* Adds the paths below `root` of all rule files in its folder `below` ("" is root itself). */
static gboolean find_files(const char *root, const char *below, guint depth, GPtrArray *paths, Problems *problems, GError **error) {
  g_autofree char *folder = g_build_filename(root, below, NULL);
  if (depth > RULE_FILES_MAX_DEPTH) {
    problems_add(problems, rule_pos_of_file(folder), PROBLEM_ERROR, "folder-depth", "folders are nested more than %d deep",
                 RULE_FILES_MAX_DEPTH);
    return TRUE;
  }
  g_autoptr(GPtrArray) names = list_folder(folder, error);
  if (names == NULL) return FALSE;
  for (guint i = 0; i < names->len; i++) {
    const char *name = names->pdata[i];
    g_autofree char *path = below[0] != '\0' ? g_build_filename(below, name, NULL) : g_strdup(name);
    g_autofree char *file = g_build_filename(folder, name, NULL);
    if (g_str_equal(path, "schema")) continue;   /* the editors' description of the format */
    if (g_str_equal(path, "optional")) continue; /* a layer of its own, for who wants it */
    if (g_file_test(file, G_FILE_TEST_IS_DIR)) {
      if (!find_files(root, path, depth + 1, paths, problems, error)) return FALSE;
    } else if (g_str_has_suffix(name, ".yml")) {
      g_ptr_array_add(paths, g_steal_pointer(&path));
    } else {
      note_other_file(file, name, problems);
    }
  }
  return TRUE;
}

/* ---- one file ---- */

static void add_unknown_folder(const char *file, const char *path, Problems *problems) {
  const char *slash = strrchr(path, '/');
  g_autofree char *folder = slash != NULL ? g_strndup(path, (gsize)(slash - path)) : g_strdup("");
  g_autoptr(GString) all = g_string_new(NULL);
  Suggest near = suggest_start(folder);
  for (const Family *family = families; family->folder != NULL; family++) {
    g_string_append_printf(all, "%s%s/", all->len > 0 ? ", " : "", family->folder);
    suggest_offer(&near, family->folder);
  }
  g_autofree char *hint = suggest_phrase(near.best);
  problems_add(problems, rule_pos_of_file(file), PROBLEM_ERROR, "unknown-folder", "rule files stand in one of %s%s", all->str, hint);
}

/* FALSE when it is nothing to read, or too much: told before it is read. */
static gboolean check_file(const char *file, Problems *problems) {
  GStatBuf info;
  if (g_stat(file, &info) != 0) return TRUE; /* reading it will tell why */
  if (!S_ISREG(info.st_mode)) {
    problems_add(problems, rule_pos_of_file(file), PROBLEM_ERROR, "file-type", "this is not a regular file");
    return FALSE;
  }
  if (info.st_size <= YAML_MAX_BYTES) return TRUE;
  yaml_add_too_large(file, problems);
  return FALSE;
}

typedef struct {
  RuleFiles *files;
  GChecksum *hash, *reading_hash; /* reading_hash is NULL as long as both are the same */
  Problems *problems;
  GHashTable *but;
  Crew *parsers;
  guint layer;
  const char *root;
} Load;

/* So that neither layers nor paths nor contents can run into each other. */
static void hash_file(GChecksum *hash, guint layer, const char *path, const char *bytes, gsize length) {
  g_autofree char *head = g_strdup_printf("%u %zu %zu ", layer, strlen(path), length);
  g_checksum_update(hash, (const guchar *)head, -1);
  g_checksum_update(hash, (const guchar *)path, -1);
  g_checksum_update(hash, (const guchar *)bytes, (gssize)length);
}

/* Documents are read without these; what their keys depend on is in hash_meeting(). */
static gboolean is_for_comparing(const char *path) { return g_str_has_prefix(path, "contradictions/") || g_str_has_prefix(path, "filters/"); }

/* The two hashes part at the first file that only comparing needs: up to there one is made for both. */
static void hash_for_both(Load *load, const char *path, const char *bytes, gsize length) {
  const gboolean is_for_reading = !is_for_comparing(path);
  if (!is_for_reading && load->reading_hash == NULL) load->reading_hash = g_checksum_copy(load->hash);
  hash_file(load->hash, load->layer, path, bytes, length);
  if (is_for_reading && load->reading_hash != NULL) hash_file(load->reading_hash, load->layer, path, bytes, length);
}

/* ---- parsing: each file by itself, so that several can be parsed at a time ---- */

typedef struct {
  RuleFile *read;
  char *bytes;
  gsize length;
  Problems *problems;
} Parsing;

static void parsing_free(gpointer data) {
  Parsing *parsing = data;
  rule_file_free(parsing->read);
  g_free(parsing->bytes);
  problems_free(parsing->problems);
  g_free(parsing);
}

static void parse(gpointer tool G_GNUC_UNUSED, gpointer job) {
  Parsing *parsing = job;
  RuleFile *read = parsing->read;
  g_autoptr(YamlNode) tree = yaml_parse(read->file, parsing->bytes, parsing->length, parsing->problems);
  read->record = tree != NULL ? schema_read(read->family->record, tree, parsing->problems) : schema_new_record(read->family->record);
}

static gpointer no_tool(gpointer data G_GNUC_UNUSED) { return NULL; }
static void drop_no_tool(gpointer tool G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED) {}

static Crew *parsers_new(void) {
  const CrewTrade trade = {no_tool, drop_no_tool, parse, parsing_free, NULL};
  return crew_new(MIN(g_get_num_processors(), PARSING_THREADS), PARSING_FILES, &trade);
}

static void take_parsed(Load *load) {
  Parsing *parsing = crew_take(load->parsers);
  problems_join(load->problems, parsing->problems);
  g_ptr_array_add(load->files->owner->read, g_steal_pointer(&parsing->read));
  parsing_free(parsing);
}

/* Takes `file` and `bytes`. */
static void put_to_parse(Load *load, char *file, const char *path, char *bytes, gsize length) {
  Parsing *parsing = g_new0(Parsing, 1);
  parsing->read = g_new0(RuleFile, 1);
  parsing->read->layer = load->layer;
  parsing->read->file = file;
  parsing->read->path = g_strdup(path);
  parsing->read->family = family_of_path(path);
  parsing->bytes = bytes;
  parsing->length = length;
  parsing->problems = problems_new();
  if (crew_is_full(load->parsers)) take_parsed(load);
  crew_put(load->parsers, parsing);
}

static void hash_names(GChecksum *hash, gchar **names) {
  for (guint i = 0; names != NULL && names[i] != NULL; i++) g_checksum_update(hash, (const guchar *)names[i], (gssize)strlen(names[i]) + 1);
  g_checksum_update(hash, (const guchar *)"", 1);
}

/* By whom a claim is met is known when it is read: what compare/keys.h asks of the rules that list events. */
static void hash_meeting(GChecksum *hash, const ContradictionRule *rule) {
  gchar *told[] = {rule->facing, rule->slot, NULL};
  if (*rule->events == NULL) return;
  hash_names(hash, told);
  hash_names(hash, rule->events);
  hash_names(hash, rule->telling);
}

static gboolean load_file(Load *load, const char *path, GError **error) {
  g_autofree char *file = g_build_filename(load->root, path, NULL);
  if (load->but != NULL && g_hash_table_contains(load->but, file)) return TRUE;
  if (family_of_path(path) == NULL) {
    add_unknown_folder(file, path, load->problems);
    return TRUE;
  }
  if (!check_file(file, load->problems)) return TRUE;
  g_autofree char *bytes = NULL;
  gsize length = 0;
  g_autoptr(GError) reason = NULL;
  if (!g_file_get_contents(file, &bytes, &length, &reason)) return fail_io(error, file, reason->message);
  hash_for_both(load, path, bytes, length);
  put_to_parse(load, g_steal_pointer(&file), path, g_steal_pointer(&bytes), length);
  return TRUE;
}

/* ---- directories ---- */

static gboolean load_layer(Load *load, GError **error) {
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
  if (!find_files(load->root, "", 0, paths, load->problems, error)) return FALSE;
  if (paths->len == 0) {
    problems_add(load->problems, rule_pos_of_file(load->root), PROBLEM_WARNING, "no-rules", "there are no rule files in this folder");
  }
  g_ptr_array_sort(paths, compare_names); /* of whole paths: "a/b.yml" comes after "a-b/c.yml", which no folder-wise order gives */
  for (guint i = 0; i < paths->len; i++) {
    if (!load_file(load, paths->pdata[i], error)) return FALSE;
  }
  return TRUE;
}

/* Whether this directory, under whatever name, is among those that were loaded; remembers it. */
static gboolean is_repeated(GHashTable *seen, const char *dir) {
  char *real = realpath(dir, NULL);
  if (real == NULL) return FALSE; /* opening it will tell why */
  gboolean repeated = g_hash_table_contains(seen, real);
  g_hash_table_add(seen, g_strdup(real));
  free(real);
  return repeated;
}

static gboolean load_layers(Load *load, const char *const *dirs, GError **error) {
  g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; dirs[i] != NULL; i++) {
    if (is_repeated(seen, dirs[i])) continue;
    load->root = dirs[i];
    if (!load_layer(load, error)) return FALSE;
    load->layer++;
  }
  while (!crew_is_empty(load->parsers)) take_parsed(load);
  return TRUE;
}

RuleFiles *rule_files_read(const char *const *dirs, Problems *problems, GError **error) { return rule_files_read_but(dirs, NULL, problems, error); }

static void set_hashes(RuleFiles *files, GChecksum *hash, GChecksum *reading_hash) {
  for (guint i = 0; i < files->contradictions->len; i++) hash_meeting(reading_hash, g_ptr_array_index(files->contradictions, i));
  g_strlcpy(files->hash, g_checksum_get_string(hash), sizeof files->hash);
  g_strlcpy(files->reading_hash, g_checksum_get_string(reading_hash), sizeof files->reading_hash);
}

RuleFiles *rule_files_read_but(const char *const *dirs, GHashTable *but, Problems *problems, GError **error) {
  g_autoptr(RuleFiles) files = rule_files_new();
  g_autoptr(GChecksum) hash = g_checksum_new(G_CHECKSUM_SHA256), reading_hash = NULL;
  g_autoptr(Crew) parsers = parsers_new();
  Load load = {.files = files, .hash = hash, .problems = problems, .but = but, .parsers = parsers};
  const gboolean is_read = load_layers(&load, dirs, error);
  reading_hash = load.reading_hash ? load.reading_hash : g_checksum_copy(hash);
  if (!is_read) return NULL;
  rule_merge(files, files->owner->read, files->owner->joined, problems);
  set_hashes(files, hash, reading_hash);
  return g_steal_pointer(&files);
}

RuleFiles *rule_files_load(const char *const *dirs, GError **error) {
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(RuleFiles) files = rule_files_read(dirs, problems, error);
  if (files == NULL || problems_to_error(problems, error)) return NULL;
  return g_steal_pointer(&files);
}
