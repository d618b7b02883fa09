/* SPDX-License-Identifier: MIT */
#include "report/wrap.h"

#include <string.h>

static gboolean is_hidden(gunichar c) {
  GUnicodeType type = g_unichar_type(c);
  return type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT || type == G_UNICODE_SURROGATE;
}

void wrap_clean(GString *out, const char *text, gssize length) {
  g_autofree char *valid = g_utf8_make_valid(text, length);
  gboolean blank = FALSE;
  gsize start = out->len;
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char(at)) {
    gunichar c = g_utf8_get_char(at);
    if (g_unichar_isspace(c)) {
      blank = TRUE;
      continue;
    }
    if (is_hidden(c)) continue;
    if (blank && out->len > start) g_string_append_c(out, ' ');
    blank = FALSE;
    g_string_append_unichar(out, c);
  }
}

gboolean wrap_hides(const char *text) {
  if (!g_utf8_validate(text, -1, NULL)) return TRUE;
  for (; *text != '\0'; text = g_utf8_next_char(text)) {
    if (is_hidden(g_utf8_get_char(text))) return TRUE;
  }
  return FALSE;
}

static guint char_width(gunichar c) { return g_unichar_iszerowidth(c) ? 0 : g_unichar_iswide(c) ? 2 : 1; }

guint wrap_width(const char *text) {
  guint width = 0;
  for (; *text != '\0'; text = g_utf8_next_char(text)) width += char_width(g_utf8_get_char(text));
  return width;
}

/* The end of the longest start of `text` that fits, in whole characters. */
static const char *fit_chars(const char *text, guint width) {
  guint used = 0;
  for (; *text != '\0'; text = g_utf8_next_char(text)) {
    used += char_width(g_utf8_get_char(text));
    if (used > width) return text;
  }
  return text;
}

/* Where the line that starts at `text` ends: at the last blank that fits, else in the middle of a word. */
static const char *line_end(const char *text, guint width) {
  const char *end = fit_chars(text, width);
  if (*end == '\0' || *end == ' ') return end;
  const char *blank = end;
  while (blank > text && *blank != ' ') blank--;
  return blank > text ? blank : end;
}

GPtrArray *wrap_lines(const char *text, guint width) {
  GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
  width = MAX(width, 2);
  while (*text != '\0') {
    const char *end = line_end(text, width);
    g_ptr_array_add(lines, g_strndup(text, (gsize)(end - text)));
    text = *end == ' ' ? end + 1 : end;
  }
  return lines;
}

void wrap_paragraph(GString *out, const char *text, gssize length, guint width, const char *first, const char *indent) {
  g_autoptr(GString) clean = g_string_new(NULL);
  wrap_clean(clean, text, length);
  guint used = wrap_width(indent);
  g_autoptr(GPtrArray) lines = wrap_lines(clean->str, width > used ? width - used : 0);
  for (guint i = 0; i < lines->len; i++) {
    g_string_append(out, i == 0 ? first : indent);
    g_string_append(out, g_ptr_array_index(lines, i));
    g_string_append_c(out, '\n');
  }
}

void wrap_pad(GString *out, gsize start, guint width) {
  for (guint used = wrap_width(out->str + start); used < width; used++) g_string_append_c(out, ' ');
}
