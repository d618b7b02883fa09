/* SPDX-License-Identifier: MIT */
/* What every input format is behind: one const struct. A new format is one file and one line in format.c.
 *
 * Lifetime: `open` borrows the input until `close`. Threads: one per open state. */
#pragma once
#include <glib.h>
#include "ingest/problem.h"
#include "ingest/source.h"
#include "model/document.h"

/* What a format reads from and reports to. */
typedef struct {
  Source *source;
  const char *path; /* as given; "-" = standard input */
  char *origin;     /* path as one line of UTF-8, for Document.origin */
  gsize line_limit; /* bytes of a line, where lines are records */
  gsize text_limit; /* bytes of a document's text */
  InputProblems *problems;
} FormatInput;

typedef struct {
  const char *name;
  const char *const *extensions; /* without dot, lower case, NULL-terminated */
  /* Do these first bytes look like it? Asked in table order when the extension says nothing. */
  gboolean (*sniff)(const char *head, gsize length);
  gpointer (*open)(const FormatInput *input);
  /* The next document, or NULL at the end. What cannot be used is reported as a problem and passed over; FALSE with error set only
   * when the source cannot be read any more. */
  gboolean (*next)(gpointer state, Document **out, GError **error);
  void (*close)(gpointer state);
} Format;

/* By extension; NULL when no format knows it. */
const Format *format_of_path(const char *path);
/* By content; never NULL, since plain text takes everything. */
const Format *format_of_head(const char *head, gsize length);

extern const Format format_jsonl;
extern const Format format_text;

#define BOM "\xEF\xBB\xBF" /* U+FEFF in UTF-8: dropped at the start of a file */
