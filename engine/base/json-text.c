/* SPDX-License-Identifier: MIT */
#include "base/json-text.h"
#include <math.h>
#include <string.h>

#define LARGEST_EXACT_INTEGER 9007199254740992.0 /* 2^53 */

/* The letter after the backslash of a short escape, or 0. */
static char short_escape(guchar byte) {
  static const char letters[0x20] = {['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r'};
  if (byte == '"' || byte == '\\') return (char)byte;
  return byte < sizeof letters ? letters[byte] : 0;
}

static gboolean needs_escape(guchar byte) { return byte < 0x20 || byte == '"' || byte == '\\'; }

static void append_escape(GString *out, guchar byte) {
  char letter = short_escape(byte);
  if (letter != 0) {
    g_string_append_c(out, '\\');
    g_string_append_c(out, letter);
  } else {
    g_string_append_printf(out, "\\u%04x", byte);
  }
}

static void append_valid(GString *out, const char *text, gsize length) {
  gsize start = 0;
  for (gsize i = 0; i < length; i++) {
    if (!needs_escape((guchar)text[i])) continue;
    g_string_append_len(out, text + start, (gssize)(i - start));
    append_escape(out, (guchar)text[i]);
    start = i + 1;
  }
  g_string_append_len(out, text + start, (gssize)(length - start));
}

/* g_utf8_validate_len() stops at a NUL byte, which a text may hold: valid JSON writes it as \u0000. */
static void append_any(GString *out, const char *text, gsize length) {
  while (length > 0) {
    const char *bad = NULL;
    gboolean valid = g_utf8_validate_len(text, length, &bad);
    gsize good = (gsize)(bad - text);
    append_valid(out, text, valid ? length : good);
    if (valid) return;
    g_string_append(out, text[good] == '\0' ? "\\u0000" : "\xef\xbf\xbd");
    text += good + 1;
    length -= good + 1;
  }
}

void json_append_string(GString *out, const char *text, gssize length) {
  if (text == NULL) {
    g_string_append(out, "null");
    return;
  }
  g_string_append_c(out, '"');
  append_any(out, text, length < 0 ? strlen(text) : (gsize)length);
  g_string_append_c(out, '"');
}

void json_append_double(GString *out, double value) {
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  if (!isfinite(value)) {
    g_string_append(out, "null");
    return;
  }
  if (fabs(value) < LARGEST_EXACT_INTEGER && (double)(gint64)value == value) {
    g_string_append_printf(out, "%" G_GINT64_FORMAT, (gint64)value);
    return;
  }
  static const char *const formats[] = {"%.15g", "%.16g", "%.17g"};
  for (guint i = 0; i < G_N_ELEMENTS(formats); i++) {
    g_ascii_formatd(buffer, sizeof buffer, formats[i], value);
    if (g_ascii_strtod(buffer, NULL) == value) break;
  }
  g_string_append(out, buffer);
}
