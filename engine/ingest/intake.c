/* SPDX-License-Identifier: MIT */
#include "ingest/intake.h"
#include "base/error.h"
#include "base/hash.h"
#include "ingest/versions.h"
#include "ingest/walk.h"

struct Intake {
  Walk *walk;
  Reader *reader; /* of walk->files[next_file - 1], or NULL between two files */
  guint next_file;
  ReaderOptions options;
  Versions *versions;
  IntakeCounts counts;
  guint64 bytes_before; /* of the files that are done */
};

/* Names without folders: machines may have mounted them elsewhere. 48 bits, which any JSON reader keeps. */
static guint64 listing_of(const GPtrArray *files) {
  Hash hash = {0};
  for (guint i = 0; i < files->len; i++) {
    g_autofree char *name = g_path_get_basename(files->pdata[i]);
    hash = hash_text(hash, name);
  }
  return hash.low >> 16;
}

Intake *intake_new(const char *const *paths, const ReaderOptions *options) {
  Intake *intake = g_new0(Intake, 1);
  /* Every task walks the same folders: the first tells what is wrong with them. */
  InputProblems untold = {0};
  intake->walk = walk_new(paths, options->shard == 0 ? options->problems : &untold);
  intake->options = *options;
  intake->counts.listing = listing_of(intake->walk->files);
  if (options->shards > 1) walk_keep_shard(intake->walk, options->shard, options->shards);
  intake->versions = versions_new();
  intake->counts.files = intake->walk->files->len;
  intake->counts.files_unknown = intake->walk->unknown;
  intake->counts.files_hidden = intake->walk->hidden;
  intake->counts.bytes = intake->walk->bytes;
  return intake;
}

void intake_free(Intake *intake) {
  if (!intake) return;
  reader_close(intake->reader);
  walk_free(intake->walk);
  versions_free(intake->versions);
  g_free(intake);
}

/* Is it the first with its key, or a later version? */
static gboolean is_wanted(Intake *intake, const Document *document, gboolean *replaces) {
  const char *path = intake->walk->files->pdata[intake->next_file - 1];
  const VersionFate fate = versions_judge(intake->versions, document, path, intake->options.problems);
  intake->counts.repeats += fate == VERSION_REPEAT;
  intake->counts.outdated += fate == VERSION_OUTDATED;
  if (replaces) *replaces = fate == VERSION_LATER;
  return fate == VERSION_FIRST || fate == VERSION_LATER;
}

/* ---- one file after the other ---- */

/* Somebody who interrupts a reader knows why it ends; what it was reading is as good as unread. */
static void report_unreadable(Intake *intake, const char *path, const GError *error) {
  if (g_error_matches(error, SICNON_ERROR, SICNON_ERROR_BUSY)) return;
  gboolean wrong_inside = g_error_matches(error, SICNON_ERROR, SICNON_ERROR_DATA);
  const char *mend = wrong_inside ? "mend, convert or drop the file" : "correct the path or its rights";
  InputProblem where = {.kind = PROBLEM_LOST, .path = path, .mend = mend};
  input_problems_report(intake->options.problems, where, "%s", error->message);
}

static void close_file(Intake *intake) {
  intake->bytes_before += reader_bytes(intake->reader);
  g_clear_pointer(&intake->reader, reader_close);
}

/* FALSE when there is no file left. */
static gboolean open_file(Intake *intake) {
  while (!intake->reader && intake->next_file < intake->walk->files->len) {
    g_autoptr(GError) error = NULL;
    const char *path = intake->walk->files->pdata[intake->next_file++];
    intake->reader = reader_open(path, &intake->options, &error);
    if (!intake->reader) report_unreadable(intake, path, error);
  }
  return intake->reader != NULL;
}

static Document *read_document(Intake *intake) {
  while (open_file(intake)) {
    g_autoptr(GError) error = NULL;
    Document *document = NULL;
    if (!reader_next(intake->reader, &document, &error))
      report_unreadable(intake, intake->walk->files->pdata[intake->next_file - 1], error);
    if (g_error_matches(error, SICNON_ERROR, SICNON_ERROR_BUSY)) return NULL;
    intake->counts.bytes_read = intake->bytes_before + reader_bytes(intake->reader);
    if (document) return document;
    close_file(intake);
  }
  return NULL;
}

Document *intake_next(Intake *intake, gboolean *replaces) {
  for (Document *document; (document = read_document(intake)); document_free(document)) {
    intake->counts.documents++;
    if (is_wanted(intake, document, replaces)) return document;
  }
  return NULL;
}

const IntakeCounts *intake_counts(const Intake *intake) { return &intake->counts; }
