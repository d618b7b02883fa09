/* SPDX-License-Identifier: MIT */
#include "cli/part-writer.h"
#include <glib/gstdio.h>

#include <errno.h>
#include "cli/output.h"

/* A file of the part, with the checksum of all that was written into it. */
typedef struct {
  Output *output;
  GChecksum *sum;
} PartFile;

struct PartWriter {
  char *folder;
  PartFile documents, problems;
  ClaimPacker *packer;
  GString *line;
  guint64 harvests;
};

static void part_file_clear(PartFile *file) {
  output_abandon(file->output);
  if (file->sum != NULL) g_checksum_free(file->sum);
}

void part_writer_abandon(PartWriter *writer) {
  if (writer == NULL) return;
  part_file_clear(&writer->documents);
  part_file_clear(&writer->problems);
  claim_packer_free(writer->packer);
  g_string_free(writer->line, TRUE);
  g_free(writer->folder);
  g_free(writer);
}

static gboolean part_file_open(const PartWriter *writer, const char *name, PartFile *file, GError **error) {
  g_autofree char *path = g_build_filename(writer->folder, name, NULL);
  file->sum = g_checksum_new(G_CHECKSUM_SHA256);
  file->output = output_open(path, error);
  return file->output != NULL;
}

PartWriter *part_writer_open(const char *folder, GError **error) {
  g_autoptr(PartWriter) writer = g_new0(PartWriter, 1);
  writer->folder = g_strdup(folder);
  writer->packer = claim_packer_new();
  writer->line = g_string_new(NULL);
  if (g_mkdir_with_parents(folder, 0777) != 0) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "%s: %s", folder, g_strerror(errno));
    return NULL;
  }
  g_autofree char *manifest = g_build_filename(folder, PART_MANIFEST, NULL);
  g_unlink(manifest); /* what is being written anew is no part until it is whole */
  const gboolean done = part_file_open(writer, PART_DOCUMENTS, &writer->documents, error) && part_file_open(writer, PART_PROBLEMS, &writer->problems, error);
  return done ? g_steal_pointer(&writer) : NULL;
}

static void append_line(PartWriter *writer, PartFile *file) {
  g_checksum_update(file->sum, (const guchar *)writer->line->str, (gssize)writer->line->len);
  g_string_append_len(file->output->text, writer->line->str, (gssize)writer->line->len);
  g_string_truncate(writer->line, 0);
}

gboolean part_writer_add(PartWriter *writer, const Harvest *harvest, GError **error) {
  harvest_record_write(writer->line, writer->packer, harvest);
  append_line(writer, &writer->documents);
  writer->harvests++;
  return output_pass(writer->documents.output, error);
}

void part_writer_problem(PartWriter *writer, const InputProblem *problem) {
  problem_record_write(writer->line, problem);
  append_line(writer, &writer->problems);
}

static gboolean write_manifest(const char *folder, const Manifest *manifest, GError **error) {
  g_autofree char *path = g_build_filename(folder, PART_MANIFEST, NULL);
  g_autoptr(Output) output = output_open(path, error);
  if (output == NULL) return FALSE;
  manifest_write(output->text, manifest);
  return output_close(g_steal_pointer(&output), error);
}

gboolean part_writer_close(PartWriter *writer, Manifest *manifest, GError **error) {
  g_autoptr(PartWriter) own = writer;
  manifest->harvests = own->harvests;
  manifest->documents = g_strdup(g_checksum_get_string(own->documents.sum));
  manifest->problems = g_strdup(g_checksum_get_string(own->problems.sum));
  return output_close(g_steal_pointer(&own->documents.output), error) && output_close(g_steal_pointer(&own->problems.output), error) &&
         write_manifest(own->folder, manifest, error);
}
