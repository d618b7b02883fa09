/* SPDX-License-Identifier: MIT */
/* What a format found of one document, as strings -> the document, or a problem. Dates are read, limits kept and ids chosen here, so that
 * they are the same in every format. */
#pragma once
#include "ingest/format.h"

typedef struct {
  const char *id, *title, *publisher, *url, *lang; /* NULL or "" = not given */
  const char *published;                           /* as it stands in the input */
  const char *text;                                /* valid UTF-8 without NUL */
  gsize length;
  gboolean id_is_name; /* see DocumentFields */
  guint64 line;        /* where it stands, 0 = the whole file */
} Article;

/* Is there anything but white space in the text? */
gboolean article_is_blank(const char *text);
/* NULL, and the problem is reported, when the text is blank or too long. A document without an id takes its URL for one: corrections of a
 * page are versions of it. */
Document *article_document(const FormatInput *input, const Article *article);
