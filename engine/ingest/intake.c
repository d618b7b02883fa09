/* SPDX-License-Identifier: MIT */
#include "ingest/intake.h"
#include "base/error.h"
#include "ingest/walk.h"
#include <string.h>

/* Keys and versions stand in the table as pointers: half of what strings would take. */
G_STATIC_ASSERT(sizeof(gpointer) >= sizeof(guint64));

struct Intake {
  Walk *walk;
  Reader *reader; /* of walk->files[next_file - 1], or NULL between two files */
  guint next_file;
  ReaderOptions options;
  GHashTable *versions; /* first 64 bits of the key -> version kept so far */
  IntakeCounts counts;
  guint64 bytes_before; /* of the files that are done */
};

Intake *intake_new(const char *const *paths, const ReaderOptions *options) {
  Intake *intake = g_new0(Intake, 1);
  intake->walk = walk_new(paths, options->problems);
  intake->options = *options;
  intake->versions = g_hash_table_new(NULL, NULL);
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
  g_hash_table_unref(intake->versions);
  g_free(intake);
}

/* ---- each document once ---- */

static guint64 hex_prefix(const char *hex, gsize digits) {
  g_autofree char *prefix = g_strndup(hex, digits);
  return g_ascii_strtoull(prefix, NULL, 16);
}

/* A number that orders versions by date, then by hash. Documents without a date come first. */
static guint64 version_of(const Document *document) {
  guint64 day = day_is_set(document->published) ? (guint64)((gint64)day_number(document->published) - G_MININT32) : 0;
  return day << 32 | hex_prefix(document->hash, 8);
}

static void report_version(Intake *intake, const Document *document, gboolean kept) {
  const char *what = kept ? "this version replaces the other" : "the other version is kept";
  const char *colon = strrchr(document->origin, ':');
  const char *path = intake->walk->files->pdata[intake->next_file - 1];
  InputProblem where = {
      .kind = kept ? PROBLEM_KEPT : PROBLEM_LOST,
      .path = path,
      .line = colon ? g_ascii_strtoull(colon + 1, NULL, 10) : 0,
      .mend = "give each document an id of its own",
  };
  input_problems_report(intake->options.problems, where, "'%.80s' of one publisher stands twice, with other content: %s", document->id,
                        what);
}

/* Is it the first with its key, or a later version? */
static gboolean is_wanted(Intake *intake, const Document *document, gboolean *replaces) {
  gpointer key = (gpointer)(guintptr)hex_prefix(document->key, 16), known = NULL;
  guint64 version = version_of(document);
  gboolean again = g_hash_table_lookup_extended(intake->versions, key, NULL, &known);
  guint64 kept = (guint64)(guintptr)known;
  if (again && version == kept) {
    intake->counts.repeats++;
    return FALSE;
  }
  if (again) report_version(intake, document, version > kept);
  if (again && version < kept) {
    intake->counts.outdated++;
    return FALSE;
  }
  if (replaces) *replaces = again;
  g_hash_table_insert(intake->versions, key, (gpointer)(guintptr)version);
  return TRUE;
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
