/* SPDX-License-Identifier: MIT */
/* What every input format is behind: one const struct. A new format is one file and one line in format.c.
 *
 * Lifetime: `open` borrows the input until `close`. Threads: one per open state. */
#pragma once
#include <glib.h>
#include "ingest/field-map.h"
#include "ingest/problem.h"
#include "ingest/source.h"
#include "model/document.h"

/* What a format reads from and reports to. */
typedef struct {
  Source *source;
  const char *path; /* as given; "-" = standard input */
  char *origin;     /* path as one line of UTF-8, for Document.origin */
  gsize line_limit; /* bytes of a record: a line, an object, a page, a letter */
  gsize text_limit; /* bytes of a document's text */
  InputProblems *problems;
  const FieldMap *map; /* or NULL: the formats' own names of fields */
  Day assumed;         /* the day of documents that tell none, or unset */
  Day today;           /* later days are a problem; unset = none is */
} FormatInput;

typedef struct {
  const char *id; /* of --format */
  const char *name;
  const char *const *extensions; /* without dot, lower case, NULL-terminated */
  /* Are these first bytes those of this format, whatever the extension says? */
  gboolean (*sniff)(const char *head, gsize length);
  gpointer (*open)(const FormatInput *input);
  /* The next document, or NULL at the end. What cannot be used is reported as a problem and passed over; FALSE with error set only
   * when the source cannot be read any more. */
  gboolean (*next)(gpointer state, Document **out, GError **error);
  void (*close)(gpointer state);
} Format;

/* In the order of sniffing, NULL-terminated; the last one takes every text. */
extern const Format *const formats[];

/* NULL when there is none of that id. */
const Format *format_by_id(const char *id);
/* By extension, that of a compressed file ("a.jsonl.gz") with it; NULL when no format knows it. */
const Format *format_of_path(const char *path);
/* By its first bytes; where those could be any text, by its extension. Never NULL. */
const Format *format_find(const char *path, const char *head, gsize length);
/* The path's last part without the extensions that are known. To be freed. */
char *format_base_name(const char *path);

extern const Format format_warc, format_html, format_feed, format_json, format_mail, format_csv, format_markdown, format_text;

#define BOM "\xEF\xBB\xBF" /* U+FEFF in UTF-8: dropped at the start of a file */
/* The head without a byte order mark and white space. */
const char *format_skip_space(const char *head, gsize *length);
