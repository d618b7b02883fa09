/* SPDX-License-Identifier: MIT */
#include "ingest/walk.h"
#include "ingest/fields.h"
#include "ingest/reader.h"
#include <errno.h>
#include <glib/gstdio.h>
#include <glob.h>
#include <string.h>
#include <sys/stat.h>

/* The folders above the one that is being read, to see a link that leads back. */
typedef struct Above Above;
struct Above {
  const Above *next;
  dev_t device;
  ino_t inode;
};

static void report(InputProblems *problems, const char *path, const char *what, const char *why) {
  InputProblem where = {.kind = PROBLEM_LOST, .path = path, .mend = "correct the path or its rights"};
  input_problems_report(problems, where, "%s: %s", what, why);
}

static gboolean is_above(const Above *above, const GStatBuf *info) {
  for (; above; above = above->next)
    if (above->device == info->st_dev && above->inode == info->st_ino) return TRUE;
  return FALSE;
}

static void walk_folder(Walk *walk, const char *path, const Above *above, InputProblems *problems);

static void walk_entry(Walk *walk, const char *path, const Above *above, InputProblems *problems) {
  GStatBuf info;
  if (g_stat(path, &info) != 0) {
    report(problems, path, "cannot be found", g_strerror(errno));
    return;
  }
  if (S_ISDIR(info.st_mode) && is_above(above, &info)) {
    report(problems, path, "passed over", "the link leads back to a folder above it");
    return;
  }
  const Above here = {above, info.st_dev, info.st_ino};
  if (S_ISDIR(info.st_mode)) walk_folder(walk, path, &here, problems);
  else if (above && fields_is_sidecar(path)) return; /* read with its text */
  else if (!above || (S_ISREG(info.st_mode) && reader_knows(path))) g_ptr_array_add(walk->files, g_strdup(path));
  else walk->unknown++;
}

static gboolean is_missing(const char *path) {
  GStatBuf info;
  return g_lstat(path, &info) != 0 && errno == ENOENT;
}

/* A path as the user gave it, or a pattern that no shell has expanded (in a list of files, in quotes). */
static void walk_named(Walk *walk, const char *path, InputProblems *problems) {
  glob_t found = {0};
  gboolean pattern = strpbrk(path, "*?[") && is_missing(path) && glob(path, 0, NULL, &found) == 0;
  for (gsize i = 0; pattern && i < found.gl_pathc; i++) walk_entry(walk, found.gl_pathv[i], NULL, problems);
  if (!pattern) walk_entry(walk, path, NULL, problems);
  globfree(&found);
}

static gint by_bytes(gconstpointer a, gconstpointer b) { return strcmp(*(const char *const *)a, *(const char *const *)b); }

/* The names in a folder, sorted, so that problems come in one order; NULL with errno set. Closed before anything below is opened. */
static GPtrArray *list_folder(Walk *walk, const char *path) {
  errno = 0;
  g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
  if (!folder) return NULL;
  GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
  for (const char *name; (name = g_dir_read_name(folder));) {
    if (*name == '.') walk->hidden++;
    else g_ptr_array_add(names, g_strdup(name));
  }
  g_ptr_array_sort(names, by_bytes);
  return names;
}

static void walk_folder(Walk *walk, const char *path, const Above *above, InputProblems *problems) {
  g_autoptr(GPtrArray) names = list_folder(walk, path);
  if (!names) report(problems, path, "cannot be listed", g_strerror(errno));
  for (guint i = 0; names && i < names->len; i++) {
    g_autofree char *below = g_build_filename(path, (const char *)names->pdata[i], NULL);
    walk_entry(walk, below, above, problems);
  }
}

static GPtrArray *without_repeats(GPtrArray *sorted) {
  GPtrArray *kept = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < sorted->len; i++) {
    const char *path = sorted->pdata[i];
    if (kept->len == 0 || strcmp(kept->pdata[kept->len - 1], path) != 0) g_ptr_array_add(kept, g_strdup(path));
  }
  g_ptr_array_unref(sorted);
  return kept;
}

static guint64 total_size(const GPtrArray *files) {
  guint64 total = 0;
  for (guint i = 0; i < files->len; i++) {
    GStatBuf info;
    if (g_stat(files->pdata[i], &info) == 0 && S_ISREG(info.st_mode)) total += (guint64)info.st_size;
  }
  return total;
}

Walk *walk_new(const char *const *paths, InputProblems *problems) {
  Walk *walk = g_new0(Walk, 1);
  walk->files = g_ptr_array_new_with_free_func(g_free);
  for (; *paths; paths++) {
    if (strcmp(*paths, "-") == 0) g_ptr_array_add(walk->files, g_strdup(*paths));
    else walk_named(walk, *paths, problems);
  }
  g_ptr_array_sort(walk->files, by_bytes);
  walk->files = without_repeats(walk->files);
  walk->bytes = total_size(walk->files);
  return walk;
}

void walk_keep_shard(Walk *walk, guint shard, guint shards) {
  GPtrArray *own = g_ptr_array_new_with_free_func(g_free);
  for (guint i = shard; i < walk->files->len; i += shards) g_ptr_array_add(own, g_strdup(walk->files->pdata[i]));
  g_ptr_array_unref(walk->files);
  walk->files = own;
  walk->bytes = total_size(own);
}

void walk_free(Walk *walk) {
  if (!walk) return;
  g_ptr_array_unref(walk->files);
  g_free(walk);
}
