/* SPDX-License-Identifier: MIT */
/* However a document is written as JSON, it comes back byte for byte. */
#include <criterion/criterion.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include "ingest/reader.h"

#define ROUNDS 400 /* seeds 0 .. ROUNDS-1 */

/* A code point that may stand in a text: no NUL, no surrogate. Those that JSON treats in a way of its own come often. */
static gunichar random_character(GRand *random) {
  static const gunichar special[] = {'"', '\\', '/', '\n', '\r', '\t', '\b', '\f', 1, 0x1F, 0x7F, 0x2028, 0xFEFF, 0xFFFD, 0xFFFF, 0x10FFFF};
  static const gunichar ends[] = {0x7F, 0x7F, 0x7F, 0x7FF, 0xFFFF, 0x10FFFF};
  if (g_rand_int_range(random, 0, 5) == 0) return special[g_rand_int_range(random, 0, G_N_ELEMENTS(special))];
  gunichar c = (gunichar)g_rand_int_range(random, 1, (gint32)ends[g_rand_int_range(random, 0, G_N_ELEMENTS(ends))] + 1);
  return c >= 0xD800 && c <= 0xDFFF ? 'x' : c;
}

static char *random_text(GRand *random, gint longest) {
  GString *text = g_string_new("a"); /* never blank */
  for (gint n = g_rand_int_range(random, 0, longest); n > 0; n--) g_string_append_unichar(text, random_character(random));
  return g_string_free(text, FALSE);
}

static void write_space(GRand *random, GString *out) {
  for (gint n = g_rand_int_range(random, 0, 3); n > 0; n--) g_string_append_c(out, " \t\r"[g_rand_int_range(random, 0, 3)]);
}

static void write_escape(GRand *random, GString *out, gunichar c) {
  const char *format = g_rand_boolean(random) ? "\\u%04x" : "\\u%04X";
  if (c < 0x10000) {
    g_string_append_printf(out, format, c);
    return;
  }
  g_string_append_printf(out, format, 0xD800 + ((c - 0x10000) >> 10));
  g_string_append_printf(out, format, 0xDC00 + ((c - 0x10000) & 0x3FF));
}

static void write_character(GRand *random, GString *out, gunichar c) {
  static const char plain[] = "\"\\/\b\f\n\r\t", names[] = "\"\\/bfnrt";
  const char *known = c < 0x80 ? strchr(plain, (int)c) : NULL;
  gboolean must = c < 0x20 || c == '"' || c == '\\';
  if (known && g_rand_boolean(random)) g_string_append_printf(out, "\\%c", names[known - plain]);
  else if (must || g_rand_int_range(random, 0, 4) == 0) write_escape(random, out, c);
  else g_string_append_unichar(out, c);
}

static void write_string(GRand *random, GString *out, const char *text) {
  g_string_append_c(out, '"');
  for (const char *p = text; *p; p = g_utf8_next_char(p)) write_character(random, out, g_utf8_get_char(p));
  g_string_append_c(out, '"');
}

/* A value that no reader of documents wants. */
static void write_noise(GRand *random, GString *out, guint depth) {
  static const char *const words[] = {"null", "true", "false", "0", "-1.5", "2e-7", "[]", "{}"};
  gint kind = g_rand_int_range(random, 0, depth > 4 ? 2 : 4);
  g_autofree char *text = random_text(random, 5);
  if (kind == 0) g_string_append(out, words[g_rand_int_range(random, 0, G_N_ELEMENTS(words))]);
  else if (kind == 1) write_string(random, out, text);
  else {
    g_string_append_c(out, kind == 2 ? '[' : '{');
    if (kind == 3) write_string(random, out, text), g_string_append_c(out, ':');
    write_noise(random, out, depth + 1);
    write_space(random, out);
    g_string_append_c(out, kind == 2 ? ']' : '}');
  }
}

#define N_TEXTS 6
static const char *const keys[N_TEXTS] = {"id", "title", "publisher", "url", "lang", "text"};

static void write_member(GRand *random, GString *out, const char *key, const char *value) {
  write_space(random, out);
  write_string(random, out, key);
  write_space(random, out);
  g_string_append_c(out, ':');
  write_space(random, out);
  if (value) write_string(random, out, value);
  else write_noise(random, out, 0);
  write_space(random, out);
}

/* The members in random order, noise between them. */
static void write_document(GRand *random, GString *out, char *const *values) {
  guint first = (guint)g_rand_int_range(random, 0, N_TEXTS);
  g_string_append_c(out, '{');
  for (guint i = 0; i < N_TEXTS; i++) {
    guint which = (first + 5 * i) % N_TEXTS; /* 5 and N_TEXTS share no divisor */
    if (i > 0) g_string_append_c(out, ',');
    write_member(random, out, keys[which], values[which]);
    if (g_rand_boolean(random)) continue;
    g_string_append_c(out, ',');
    write_member(random, out, "noise", NULL);
  }
  g_string_append(out, g_rand_boolean(random) ? "}\n" : "} \r\n");
}

static void check(guint seed, const Document *document, char *const *values) {
  const char *read[N_TEXTS] = {document->id, document->title, document->publisher, document->url, document->lang, document->text};
  for (guint i = 0; i < N_TEXTS; i++) cr_assert_str_eq(read[i], values[i], "seed %u: %s", seed, keys[i]);
  cr_assert_eq(document->length, strlen(values[5]), "seed %u", seed);
}

static void read_back(guint seed, const char *path, char *const *values) {
  InputProblems problems = {0};
  ReaderOptions options = {.problems = &problems};
  g_autoptr(Reader) reader = reader_open(path, &options, NULL);
  g_autoptr(Document) document = NULL;
  cr_assert(reader_next(reader, &document, NULL), "seed %u", seed);
  cr_assert_not_null(document, "seed %u", seed);
  cr_assert_eq(problems.lost + problems.kept, 0, "seed %u", seed);
  check(seed, document, values);
}

Test(property, a_document_written_as_json_comes_back_byte_for_byte) {
  g_autofree char *path = g_strdup_printf("%s/sicnon-round-trip-%d.jsonl", g_get_tmp_dir(), (int)getpid());
  for (guint seed = 0; seed < ROUNDS; seed++) {
    GRand *random = g_rand_new_with_seed(seed);
    char *values[N_TEXTS];
    for (guint i = 0; i < N_TEXTS; i++) values[i] = random_text(random, i == N_TEXTS - 1 ? 300 : 20);
    g_autoptr(GString) line = g_string_new(NULL);
    write_document(random, line, values);
    cr_assert(g_file_set_contents(path, line->str, (gssize)line->len, NULL));
    read_back(seed, path, values);
    for (guint i = 0; i < N_TEXTS; i++) g_free(values[i]);
    g_rand_free(random);
  }
  g_unlink(path);
}
