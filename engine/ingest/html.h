/* SPDX-License-Identifier: MIT */
/* An HTML page -> its article: what the page says of itself in JSON-LD, else the text of its article or main element, else the part of the
 * page in which words are dense and links are rare.
 *
 * Boilerplate detection with shallow text features: C. Kohlschuetter, P. Fankhauser, W. Nejdl, WSDM 2010 (words and link density of a block
 * and of its neighbours).
 *
 * Lifetime: one HtmlReader for many pages, one at a time; an HtmlArticle owns its strings. Cost: one tree per page, from an arena.
 * Threads: one per reader. */
#pragma once
#include <glib.h>
#include "ingest/html-skim.h"

/* Elements within elements beyond which a page is refused: browsers stop at 512. */
#define HTML_DEPTH_LIMIT 2000

typedef struct HtmlReader HtmlReader;

typedef struct {
  char *title, *publisher, *published, *url, *lang; /* or NULL */
  char *text;                                       /* headline, then paragraphs, with blank lines between them; "" when there is none */
  gboolean too_deep;                                /* nothing was read: HTML_DEPTH_LIMIT */
} HtmlArticle;

/* SICNON_ERROR_IO when libgumbo is not installed. */
HtmlReader *html_reader_new(GError **error);
void html_reader_free(HtmlReader *reader);

/* `html` is valid UTF-8. */
void html_read_page(HtmlReader *reader, const char *html, gsize length, HtmlArticle *out);
/* The second half of it, behind html_skim(). */
void html_read_skimmed(HtmlReader *reader, const HtmlSkim *skim, HtmlArticle *out);
/* All the text of a piece of HTML, as in feeds: no choice is made. To be freed; "" when it is too deep. */
char *html_read_fragment(HtmlReader *reader, const char *html, gsize length);
void html_article_clear(HtmlArticle *article);

/* The charset that a page's head declares, or NULL. To be freed. */
char *html_declared_charset(const char *html, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HtmlReader, html_reader_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(HtmlArticle, html_article_clear)
