/* SPDX-License-Identifier: MIT */
#include "cli/settings.h"

#include <string.h>
#include "base/error.h"

#define MAIN_GROUP "sicnon"
#define CORPUS_GROUP "corpus "

static void corpus_free(gpointer data) {
  Corpus *corpus = data;
  g_free(corpus->name);
  g_strfreev(corpus->paths);
  g_free(corpus);
}

void settings_free(Settings *settings) {
  if (settings == NULL) return;
  g_free(settings->file);
  g_free(settings->db);
  g_free(settings->on_new);
  g_free(settings->log);
  g_strfreev(settings->rules);
  g_ptr_array_unref(settings->corpora);
  g_free(settings);
}

/* ---- where it is ---- */

static char *existing(const char *folder) {
  g_autofree char *path = g_build_filename(folder, "sicnon", "sicnon.conf", NULL);
  return g_file_test(path, G_FILE_TEST_EXISTS) ? g_steal_pointer(&path) : NULL;
}

static char *find_file(void) {
  const char *named = g_getenv("SICNON_SETTINGS");
  if (named != NULL) return *named != '\0' ? g_strdup(named) : NULL;
  char *found = existing(g_get_user_config_dir());
  for (const char *const *dir = g_get_system_config_dirs(); found == NULL && *dir != NULL; dir++) found = existing(*dir);
  return found != NULL ? found : existing("/etc");
}

/* ---- what it says ---- */

typedef enum { VALUE_TEXT, VALUE_LIST, VALUE_NUMBER, VALUE_FLAG } ValueKind;

static const struct {
  const char *key;
  ValueKind kind;
  gsize offset;
} keys[] = {
    {"db", VALUE_TEXT, G_STRUCT_OFFSET(Settings, db)},
    {"rules", VALUE_LIST, G_STRUCT_OFFSET(Settings, rules)},
    {"jobs", VALUE_NUMBER, G_STRUCT_OFFSET(Settings, jobs)},
    {"wait", VALUE_NUMBER, G_STRUCT_OFFSET(Settings, wait)},
    {"on-new", VALUE_TEXT, G_STRUCT_OFFSET(Settings, on_new)},
    {"log", VALUE_TEXT, G_STRUCT_OFFSET(Settings, log)},
    {"no-texts", VALUE_FLAG, G_STRUCT_OFFSET(Settings, no_texts)},
    {"search", VALUE_FLAG, G_STRUCT_OFFSET(Settings, search)},
    {"fail-on-findings", VALUE_FLAG, G_STRUCT_OFFSET(Settings, fail_on_findings)},
};

typedef struct {
  Settings *settings;
  GKeyFile *file;
} Load;

static gboolean fail_at(const Load *load, const char *group, const char *key, const char *reason, GError **error) {
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_RULES, "%s: [%s] %s: %s", load->settings->file, group, key, reason);
  return FALSE;
}

static gboolean read_value(const Load *load, guint i, GError **error) {
  g_autoptr(GError) wrong = NULL;
  const char *key = keys[i].key;
  gpointer out = G_STRUCT_MEMBER_P(load->settings, keys[i].offset);
  if (keys[i].kind == VALUE_TEXT) *(char **)out = g_key_file_get_string(load->file, MAIN_GROUP, key, &wrong);
  if (keys[i].kind == VALUE_LIST) *(char ***)out = g_key_file_get_string_list(load->file, MAIN_GROUP, key, NULL, &wrong);
  if (keys[i].kind == VALUE_NUMBER) *(gint *)out = g_key_file_get_integer(load->file, MAIN_GROUP, key, &wrong);
  if (keys[i].kind == VALUE_FLAG) *(gboolean *)out = g_key_file_get_boolean(load->file, MAIN_GROUP, key, &wrong);
  return wrong == NULL || fail_at(load, MAIN_GROUP, key, wrong->message, error);
}

