/* SPDX-License-Identifier: MIT */
#include "parts/parts.h"

#include "ingest/lines.h"
#include "ingest/source-file.h"
#include "ingest/versions.h"

#define CHECKSUM_BUFFER (64 * 1024)

struct Parts {
  GPtrArray *folders; /* of char *, one a shard; NULL: not seen yet */
  guint next;         /* folder */
  gboolean listed;    /* a part told which files there are: they must all say the same */
  IntakeCounts counts;
  guint64 taken, total; /* lines of documents */
  Versions *versions;
  Arena *scratch;
  char *path; /* of the file that is read */
  Source *source;
  Lines *lines;
};

static void close_file(Parts *parts) {
  g_clear_pointer(&parts->lines, lines_free);
  g_clear_pointer(&parts->source, source_close);
  g_clear_pointer(&parts->path, g_free);
}

void parts_free(Parts *parts) {
  if (!parts) return;
  close_file(parts);
  versions_free(parts->versions);
  arena_free(parts->scratch);
  g_ptr_array_unref(parts->folders);
  g_free(parts);
}

/* ---- are they whole, and all of one kind? ---- */

static char *checksum_of(const char *path) {
  g_autoptr(Source) source = source_open_file(path, NULL);
  g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
  g_autofree char *buffer = g_malloc(CHECKSUM_BUFFER);
  if (!source) return NULL;
  for (gsize got; source_read(source, buffer, CHECKSUM_BUFFER, &got, NULL);) {
    if (got == 0) return g_strdup(g_checksum_get_string(sum));
    g_checksum_update(sum, (const guchar *)buffer, (gssize)got);
  }
  return NULL;
}

static gboolean check_file(const char *folder, const char *name, const char *expected, GError **error) {
  g_autofree char *path = g_build_filename(folder, name, NULL), *found = checksum_of(path);
  if (g_strcmp0(found, expected) == 0) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_BUSY, "%s: not what " PART_MANIFEST " says of it; run the task again that writes it", path);
  return FALSE;
}

static gboolean check_kind(const Parts *parts, const char *folder, const Manifest *manifest, const char *rules, GError **error) {
  const guint expect = parts->folders->len;
  if (manifest->shards != expect) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "%s: part %u of %u, but %u parts are expected", folder, manifest->shard, manifest->shards, expect);
    return FALSE;
  }
  if (parts->listed && manifest->counts.listing != parts->counts.listing) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_DATA, "%s: its task saw other files than those of other parts: run all tasks again, over files that stay", folder);
    return FALSE;
  }
  if (g_str_equal(manifest->rules, rules)) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_RULES,
              "%s: read with other rules (%s) than those of this merge (%s): run its task again, or give merge the same --rules", folder, manifest->rules, rules);
  return FALSE;
}

static void add_counts(IntakeCounts *sum, const IntakeCounts *part) {
  sum->files += part->files;
  sum->files_unknown = MAX(sum->files_unknown, part->files_unknown); /* each task walks the same folders */
  sum->files_hidden = MAX(sum->files_hidden, part->files_hidden);
  sum->documents += part->documents;
  sum->repeats += part->repeats;
  sum->outdated += part->outdated;
  sum->bytes += part->bytes;
}

static gboolean take_part(Parts *parts, const char *folder, const char *rules, GError **error) {
  g_auto(Manifest) manifest = {0};
  if (!manifest_read(folder, &manifest, error) || !check_kind(parts, folder, &manifest, rules, error)) return FALSE;
  if (!check_file(folder, PART_DOCUMENTS, manifest.documents, error) || !check_file(folder, PART_PROBLEMS, manifest.problems, error)) return FALSE;
  if (parts->folders->pdata[manifest.shard] != NULL) return TRUE;
  parts->folders->pdata[manifest.shard] = g_strdup(folder);
  add_counts(&parts->counts, &manifest.counts);
  parts->total += manifest.harvests;
  parts->counts.listing = manifest.counts.listing;
  parts->listed = TRUE;
  return TRUE;
}

