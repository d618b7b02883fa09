/* SPDX-License-Identifier: MIT */
#include "parts/manifest.h"

#include "base/json-text.h"
#include "ingest/source-file.h"
#include "pack/unpack.h"

#define MANIFEST_LIMIT ((gsize)64 * 1024) /* bytes: a longer one was not written by sicnon */

void manifest_clear(Manifest *manifest) {
  g_free(manifest->rules);
  g_free(manifest->documents);
  g_free(manifest->problems);
}

/* ---- the counts ---- */

typedef struct {
  const char *name;
  gsize offset;
} Count;

static const Count counts[] = {
    {"files", G_STRUCT_OFFSET(Manifest, counts.files)},
    {"files_unknown", G_STRUCT_OFFSET(Manifest, counts.files_unknown)},
    {"files_hidden", G_STRUCT_OFFSET(Manifest, counts.files_hidden)},
    {"documents", G_STRUCT_OFFSET(Manifest, counts.documents)},
    {"repeats", G_STRUCT_OFFSET(Manifest, counts.repeats)},
    {"outdated", G_STRUCT_OFFSET(Manifest, counts.outdated)},
    {"listing", G_STRUCT_OFFSET(Manifest, counts.listing)},
    {"bytes", G_STRUCT_OFFSET(Manifest, counts.bytes)},
    {"harvests", G_STRUCT_OFFSET(Manifest, harvests)},
};

static guint64 *count_of(const Manifest *manifest, guint i) { return &G_STRUCT_MEMBER(guint64, (gpointer)manifest, counts[i].offset); }

void manifest_write(GString *out, const Manifest *manifest) {
  g_string_append(out, "{\"rules\":");
  json_append_string(out, manifest->rules, -1);
  g_string_append_printf(out, ",\"shard\":%u,\"shards\":%u", manifest->shard, manifest->shards);
  for (guint i = 0; i < G_N_ELEMENTS(counts); i++) g_string_append_printf(out, ",\"%s\":%" G_GUINT64_FORMAT, counts[i].name, *count_of(manifest, i));
  g_string_append(out, ",\"sha256\":{\"" PART_DOCUMENTS "\":");
  json_append_string(out, manifest->documents, -1);
  g_string_append(out, ",\"" PART_PROBLEMS "\":");
  json_append_string(out, manifest->problems, -1);
  g_string_append(out, "}}\n");
}

/* ---- reading ---- */

/* Beyond what unpack_count() takes: bytes are many. */
static guint64 read_number(Unpacker *in) {
  const double value = unpack_double(in, -1);
  in->damaged |= value < 0 || value > 1e15;
  return in->damaged ? 0 : (guint64)value;
}

static char *read_text(Unpacker *in, const char *words) {
  unpack_words(in, words);
  return g_strdup(unpack_string(in));
}

static gboolean parse(const char *text, Manifest *out) {
  g_autoptr(Arena) arena = arena_new();
  Unpacker in = {text, arena, FALSE};
  out->rules = read_text(&in, "{\"rules\":");
  unpack_words(&in, ",\"shard\":");
  out->shard = unpack_count(&in);
  unpack_words(&in, ",\"shards\":");
  out->shards = unpack_count(&in);
  for (guint i = 0; i < G_N_ELEMENTS(counts); i++) {
    g_autofree char *words = g_strdup_printf(",\"%s\":", counts[i].name);
    unpack_words(&in, words);
    *count_of(out, i) = read_number(&in);
  }
  out->documents = read_text(&in, ",\"sha256\":{\"" PART_DOCUMENTS "\":");
  out->problems = read_text(&in, ",\"" PART_PROBLEMS "\":");
  unpack_words(&in, "}}\n");
  return unpack_ends(&in) && out->shard < out->shards;
}

gboolean manifest_read(const char *folder, Manifest *out, GError **error) {
  g_autofree char *path = g_build_filename(folder, PART_MANIFEST, NULL);
  g_autoptr(Source) source = source_open_file(path, NULL);
  g_autoptr(GString) text = g_string_new(NULL);
  *out = (Manifest){0};
  if (source && source_read_all(source, MANIFEST_LIMIT, text, NULL) && text->len <= MANIFEST_LIMIT && parse(text->str, out)) return TRUE;
  manifest_clear(out);
  *out = (Manifest){0};
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_BUSY, "%s: no part yet: its %s is missing or not whole; run its task again", folder, PART_MANIFEST);
  return FALSE;
}

/* ---- problems ---- */

void problem_record_write(GString *out, const InputProblem *problem) {
  g_string_append(out, "{\"path\":");
  json_append_string(out, problem->path, -1);
  g_string_append_printf(out, ",\"line\":%" G_GUINT64_FORMAT ",\"kept\":%u,\"reason\":", problem->line, problem->kind == PROBLEM_KEPT);
  json_append_string(out, problem->reason, -1);
  g_string_append(out, ",\"mend\":");
  json_append_string(out, problem->mend, -1);
  g_string_append(out, "}\n");
}

gboolean problem_record_read(const char *line, Arena *arena, InputProblem *out, GError **error) {
  Unpacker in = {line, arena, FALSE};
  unpack_words(&in, "{\"path\":");
  out->path = unpack_string(&in);
  unpack_words(&in, ",\"line\":");
  out->line = read_number(&in);
  unpack_words(&in, ",\"kept\":");
  out->kind = unpack_count(&in) ? PROBLEM_KEPT : PROBLEM_LOST;
  unpack_words(&in, ",\"reason\":");
  out->reason = unpack_string(&in);
  unpack_words(&in, ",\"mend\":");
  out->mend = unpack_string(&in);
  unpack_words(&in, "}");
  if (unpack_ends(&in)) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_DATA, "is not as sicnon wrote it");
  return FALSE;
}
