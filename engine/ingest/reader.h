/* SPDX-License-Identifier: MIT */
/* One input -> its documents, in the order in which they stand there.
 *
 * Which format it is, its first bytes say; where they leave a choice, the extension does. What is packed with gzip or Zstandard is unpacked.
 * A text is given byte for byte, CR LF and all: claims point into it. Two things change it, and are said: a byte order mark at the
 * start of a file is dropped, and what is not UTF-8 (or, in JSON, a surrogate without its other half) becomes U+FFFD.
 *
 * Lifetime: documents belong to the caller and outlive the reader. Memory: one buffer and one record, whatever the input's size.
 * Threads:  one per reader. */
#pragma once
#include <glib.h>
#include "ingest/format.h"
#include "ingest/problem.h"
#include "model/document.h"

/* The longest line of JSON that is read, in bytes. A longer one is one problem, and is not held in memory. */
#define READER_LINE_LIMIT (128 * 1024 * 1024)
/* The longest text of one document, in bytes: some 700,000 words. What is made of a text takes some thirty times its size, and one odd
 * input must not take the memory of the night. */
#define READER_TEXT_LIMIT (4 * 1024 * 1024)

typedef struct Reader Reader;

typedef struct {
  gsize line_limit;        /* 0 = READER_LINE_LIMIT */
  gsize text_limit;        /* 0 = READER_TEXT_LIMIT */
  const Format *format;    /* NULL = as found */
  const FieldMap *map;     /* NULL = none; borrowed */
  Day assumed;             /* of documents that tell none; unset = none */
  gboolean assume_file;    /* the day on which the file was last changed (UTC), when `assumed` is unset */
  Day today;               /* later days are a problem; unset = none is */
  InputProblems *problems; /* borrowed; never NULL */
  guint shard, shards;     /* of all files (by path) the shard-th, from 0, and every shards-th behind it; shards 0 or 1 = all */
} ReaderOptions;

/* "-" is standard input. SICNON_ERROR_IO; messages of these functions do not repeat the path. */
Reader *reader_open(const char *path, const ReaderOptions *options, GError **error);
void reader_close(Reader *reader);

/* *out is the next document, or NULL at the end. What cannot be used is reported to the problems and passed over; FALSE with error
 * set only when the input cannot be read on (a folder, a failing disk). */
gboolean reader_next(Reader *reader, Document **out, GError **error);

/* "JSON", "plain text" */
const char *reader_format(const Reader *reader);

/* Bytes of the input read so far: for a progress bar. */
guint64 reader_bytes(const Reader *reader);

/* Does any format know this path's extension? */
gboolean reader_knows(const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Reader, reader_close)
