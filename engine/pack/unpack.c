/* SPDX-License-Identifier: MIT */
#include "pack/unpack.h"

#include <string.h>
#include "pack/pack.h"

void unpack_skip(Unpacker *in) {
  guint depth = 0;
  in->damaged |= *in->at != '[';
  while (!in->damaged) {
    depth = *in->at == '[' ? depth + 1 : depth - 1;
    in->at++;
    if (depth == 0) return;
    in->at += strcspn(in->at, "[]");
    in->damaged = *in->at == '\0';
  }
}

/* ---- strings ---- */

static void unpack_hex(Unpacker *in, char **to) {
  gint value = 0;
  for (guint i = 0; i < 4; i++) {
    gint digit = g_ascii_xdigit_value(in->at[i]);
    if (digit < 0) {
      in->damaged = TRUE;
      return;
    }
    value = value * 16 + digit;
  }
  in->at += 4;
  in->damaged = value >= 0x20; /* nothing else is written this way */
  *(*to)++ = (char)value;
}

static void unpack_escape(Unpacker *in, char **to) {
  static const char letters[] = "\"\\bfnrt", meanings[] = "\"\\\b\f\n\r\t";
  const char *found = strchr(letters, *in->at);
  if (*in->at == 'u') {
    in->at++;
    unpack_hex(in, to);
  } else if (*in->at == '\0' || found == NULL) {
    in->damaged = TRUE;
  } else {
    in->at++;
    *(*to)++ = meanings[found - letters];
  }
}

/* The end of the string that starts at `text`, or NULL. The first quote is it, unless a backslash stands right before. */
static const char *string_end(const char *text, gboolean *escapes) {
  const char *quote = strchr(text, '"');
  if (quote == NULL) return NULL;
  *escapes = memchr(text, '\\', (gsize)(quote - text)) != NULL;
  if (quote == text || quote[-1] != '\\') return quote;
  for (; *text != '\0' && *text != '"'; text++) {
    if (*text != '\\') continue;
    *escapes = TRUE;
    if (*++text == '\0') return NULL;
  }
  return *text == '"' ? text : NULL;
}

static const char *unpack_escaped(Unpacker *in, const char *end) {
  char *text = arena_alloc(in->arena, (gsize)(end - in->at) + 1), *to = text; /* never longer than its escaped form */
  while (in->at < end && !in->damaged) {
    char c = *in->at++;
    if (c == '\\') unpack_escape(in, &to);
    else *to++ = c;
  }
  *to = '\0';
  in->at = end;
  return text;
}

const char *unpack_string(Unpacker *in) {
  gboolean escapes = FALSE;
  unpack_words(in, "\"");
  const char *end = in->damaged ? NULL : string_end(in->at, &escapes), *text = "";
  in->damaged = end == NULL;
  if (in->damaged) return text;
  if (escapes) text = unpack_escaped(in, end);
  else text = arena_copy(in->arena, in->at, end - in->at);
  in->at = end + 1;
  return text;
}

void unpack_pass_string(Unpacker *in) {
  gboolean escapes = FALSE;
  unpack_words(in, "\"");
  const char *end = in->damaged ? NULL : string_end(in->at, &escapes);
  in->damaged = end == NULL;
  if (end != NULL) in->at = end + 1;
}

static gboolean unpack_null(Unpacker *in) {
  if (in->damaged || strncmp(in->at, "null", 4) != 0) return FALSE;
  in->at += 4;
  return TRUE;
}

const char *unpack_string_or_null(Unpacker *in) { return unpack_null(in) ? NULL : unpack_string(in); }

/* ---- numbers and days ---- */

guint32 unpack_count(Unpacker *in) {
  const char *start = in->at;
  guint64 value = 0;
  if (in->damaged) return 0;
  for (; g_ascii_isdigit(*in->at) && value <= G_MAXUINT32; in->at++) value = value * 10 + (guint64)(*in->at - '0');
  in->damaged = in->at == start || value > G_MAXUINT32;
  return in->damaged ? 0 : (guint32)value;
}

double unpack_double(Unpacker *in, double when_null) {
  char *end;
  if (unpack_null(in)) return when_null;
  double value = in->damaged ? 0 : g_ascii_strtod(in->at, &end);
  if (in->damaged) return 0;
  in->damaged = end == in->at;
  in->at = end;
  return value;
}

Day unpack_day(Unpacker *in) {
  Day day = {0};
  const char *text = unpack_string_or_null(in);
  if (text != NULL && !in->damaged) in->damaged = !day_parse(text, &day);
  return in->damaged ? (Day){0} : day;
}

gboolean unpack_ends(const Unpacker *in) { return !in->damaged && *in->at == '\0'; }

/* ---- lists of one column ---- */

gboolean unpack_strings(const char *text, Arena *arena, const char *const **out) {
  Unpacker in = {text, arena, text == NULL};
  g_autoptr(GPtrArray) found = g_ptr_array_new();
  for (gboolean first = TRUE; unpack_next(&in, &first);) g_ptr_array_add(found, (gpointer)unpack_string(&in));
  if (!unpack_ends(&in)) return FALSE;
  const char **strings = arena_new_array(arena, const char *, found->len + 1);
  for (guint i = 0; i < found->len; i++) strings[i] = g_ptr_array_index(found, i);
  *out = strings;
  return TRUE;
}

gboolean unpack_factors(const char *text, Arena *arena, Factor *out, guint *n) {
  Unpacker in = {text, arena, text == NULL};
  *n = 0;
  for (gboolean first = TRUE; unpack_next(&in, &first); (*n)++) {
    if (*n == FINDING_MAX_FACTORS) return FALSE;
    unpack_words(&in, "[");
    out[*n].name = unpack_string(&in);
    unpack_words(&in, ",");
    out[*n].value = unpack_double(&in, 0);
    unpack_words(&in, "]");
  }
  return unpack_ends(&in);
}
