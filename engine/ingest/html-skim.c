/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* memmem() */
#include "ingest/html-skim.h"
#include <string.h>

#define LINKED_DATA "ld+json"

typedef struct {
  const char *opens, *closes;
  gboolean is_tag; /* its start tag stays, and it may hold JSON-LD */
} Skipped;

static const Skipped skipped[] = {{"<script", "</script", TRUE}, {"<style", "</style", TRUE}, {"<!--", "-->", FALSE}};

static gboolean begins(const char *at, const char *end, const char *word) {
  const gsize n = strlen(word);
  return (gsize)(end - at) >= n && g_ascii_strncasecmp(at, word, n) == 0;
}

static const Skipped *find_skipped(const char *at, const char *end) {
  for (gsize i = 0; i < G_N_ELEMENTS(skipped); i++)
    if (begins(at, end, skipped[i].opens)) return &skipped[i];
  return NULL;
}

/* Where `closes` stands from `at` on, or the end. */
static const char *find_close(const char *at, const char *end, const char *closes) {
  for (; (at = memchr(at, closes[0], (gsize)(end - at))); at++)
    if (begins(at, end, closes)) return at;
  return end;
}

/* What stays of it is from `at` to *stays; returns where the page goes on. */
static const char *skip(const Skipped *what, const char *at, const char *end, const char **stays) {
  const char *tag_end = what->is_tag ? memchr(at, '>', (gsize)(end - at)) : at - 1;
  if (!tag_end) tag_end = end - 1;
  const gboolean keep = what->is_tag && memmem(at, (gsize)(tag_end - at), LINKED_DATA, strlen(LINKED_DATA));
  const char *close = find_close(what->is_tag ? tag_end + 1 : at + strlen(what->opens), end, what->closes);
  if (!what->is_tag && close < end) close += strlen(what->closes);
  *stays = keep ? close : tag_end + 1;
  return close;
}

GString *html_skim(const char *html, gsize length) {
  GString *out = g_string_sized_new(length);
  const char *end = html + length, *from = html;
  for (const char *at = html; at < end && (at = memchr(at, '<', (gsize)(end - at)));) {
    const Skipped *what = find_skipped(at, end);
    const char *stays = at + 1, *next = what ? skip(what, at, end, &stays) : at + 1;
    if (what) {
      g_string_append_len(out, from, stays - from);
      from = next;
    }
    at = next > at ? next : at + 1;
  }
  g_string_append_len(out, from, end - from);
  return out;
}
