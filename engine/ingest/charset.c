/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* memmem() */
#include "ingest/charset.h"
#include "base/library.h"
#include "ingest/utf8.h"
#include <string.h>
#include <uchardet/uchardet.h>

#define UTF8 "UTF-8"
#define WESTERN "windows-1252"
#define GUESS_BYTES_MIN 40 /* beyond ASCII: of fewer, uchardet makes what it likes */

#define UCHARDET_FUNCTIONS(F) \
  F(uchardet_new) F(uchardet_delete) F(uchardet_handle_data) F(uchardet_data_end) F(uchardet_get_charset)
LIBRARY(Uchardet, UCHARDET_FUNCTIONS)
static const LibraryFile uchardet_file = LIBRARY_FILE("libuchardet.so.0", UCHARDET_FUNCTIONS);

static const struct {
  const char *bytes;
  gsize length;
  const char *charset;
} marks[] = {{BOM, 3, UTF8}, {"\xFF\xFE\0\0", 4, "UTF-32LE"}, {"\xFF\xFE", 2, "UTF-16LE"}, {"\xFE\xFF", 2, "UTF-16BE"}};

/* The C1 range of windows-1252; 0 = not defined. */
static const gunichar western[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

static char *decode_western(const char *bytes, gsize length, gsize *out_length, CharsetNote *note) {
  GString *out = g_string_sized_new(length + length / 8);
  for (gsize i = 0; i < length; i++) {
    guint8 byte = (guint8)bytes[i];
    gunichar c = byte >= 0x80 && byte < 0xA0 ? western[byte - 0x80] : byte;
    if (c == 0 && byte != 0) c = 0xFFFD, note->replaced++;
    g_string_append_unichar(out, c);
  }
  g_strlcpy(note->name, WESTERN, sizeof note->name);
  *out_length = out->len;
  return g_string_free(out, FALSE);
}

static char *decode_utf8(const char *bytes, gsize length, gsize *out_length, CharsetNote *note) {
  g_strlcpy(note->name, UTF8, sizeof note->name);
  return utf8_repair(bytes, length, out_length, &note->replaced);
}

/* NULL when iconv does not know the charset, or meets bytes that it does not define. */
static char *decode_named(const char *bytes, gsize length, const char *charset, gsize *out_length, CharsetNote *note) {
  if (!charset || !*charset || g_ascii_strcasecmp(charset, UTF8) == 0) return NULL;
  /* What pages call latin-1 is windows-1252 (WHATWG Encoding Standard, 4.2). */
  gboolean latin = g_ascii_strcasecmp(charset, "iso-8859-1") == 0 || g_ascii_strcasecmp(charset, "latin1") == 0 ||
                   g_ascii_strcasecmp(charset, "us-ascii") == 0 || g_ascii_strcasecmp(charset, WESTERN) == 0;
  if (latin) return decode_western(bytes, length, out_length, note);
  g_strlcpy(note->name, charset, sizeof note->name);
  return g_convert(bytes, (gssize)length, UTF8, charset, NULL, out_length, NULL);
}

typedef struct {
  gsize beyond_ascii;  /* bytes */
  gsize valid, broken; /* sequences of several bytes; what becomes one U+FFFD */
} Tally;

static gsize count_leads(const char *bytes, gsize length) {
  gsize leads = 0;
  for (gsize i = 0; i < length; i++) leads += (guint8)bytes[i] >= 0xC2;
  return leads;
}

static gsize count_marks(const char *text, gsize length) {
  static const char mark[] = "\xEF\xBF\xBD";
  gsize marks = 0;
  for (const char *at = text; (at = memmem(at, (gsize)(text + length - at), mark, strlen(mark))); at++) marks++;
  return marks;
}

static Tally tally_of(const char *bytes, gsize length) {
  Tally tally = {0};
  gsize repaired_length, bad;
  g_autofree char *repaired = utf8_repair(bytes, length, &repaired_length, &bad);
  for (gsize i = 0; i < length; i++) tally.beyond_ascii += (guint8)bytes[i] >= 0x80;
  tally.broken = count_marks(repaired, repaired_length);
  tally.valid = count_leads(repaired, repaired_length) - tally.broken;
  return tally;
}

static char *guess(const char *bytes, gsize length) {
  Uchardet library;
  if (!library_load(&uchardet_file, &library, NULL)) return NULL;
  uchardet_t guesser = library.uchardet_new();
  library.uchardet_handle_data(guesser, bytes, length);
  library.uchardet_data_end(guesser);
  char *name = g_strdup(library.uchardet_get_charset(guesser));
  library.uchardet_delete(guesser);
  return name;
}

static char *decode_unmarked(const char *bytes, gsize length, const char *declared, gsize *out_length, CharsetNote *note) {
  Tally tally = tally_of(bytes, length);
  if (tally.valid >= tally.broken) return decode_utf8(bytes, length, out_length, note);
  char *text = decode_named(bytes, length, declared, out_length, note);
  if (text) return text;
  note->guessed = TRUE;
  g_autofree char *name = tally.beyond_ascii >= GUESS_BYTES_MIN ? guess(bytes, length) : NULL;
  text = decode_named(bytes, length, name, out_length, note);
  return text ? text : decode_western(bytes, length, out_length, note);
}

char *charset_decode(const char *bytes, gsize length, const char *declared, gsize *out_length, CharsetNote *note) {
  *note = (CharsetNote){0};
  for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
    gsize n = marks[i].length;
    if (length < n || memcmp(bytes, marks[i].bytes, n) != 0) continue;
    char *text = decode_named(bytes + n, length - n, marks[i].charset, out_length, note);
    return text ? text : decode_utf8(bytes + n, length - n, out_length, note);
  }
  if (!utf8_is_valid(bytes, length)) return decode_unmarked(bytes, length, declared, out_length, note);
  g_strlcpy(note->name, UTF8, sizeof note->name);
  *out_length = length;
  char *text = g_malloc(length + 1);
  memcpy(text, bytes, length);
  text[length] = '\0';
  return text;
}

void charset_report(const FormatInput *input, guint64 line, const CharsetNote *note) {
  InputProblem where = {.kind = PROBLEM_KEPT, .path = input->path, .line = line, .mend = "save it as UTF-8"};
  if (note->guessed) input_problems_report(input->problems, where, "is not UTF-8 and names no charset, read as %s", note->name);
  if (note->replaced > 0)
    input_problems_report(input->problems, where, "%zu bytes are not %s, replaced by U+FFFD", note->replaced, note->name);
}

gboolean charset_is_garbled(const char *text, gsize length) {
  static const char *const signs[] = {"\xC3\xA2\xE2\x82\xAC", "\xC3\x83\xC2"}; /* of quotes and dashes; of accented letters */
  const char *end = text + length;
  for (const char *at = text; (at = memchr(at, 0xC3, (gsize)(end - at))); at++)
    for (gsize i = 0; i < G_N_ELEMENTS(signs); i++)
      if ((gsize)(end - at) >= strlen(signs[i]) && memcmp(at, signs[i], strlen(signs[i])) == 0) return TRUE;
  return FALSE;
}
