/* SPDX-License-Identifier: MIT */
/* One HTML page, from a file or an archive -> a document: charset, article, problems. */
#pragma once
#include "ingest/format.h"
#include "ingest/html.h"

#define PAGE_LIMIT (16 * 1024 * 1024) /* bytes of a page: its tree takes some twenty times that */

typedef struct {
  const char *bytes;
  gsize length;
  const char *charset;   /* of the HTTP header, or NULL */
  const char *url;       /* under which it was fetched, or NULL: then the page's own */
  const char *published; /* when the page does not tell, or NULL */
  guint64 line;          /* for messages */
} Page;

/* NULL, and the problem is reported, when there is no article in it. */
Document *page_document(const FormatInput *input, HtmlReader *reader, const Page *page);
