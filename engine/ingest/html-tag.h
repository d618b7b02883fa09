/* SPDX-License-Identifier: MIT */
/* Tags of a page as a browser cuts them, without a tree: names, attributes, and where raw text ends (HTML Living Standard, 13.2.5).
 *
 * Everything points into the page. Threads: any. */
#pragma once
#include <glib.h>

typedef struct {
  const char *name;
  gsize length;
  const char *end; /* behind ">" */
  gboolean closes; /* </name> */
  gboolean empty;  /* <name/> */
} HtmlTag;

typedef struct {
  const char *name;
  gsize length;
  const char *end; /* behind its value */
} HtmlTagAttribute;

gboolean html_name_equals(const char *given, gsize length, const char *name);
/* Is the name (of at least one letter) this one? `name` is in small letters. Most names differ in their first letter. */
static inline gboolean html_name_is(const char *given, gsize length, const char *name) {
  return (given[0] | 0x20) == name[0] && html_name_equals(given, length, name);
}
static inline gboolean html_tag_is(const HtmlTag *tag, const char *name) { return html_name_is(tag->name, tag->length, name); }
gboolean html_tag_is_one_of(const HtmlTag *tag, const char *const *names, gsize n);

/* The tag that begins at `at`, where "<" and a letter or "</" and a letter stand. FALSE when it does not end. */
gboolean html_tag_read(const char *at, const char *end, HtmlTag *out);
/* The first attribute from `*at` on (a tag's `name + length`, then the one before's end), inside a tag that was read. FALSE when there is
 * none left. */
gboolean html_tag_next_attribute(const char **at, const HtmlTag *tag, HtmlTagAttribute *out);

/* Where `</name` of an element of raw text begins, or `end`. */
const char *html_raw_end(const char *at, const char *end, const HtmlTag *opener);
/* Behind the comment whose "<!--" ends at `at`. `end` when it does not end. */
const char *html_comment_end(const char *at, const char *end);
