/* SPDX-License-Identifier: MIT */
/* A page without what no reader of its article needs, made before the parser, which takes as long for each byte of markup as a later stage
 * for a sentence: comments, scripts (but JSON-LD), styles, drawings and attributes that nobody reads are left out, and a stand-in of one
 * character is put for each piece of text. The parser builds the same tree of what is left; text is exchanged when the tree is read. Where
 * leaving out might change the tree (templates, frames, formulas, odd drawings) the page is left as it is.
 *
 * Lifetime: texts point into the page. Cost: some 500 MB/s. Threads: any. */
#pragma once
#include <glib.h>

typedef struct {
  GString *html; /* for the parser */
  GArray *texts; /* of Span: what the stand-ins in it stand for */
  const char *page;
} HtmlSkim;

/* `html` is valid UTF-8. */
HtmlSkim *html_skim(const char *html, gsize length);
/* The page as it is, made safe for the parser; what is skimmed gives the same article as this (tests hold one against the other). */
HtmlSkim *html_skim_nothing(const char *html, gsize length);
void html_skim_free(HtmlSkim *skim);
/* A text of the parser's, its stand-ins exchanged for what they stand for. */
void html_skim_append(const HtmlSkim *skim, const char *text, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HtmlSkim, html_skim_free)
