/* SPDX-License-Identifier: MIT */
#include "cli/rules-dirs.h"

#include "base/error.h"

static gboolean is_folder(const char *path) { return g_file_test(path, G_FILE_TEST_IS_DIR); }

static gboolean check_folder(const char *path, const char *named_by, GError **error) {
  if (is_folder(path)) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_RULES, "%s: there is no such rules folder (named by %s)", path, named_by);
  return FALSE;
}

/* <prefix>/bin/sicnon -> <prefix>/share/sicnon/rules */
static char *installed_rules(void) {
  g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);
  if (program == NULL) return g_strdup(SICNON_INSTALLED_RULES);
  g_autofree char *bin = g_path_get_dirname(program), *prefix = g_path_get_dirname(bin);
  return g_build_filename(prefix, "share", "sicnon", "rules", NULL);
}

static char *base_folder(GError **error) {
  const char *chosen = g_getenv("SICNON_RULES");
  if (chosen != NULL && *chosen != '\0') return check_folder(chosen, "SICNON_RULES", error) ? g_strdup(chosen) : NULL;
  g_autofree char *installed = installed_rules();
  if (is_folder(installed)) return g_steal_pointer(&installed);
  if (is_folder(SICNON_SOURCE_RULES)) return g_strdup(SICNON_SOURCE_RULES);
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_RULES, "no rules: neither %s nor %s is a folder; set SICNON_RULES", installed,
              SICNON_SOURCE_RULES);
  return NULL;
}

char **rules_dirs(const char *const *layers, GError **error) {
  g_autoptr(GPtrArray) dirs = g_ptr_array_new_with_free_func(g_free);
  char *base = base_folder(error);
  if (base == NULL) return NULL;
  g_ptr_array_add(dirs, base);
  for (; layers != NULL && *layers != NULL; layers++) {
    if (!check_folder(*layers, "--rules", error)) return NULL;
    g_ptr_array_add(dirs, g_strdup(*layers));
  }
  g_ptr_array_add(dirs, NULL);
  return (char **)g_ptr_array_free(g_steal_pointer(&dirs), FALSE);
}
