/* SPDX-License-Identifier: MIT */
#include "extract/actors/resolve.h"
#include <string.h>

#define MAX_ID 160
#define UTF8_BYTES 6 /* bytes that g_unichar_to_utf8() writes at most */

/* White space that is more than one blank between words. */
static gboolean has_wide_blanks(const char *text, gsize length) {
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isspace(text[i]) && (text[i] != ' ' || i + 1 == length || g_ascii_isspace(text[i + 1]))) return TRUE;
  return FALSE;
}

const char *memory_text(const Memory *memory, Span span) {
  const char *words = memory->reading->text + span.start;
  if (!has_wide_blanks(words, span.end - span.start)) return claim_set_string(memory->set, words, (gssize)(span.end - span.start));
  g_autoptr(GString) text = g_string_new(NULL);
  gboolean blank = FALSE;
  for (guint32 i = span.start; i < span.end; i++) {
    const char c = memory->reading->text[i];
    if (g_ascii_isspace(c)) {
      blank = TRUE;
      continue;
    }
    if (blank) g_string_append_c(text, ' ');
    blank = FALSE;
    g_string_append_c(text, c);
  }
  return claim_set_string(memory->set, text->str, (gssize)text->len);
}

const char *memory_acronym(const Memory *memory, const char *name) {
  char letters[MAX_ID];
  gsize n = 0;
  gboolean start = TRUE;
  for (const char *at = name; *at && n < sizeof letters; at++) {
    if (start && g_ascii_isupper(*at)) letters[n++] = *at;
    start = *at == ' ' || *at == '-';
  }
  return n > 1 ? claim_set_string(memory->set, letters, (gssize)n) : NULL;
}

/* Names are ASCII, but for few. */
const char *memory_slug(const Memory *memory, const char *kind, const char *name) {
  char id[MAX_ID + UTF8_BYTES];
  gsize n = g_strlcpy(id, kind, MAX_ID);
  g_assert(n + 1 < MAX_ID);
  id[n++] = ':';
  g_autofree char *folded = g_str_is_ascii(name) ? NULL : g_utf8_strdown(name, -1);
  for (const char *at = folded ? folded : name; *at && n < MAX_ID; at = g_utf8_next_char(at)) {
    const gunichar c = (guchar)*at < 0x80 ? (gunichar)g_ascii_tolower(*at) : g_utf8_get_char(at);
    if (c < 0x80 ? g_ascii_isalnum((char)c) : g_unichar_isalnum(c))
      n += (gsize)g_unichar_to_utf8(c, id + n);
    else if (id[n - 1] != '-' && id[n - 1] != ':')
      id[n++] = '-';
  }
  return claim_set_string(memory->set, id, (gssize)n);
}
