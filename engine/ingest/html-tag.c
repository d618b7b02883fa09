/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* memmem() */
#include "ingest/html-tag.h"
#include <string.h>

static gboolean begins(const char *at, const char *end, const char *word, gsize length) {
  return (gsize)(end - at) >= length && g_ascii_strncasecmp(at, word, length) == 0;
}

gboolean html_name_equals(const char *given, gsize length, const char *name) {
  gsize i = 0;
  while (i < length && name[i] && g_ascii_tolower(given[i]) == name[i]) i++;
  return i == length && name[i] == '\0';
}

gboolean html_tag_is_one_of(const HtmlTag *tag, const char *const *names, gsize n) {
  for (gsize i = 0; i < n; i++)
    if (html_tag_is(tag, names[i])) return TRUE;
  return FALSE;
}

static const char *skip_name(const char *at, const char *end, char stop) {
  while (at < end && !g_ascii_isspace(*at) && *at != '/' && *at != '>' && *at != stop) at++;
  return at;
}

static const char *skip_space(const char *at, const char *end) {
  while (at < end && g_ascii_isspace(*at)) at++;
  return at;
}

/* From behind "=". */
static const char *skip_value(const char *at, const char *end) {
  at = skip_space(at, end);
  if (at < end && (*at == '"' || *at == '\'')) {
    const char *close = memchr(at + 1, *at, (gsize)(end - at - 1));
    return close ? close + 1 : end;
  }
  while (at < end && !g_ascii_isspace(*at) && *at != '>') at++;
  return at;
}

/* The name begins with whatever stands there, even "=". */
static const char *skip_attribute(const char *at, const char *end, HtmlTagAttribute *out) {
  out->name = at;
  const char *name_end = skip_name(at + 1, end, '=');
  out->length = (gsize)(name_end - at);
  const char *equals = skip_space(name_end, end);
  out->end = equals < end && *equals == '=' ? skip_value(equals + 1, end) : name_end;
  return out->end;
}

static const char *skip_between(const char *at, const char *end) {
  while (at < end && (g_ascii_isspace(*at) || *at == '/')) at++;
  return at;
}

gboolean html_tag_read(const char *at, const char *end, HtmlTag *out) {
  out->closes = at[1] == '/';
  out->name = at + (out->closes ? 2 : 1);
  at = skip_name(out->name, end, '>');
  out->length = (gsize)(at - out->name);
  const char *before = at;
  HtmlTagAttribute attribute;
  for (at = skip_between(at, end); at < end && *at != '>'; at = skip_between(before, end)) before = skip_attribute(at, end, &attribute);
  if (at >= end) return FALSE;
  out->empty = at > before && at[-1] == '/';
  out->end = at + 1;
  return TRUE;
}

gboolean html_tag_next_attribute(const char **at, const HtmlTag *tag, HtmlTagAttribute *out) {
  const char *from = skip_between(*at, tag->end - 1);
  if (from >= tag->end - 1) return FALSE;
  *at = skip_attribute(from, tag->end - 1, out);
  return TRUE;
}

/* ---- raw text ---- */

static gboolean is_tag_named(const char *at, const char *end, const char *name, gsize length) {
  const char *behind = at + length;
  return begins(at, end, name, length) && behind < end && (g_ascii_isspace(*behind) || *behind == '/' || *behind == '>');
}

const char *html_comment_end(const char *at, const char *end) {
  if (begins(at, end, ">", 1)) return at + 1;
  if (begins(at, end, "->", 2)) return at + 2;
  for (; (at = memmem(at, (gsize)(end - at), "--", 2)); at++) {
    if (begins(at, end, "-->", 3)) return at + 3;
    if (begins(at, end, "--!>", 4)) return at + 4;
  }
  return end;
}

/* A script that holds "<!--" and then "<script" goes on behind the next "</script" (13.2.5.20, "double escaped"). */
static const char *script_end(const char *at, const char *end) {
  static const char script[] = "script";
  const gsize n = strlen(script);
  gboolean escaped = FALSE, doubly = FALSE;
  for (; at < end; at++) {
    if (!escaped && !(at = memchr(at, '<', (gsize)(end - at)))) return end;
    if (*at == '-' && escaped && begins(at, end, "-->", 3)) escaped = doubly = FALSE;
    if (*at != '<') continue;
    gboolean closes = at + 1 < end && at[1] == '/' && is_tag_named(at + 2, end, script, n);
    if (closes && !doubly) return at;
    if (closes) doubly = FALSE;
    else if (escaped && is_tag_named(at + 1, end, script, n)) doubly = TRUE;
    else if (!escaped && begins(at, end, "<!--", 4)) escaped = TRUE, at += 1; /* "<!-->" ends it at once */
  }
  return end;
}

const char *html_raw_end(const char *at, const char *end, const HtmlTag *opener) {
  if (html_tag_is(opener, "script")) return script_end(at, end);
  for (; (at = memmem(at, (gsize)(end - at), "</", 2)); at++)
    if (is_tag_named(at + 2, end, opener->name, opener->length)) return at;
  return end;
}
