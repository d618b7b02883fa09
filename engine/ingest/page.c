/* SPDX-License-Identifier: MIT */
#include "ingest/page.h"
#include "ingest/charset.h"
#include "ingest/fields.h"
#include "ingest/utf8.h"
#include <string.h>

static void report_lost(const FormatInput *input, const Page *page, const char *mend, const char *what) {
  InputProblem where = {.kind = PROBLEM_LOST, .path = input->path, .line = page->line, .mend = mend};
  input_problems_report(input->problems, where, "%s", what);
}

/* The name of the file stands for an address that nothing tells. */
static char *find_id(const FormatInput *input, const Page *page, const HtmlArticle *found) {
  if (page->url || found->url || page->line || strcmp(input->path, "-") == 0) return NULL;
  g_autofree char *name = format_base_name(input->path);
  return utf8_line(name);
}

static Document *document_of_article(const FormatInput *input, const Page *page, const HtmlArticle *found) {
  g_autofree char *id = find_id(input, page, found);
  const Article article = {
      .id = id,
      .id_is_name = TRUE,
      .title = found->title,
      .publisher = found->publisher,
      .url = page->url ? page->url : found->url,
      .lang = found->lang,
      .published = found->published ? found->published : page->published,
      .text = found->text,
      .length = strlen(found->text),
      .line = page->line,
  };
  return article_document(input, &article);
}

Document *page_document(const FormatInput *input, HtmlReader *reader, const Page *page) {
  if (page->length > PAGE_LIMIT) {
    report_lost(input, page, "split or drop it", "the page is longer than PAGE_LIMIT");
    return NULL;
  }
  CharsetNote note;
  gsize length;
  g_autofree char *declared = page->charset ? g_strdup(page->charset) : html_declared_charset(page->bytes, page->length);
  g_autofree char *html = charset_decode(page->bytes, page->length, declared, &length, &note);
  g_auto(HtmlArticle) found = {0};
  html_read_page(reader, html, length, &found);
  if (found.too_deep) report_lost(input, page, "drop it", "elements are nested too deep (HTML_DEPTH_LIMIT)");
  else if (article_is_blank(found.text)) report_lost(input, page, "drop it, or save its text", "no article was found in the page");
  if (found.too_deep || article_is_blank(found.text)) return NULL;
  Document *document = document_of_article(input, page, &found);
  if (document) charset_report(input, page->line, &note);
  return document;
}
