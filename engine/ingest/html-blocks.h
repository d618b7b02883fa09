/* SPDX-License-Identifier: MIT */
/* A tree of gumbo -> the blocks of text below an element, in order: paragraphs, headings, items, cells. What is no text for readers
 * (scripts, forms, navigation, captions) is left out.
 *
 * Lifetime: texts belong to the list. Threads: any. */
#pragma once
#include <glib.h>
#include <gumbo.h>
#include "ingest/html-skim.h"

typedef struct {
  char *text; /* white space as one space, <br> as LF */
  guint words, linked_words;
  gboolean heading;
} HtmlBlock;

/* Of HtmlBlock; g_array_unref() frees the texts too. `skim`: of which the tree was made. */
GArray *html_blocks(const GumboNode *root, const HtmlSkim *skim);

/* The next node in document order below `root` (those inside `node` first, unless `skip`); NULL at the end. No recursion: pages nest deep. */
const GumboNode *html_next(const GumboNode *node, const GumboNode *root, gboolean skip);
/* NULL for what is no element, or has no such attribute. */
const char *html_attribute(const GumboNode *node, const char *name);
/* An element that holds no text for readers: a script, a form, navigation, a drawing, or what says that it is hidden. */
gboolean html_is_hidden(const GumboNode *node);
