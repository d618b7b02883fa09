/* SPDX-License-Identifier: MIT */
#include "ingest/html-drawing.h"
#include "ingest/html-tag.h"
#include <string.h>

#define NESTED_MAX 32 /* elements open within a drawing; of a deeper one only the parser can tell */

/* Tags of HTML that end a drawing wherever they stand, and elements of a drawing that hold HTML or scripts. */
static const char *const leaving[] = {
    "b",   "big",  "blockquote", "body",  "br",      "center", "code",   "dd",   "div",    "dl",
    "dt",  "em",   "embed",      "h1",    "h2",      "h3",     "h4",     "h5",   "h6",     "head",
    "hr",  "i",    "img",        "li",    "listing", "menu",   "meta",   "nobr", "ol",     "p",
    "pre", "ruby", "s",          "small", "span",    "strong", "strike", "sub",  "sup",    "table",
    "tt",  "u",    "ul",         "var",   "font",    "html",   "frame",  "math", "script", "foreignobject",
};
/* Text of a drawing in which a parser reads HTML. */
static const char *const worded[] = {"title", "desc"};

typedef struct {
  HtmlTag open[NESTED_MAX];
  guint depth;
} Nested;

static const HtmlTag *innermost(const Nested *nested) { return nested->depth > 0 ? &nested->open[nested->depth - 1] : NULL; }

/* FALSE when it is another's end, or may not stand there. */
static gboolean take_tag(Nested *nested, const HtmlTag *tag) {
  const HtmlTag *around = innermost(nested);
  if (tag->closes) {
    if (!around || around->length != tag->length || memcmp(around->name, tag->name, tag->length) != 0) return FALSE;
    nested->depth--;
    return TRUE;
  }
  if (around && html_tag_is_one_of(around, worded, G_N_ELEMENTS(worded))) return FALSE;
  if (html_tag_is_one_of(tag, leaving, G_N_ELEMENTS(leaving)) || nested->depth == NESTED_MAX) return FALSE;
  if (!tag->empty) nested->open[nested->depth++] = *tag;
  return TRUE;
}

static gboolean is_comment(const char *at, const char *end) { return end - at >= 4 && memcmp(at, "<!--", 4) == 0; }

static gboolean is_tag(const char *at, const char *end) {
  const char *name = at + 1 < end && at[1] == '/' ? at + 2 : at + 1;
  return name < end && g_ascii_isalpha(*name);
}

/* The parser (libgumbo 0.10) takes "</svg >" for the end of nothing. */
static gboolean is_bare(const HtmlTag *tag) { return tag->name + tag->length + 1 == tag->end; }

const char *html_drawing_end(const char *at, const char *end) {
  Nested nested = {.depth = 0};
  HtmlTag tag;
  while ((at = memchr(at, '<', (gsize)(end - at)))) {
    if (is_comment(at, end)) {
      at = html_comment_end(at + 4, end);
      continue;
    }
    if (!is_tag(at, end) || !html_tag_read(at, end, &tag) || (tag.closes && !is_bare(&tag))) return NULL;
    if (nested.depth == 0 && tag.closes && html_tag_is(&tag, "svg")) return at;
    if (!take_tag(&nested, &tag)) return NULL;
    at = tag.end;
  }
  return NULL;
}