static gboolean check_all_there(const Parts *parts, GError **error) {
  guint missing = 0, first = 0;
  for (guint i = parts->folders->len; i-- > 0;)
    if (parts->folders->pdata[i] == NULL) missing++, first = i;
  if (missing == 0) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_BUSY, "%u of %u parts are missing, the first is part %u: run their tasks", missing, parts->folders->len, first);
  return FALSE;
}

Parts *parts_open(const char *const *folders, guint expect, const char *rules, GError **error) {
  g_autoptr(Parts) parts = g_new0(Parts, 1);
  parts->folders = g_ptr_array_new_with_free_func(g_free);
  g_ptr_array_set_size(parts->folders, (gint)expect);
  parts->versions = versions_new();
  parts->scratch = arena_new();
  for (; *folders != NULL; folders++)
    if (!take_part(parts, *folders, rules, error)) return NULL;
  return check_all_there(parts, error) ? g_steal_pointer(&parts) : NULL;
}

/* ---- reading ---- */

static gboolean open_file(Parts *parts, const char *folder, const char *name, GError **error) {
  close_file(parts);
  parts->path = g_build_filename(folder, name, NULL);
  parts->source = source_open_file(parts->path, error);
  if (!parts->source) return FALSE;
  parts->lines = lines_new(parts->source, READER_LINE_LIMIT);
  return TRUE;
}

static gboolean fail(const Parts *parts, guint64 line, GError **error) {
  g_prefix_error(error, "%s:%" G_GUINT64_FORMAT ": ", parts->path, line);
  return FALSE;
}

static gboolean pass_problems(Parts *parts, const char *folder, InputProblems *problems, GError **error) {
  Line line;
  if (!open_file(parts, folder, PART_PROBLEMS, error)) return FALSE;
  for (;;) {
    InputProblem problem;
    if (!lines_next(parts->lines, &line, error)) return FALSE;
    if (line.text == NULL) return TRUE;
    arena_reset(parts->scratch);
    if (!problem_record_read(line.text, parts->scratch, &problem, error)) return fail(parts, line.number, error);
    input_problems_report(problems, problem, "%s", problem.reason);
  }
}

/* The next line of documents; of NULL text after the last part. */
static gboolean next_line(Parts *parts, InputProblems *problems, Line *line, GError **error) {
  for (;;) {
    *line = (Line){0};
    if (parts->lines && !lines_next(parts->lines, line, error)) return FALSE;
    if (line->text || parts->next == parts->folders->len) return TRUE;
    const char *folder = parts->folders->pdata[parts->next++];
    if (!pass_problems(parts, folder, problems, error) || !open_file(parts, folder, PART_DOCUMENTS, error)) return FALSE;
  }
}

static gboolean is_wanted(Parts *parts, const Harvest *harvest, InputProblems *problems, gboolean *replaces) {
  const VersionFate fate = versions_judge(parts->versions, harvest->document, harvest->document->origin, problems);
  parts->counts.repeats += fate == VERSION_REPEAT;
  parts->counts.outdated += fate == VERSION_OUTDATED;
  *replaces = fate == VERSION_LATER;
  return fate == VERSION_FIRST || fate == VERSION_LATER;
}

gboolean parts_next(Parts *parts, InputProblems *problems, Harvest **out, gboolean *replaces, GError **error) {
  for (*out = NULL; !*out;) {
    Line line;
    if (!next_line(parts, problems, &line, error)) return FALSE;
    if (!line.text) return TRUE;
    parts->taken++;
    g_autoptr(Harvest) harvest = harvest_record_read(line.text, line.length, parts->scratch, error);
    if (!harvest) return fail(parts, line.number, error);
    if (is_wanted(parts, harvest, problems, replaces)) *out = g_steal_pointer(&harvest);
  }
  return TRUE;
}

const IntakeCounts *parts_counts(const Parts *parts) { return &parts->counts; }

guint64 parts_taken(const Parts *parts) { return parts->taken; }

guint64 parts_total(const Parts *parts) { return parts->total; }