static gboolean read_main(const Load *load, GError **error) {
  g_auto(GStrv) said = g_key_file_get_keys(load->file, MAIN_GROUP, NULL, NULL);
  for (guint k = 0; said != NULL && said[k] != NULL; k++) {
    guint i = 0;
    while (i < G_N_ELEMENTS(keys) && strcmp(keys[i].key, said[k]) != 0) i++;
    if (i == G_N_ELEMENTS(keys)) return fail_at(load, MAIN_GROUP, said[k], "there is no such setting", error);
    if (!read_value(load, i, error)) return FALSE;
  }
  return TRUE;
}

static gboolean read_corpus(const Load *load, const char *group, GError **error) {
  g_auto(GStrv) said = g_key_file_get_keys(load->file, group, NULL, NULL);
  for (guint k = 0; said != NULL && said[k] != NULL; k++)
    if (strcmp(said[k], "paths") != 0) return fail_at(load, group, said[k], "a corpus has only \"paths\"", error);
  char **paths = g_key_file_get_string_list(load->file, group, "paths", NULL, NULL);
  if (paths == NULL) return fail_at(load, group, "paths", "is missing: say where the corpus lies", error);
  Corpus *corpus = g_new0(Corpus, 1);
  corpus->name = g_strstrip(g_strdup(group + strlen(CORPUS_GROUP)));
  corpus->paths = paths;
  g_ptr_array_add(load->settings->corpora, corpus);
  return TRUE;
}

static gboolean read_group(const Load *load, const char *group, GError **error) {
  if (strcmp(group, MAIN_GROUP) == 0) return read_main(load, error);
  if (g_str_has_prefix(group, CORPUS_GROUP)) return read_corpus(load, group, error);
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_RULES, "%s: [%s]: there are only [" MAIN_GROUP "] and [" CORPUS_GROUP "NAME]",
              load->settings->file, group);
  return FALSE;
}

static gboolean read_file(Settings *settings, GError **error) {
  g_autoptr(GKeyFile) file = g_key_file_new();
  g_autoptr(GError) wrong = NULL;
  if (!g_key_file_load_from_file(file, settings->file, G_KEY_FILE_NONE, &wrong)) {
    const SicnonError code = wrong->domain == G_FILE_ERROR ? SICNON_ERROR_IO : SICNON_ERROR_RULES;
    g_set_error(error, SICNON_ERROR, code, "%s: %s", settings->file, wrong->message);
    return FALSE;
  }
  const Load load = {settings, file};
  g_auto(GStrv) groups = g_key_file_get_groups(file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    if (!read_group(&load, groups[i], error)) return FALSE;
  return TRUE;
}

Settings *settings_load(GError **error) {
  g_autoptr(Settings) settings = g_new0(Settings, 1);
  settings->jobs = settings->wait = NOT_SAID;
  settings->corpora = g_ptr_array_new_with_free_func(corpus_free);
  settings->file = find_file();
  if (settings->file != NULL && !read_file(settings, error)) return NULL;
  return g_steal_pointer(&settings);
}

/* ---- corpora ---- */

static const Corpus *find_corpus(const Settings *settings, const char *name) {
  for (guint i = 0; i < settings->corpora->len; i++) {
    const Corpus *corpus = settings->corpora->pdata[i];
    if (strcmp(corpus->name, name) == 0) return corpus;
  }
  return NULL;
}

char **settings_paths(const Settings *settings, const char *const *names, GError **error) {
  g_autoptr(GStrvBuilder) paths = g_strv_builder_new();
  for (guint i = 0; names == NULL && i < settings->corpora->len; i++)
    g_strv_builder_addv(paths, (const char **)((const Corpus *)settings->corpora->pdata[i])->paths);
  for (; names != NULL && *names != NULL; names++) {
    const Corpus *corpus = find_corpus(settings, *names);
    if (corpus == NULL) {
      g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "--corpus %s: the settings (%s) name no such corpus", *names,
                  settings->file != NULL ? settings->file : "there are none");
      return NULL;
    }
    g_strv_builder_addv(paths, (const char **)corpus->paths);
  }
  return g_strv_builder_end(paths);
}
