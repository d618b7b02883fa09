/* SPDX-License-Identifier: MIT */
#include "ingest/json-line.h"
#include <string.h>

#define REPLACEMENT 0xFFFD

G_STATIC_ASSERT(JSON_KEYS_MAX <= 64); /* JsonRecord.seen */

/* No bounds are checked on the way: line[length] is NUL, which no table below lets pass. */
typedef struct {
  char *at, *start, *end;
  JsonFault *fault;
} Cursor;

/* Bytes that stand for themselves in a string. */
static const guint8 plain[256] = {[0x20 ... 0x21] = 1, [0x23 ... 0x5B] = 1, [0x5D ... 0xFF] = 1};

static gboolean fail(Cursor *c, const char *reason, const char *key) {
  gboolean cut = c->at >= c->end;
  *c->fault = (JsonFault){cut ? NULL : reason, cut ? NULL : key, (gsize)(c->at - c->start) + 1};
  return FALSE;
}

static void skip_space(Cursor *c) {
  while (*c->at == ' ' || *c->at == '\t' || *c->at == '\r' || *c->at == '\n') c->at++;
}

static gboolean expect(Cursor *c, char byte, const char *otherwise) {
  if (*c->at != byte) return fail(c, otherwise, NULL);
  c->at++;
  return TRUE;
}

/* ---- strings ---- */

/* Reads XXXX of \uXXXX at p; -1 when it is none. */
static gint hex4(const char *p) {
  gint value = 0;
  for (guint i = 0; i < 4; i++) {
    gint digit = g_ascii_xdigit_value(p[i]); /* the NUL at the end of the line is no digit */
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

static gboolean is_high(gint code) { return code >= 0xD800 && code <= 0xDBFF; }
static gboolean is_low(gint code) { return code >= 0xDC00 && code <= 0xDFFF; }

/* At the 'u'. A surrogate that is not one half of a pair becomes U+FFFD, like bytes that are not UTF-8: the document is worth more. */
static gboolean scan_unicode(Cursor *c, char **write, JsonText *out) {
  gint code = hex4(c->at + 1);
  if (code < 0) return fail(c, "\\u needs four hex digits", NULL);
  c->at += 5;
  if (is_high(code) && c->at[0] == '\\' && c->at[1] == 'u') {
    gint low = hex4(c->at + 2);
    if (is_low(low)) {
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
      c->at += 6;
    }
  }
  if (is_high(code) || is_low(code)) {
    code = REPLACEMENT;
    out->lone++;
  }
  if (code == 0) out->nul = TRUE;
  *write += g_unichar_to_utf8((gunichar)code, *write);
  return TRUE;
}

/* At the backslash. */
static gboolean scan_escape(Cursor *c, char **write, JsonText *out) {
  static const char names[] = "\"\\/bfnrt", bytes[] = "\"\\/\b\f\n\r\t";
  c->at++;
  if (*c->at == 'u') return scan_unicode(c, write, out);
  const char *name = *c->at ? strchr(names, *c->at) : NULL;
  if (!name) return fail(c, "unknown escape in a string", NULL);
  *(*write)++ = bytes[name - names];
  c->at++;
  return TRUE;
}

/* At the opening quote. What is decoded is never longer than its source, so that it fits where that stood. */
static gboolean scan_string(Cursor *c, JsonText *out) {
  char *write = ++c->at;
  *out = (JsonText){.text = write};
  while (TRUE) {
    char *run = c->at;
    while (plain[(guint8)*c->at]) c->at++;
    gsize n = (gsize)(c->at - run);
    if (write != run) memmove(write, run, n);
    write += n;
    if (*c->at == '"') break;
    if (*c->at != '\\') return fail(c, "control character in a string", NULL);
    if (!scan_escape(c, &write, out)) return FALSE;
  }
  c->at++;
  out->length = (gsize)(write - out->text);
  return TRUE;
}

/* At the opening quote: checks, and changes nothing. */
static gboolean skip_string(Cursor *c) {
  static const char escapes[] = "\"\\/bfnrtu";
  c->at++;
  while (TRUE) {
    while (plain[(guint8)*c->at]) c->at++;
    if (*c->at == '"') break;
    if (*c->at != '\\') return fail(c, "control character in a string", NULL);
    c->at++;
    if (!*c->at || !strchr(escapes, *c->at)) return fail(c, "unknown escape in a string", NULL);
    if (*c->at == 'u' && hex4(c->at + 1) < 0) return fail(c, "\\u needs four hex digits", NULL);
    c->at += *c->at == 'u' ? 5 : 1;
  }
  c->at++;
  return TRUE;
}

/* ---- other values ---- */

static gboolean scan_digits(Cursor *c) {
  if (!g_ascii_isdigit(*c->at)) return fail(c, "not a number", NULL);
  while (g_ascii_isdigit(*c->at)) c->at++;
  return TRUE;
}

static gboolean scan_number(Cursor *c) {
  if (*c->at == '-') c->at++;
  if (*c->at == '0') c->at++;
  else if (!scan_digits(c)) return FALSE;
  if (*c->at == '.') {
    c->at++;
    if (!scan_digits(c)) return FALSE;
  }
  if (*c->at == 'e' || *c->at == 'E') {
    c->at++;
    if (*c->at == '+' || *c->at == '-') c->at++;
    if (!scan_digits(c)) return FALSE;
  }
  return TRUE;
}

static gboolean scan_word(Cursor *c) {
  static const char *const words[] = {"null", "true", "false"};
  for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
    if (g_str_has_prefix(c->at, words[i])) {
      c->at += strlen(words[i]);
      return TRUE;
    }
  return fail(c, "not a JSON value", NULL);
}

/* ---- the object ---- */

/* Crawlers in Python write str(None) for what is missing. */
static gboolean take_string(Cursor *c, const JsonKey *key, JsonText *out) {
  if (!scan_string(c, out)) return FALSE;
  if (out->nul) return fail(c, "holds U+0000", key->name);
  if (!key->ours && out->length == strlen("None") && memcmp(out->text, "None", out->length) == 0) *out = (JsonText){0};
  return TRUE;
}

/* Ids and dates come as numbers too: their digits are taken as they stand. */
static gboolean take_number(Cursor *c, JsonText *out) {
  char *start = c->at;
  if (!scan_number(c)) return FALSE;
  *out = (JsonText){.text = start, .length = (gsize)(c->at - start)};
  return TRUE;
}

static gboolean skip_value(Cursor *c, guint depth);

/* As it stands. */
static gboolean take_raw(Cursor *c, JsonText *out) {
  char *start = c->at;
  if (!skip_value(c, 0)) return FALSE;
  *out = (JsonText){.text = start, .length = (gsize)(c->at - start)};
  return TRUE;
}

/* A map may lead two fields to one value ("a.b" and "a.c"). */
static gboolean take_nested(Cursor *c, gint index, JsonRecord *out) {
  const JsonKey *keys = out->keys->items;
  if (!take_raw(c, &out->values[index])) return FALSE;
  for (gsize i = (gsize)index + 1; i < out->keys->n; i++)
    if (keys[i].kind == KEY_NESTED && strcmp(keys[i].name, keys[index].name) == 0) out->values[i] = out->values[index];
  return TRUE;
}

static gboolean take_value(Cursor *c, gint index, JsonRecord *out) {
  const JsonKey *key = &out->keys->items[index];
  guint64 bit = G_GUINT64_CONSTANT(1) << index;
  if (out->seen & bit) return fail(c, "stands twice", key->name);
  out->seen |= bit;
  gboolean nested = *c->at == '{' || *c->at == '[';
  if (nested && (key->kind == KEY_NESTED || key->kind == KEY_BODIES)) return take_nested(c, index, out);
  if (key->kind == KEY_NESTED || key->kind == KEY_BODIES || key->kind == KEY_CLAIM) return skip_value(c, 0);
  if (*c->at == '"') return take_string(c, key, &out->values[index]);
  gboolean number = *c->at == '-' || g_ascii_isdigit(*c->at);
  if (number && key->field != FIELD_TEXT) return take_number(c, &out->values[index]);
  if (key->ours && *c->at != 'n') return fail(c, "is not a string", key->name);
  return skip_value(c, 0);
}

/* `out` is NULL in an object that is passed over. */
static gboolean scan_member(Cursor *c, JsonRecord *out, guint depth) {
  JsonText key;
  if (*c->at != '"') return fail(c, "a key in quotes is missing", NULL);
  if (!(out ? scan_string(c, &key) : skip_string(c))) return FALSE;
  skip_space(c);
  if (!expect(c, ':', "no ':' after a key")) return FALSE;
  skip_space(c);
  gint index = out ? json_key_find(out->keys, key.text, key.length) : -1;
  return index < 0 ? skip_value(c, depth) : take_value(c, index, out);
}

/* At the bracket. */
static gboolean scan_nested(Cursor *c, char close, JsonRecord *out, guint depth) {
  if (depth > JSON_NESTING_LIMIT) return fail(c, "arrays or objects are nested too deep (JSON_NESTING_LIMIT)", NULL);
  c->at++;
  skip_space(c);
  if (*c->at == close) return expect(c, close, "");
  while (TRUE) {
    if (!(close == '}' ? scan_member(c, out, depth) : skip_value(c, depth))) return FALSE;
    skip_space(c);
    if (*c->at == close) return expect(c, close, "");
    if (!expect(c, ',', "no ',' between two values")) return FALSE;
    skip_space(c);
  }
}

static gboolean skip_value(Cursor *c, guint depth) {
  if (*c->at == '"') return skip_string(c);
  if (*c->at == '{') return scan_nested(c, '}', NULL, depth + 1);
  if (*c->at == '[') return scan_nested(c, ']', NULL, depth + 1);
  if (*c->at == '-' || g_ascii_isdigit(*c->at)) return scan_number(c);
  return scan_word(c);
}

gboolean json_line_scan(char *line, gsize length, const JsonKeys *keys, JsonRecord *out, JsonFault *fault) {
  Cursor c = {line, line, line + length, fault};
  out->keys = keys;
  out->seen = 0;
  memset(out->values, 0, keys->n * sizeof *out->values);
  *fault = (JsonFault){0};
  skip_space(&c);
  if (*c.at != '{') return fail(&c, "not a JSON object", NULL);
  if (!scan_nested(&c, '}', out, 0)) return FALSE;
  skip_space(&c);
  if (c.at != c.end) return fail(&c, "something follows the object", NULL);
  /* Only now may the byte behind a value be overwritten: everything has been read. */
  for (gsize i = 0; i < keys->n; i++)
    if (out->values[i].text) out->values[i].text[out->values[i].length] = '\0';
  return TRUE;
}

static gboolean is_link(const JsonText *text) { return strstr(text->text, "://") != NULL; }

static Field field_of(const JsonKey *key, const JsonText *value) {
  return key->kind == KEY_SOURCE && is_link(value) ? FIELD_URL : key->field;
}

const JsonText *json_record_field(const JsonRecord *record, Field field) {
  for (gsize i = 0; i < record->keys->n; i++) {
    const JsonKey *key = &record->keys->items[i];
    const JsonText *value = &record->values[i];
    gboolean filled = value->text && value->length > 0 && key->kind != KEY_STATUS && key->kind != KEY_CLAIM;
    if (filled && field_of(key, value) == field) return value;
  }
  return NULL;
}

const JsonText *json_record_kind(const JsonRecord *record, JsonKeyKind kind) {
  for (gsize i = 0; i < record->keys->n; i++)
    if (record->keys->items[i].kind == kind && record->values[i].text) return &record->values[i];
  return NULL;
}

gboolean json_record_is_claim(const JsonRecord *record) {
  guint signs = 0, seen = 0;
  for (gsize i = 0; i < record->keys->n; i++) {
    gboolean sign = record->keys->items[i].kind == KEY_CLAIM;
    signs += sign;
    seen += sign && (record->seen >> i & 1);
  }
  return signs > 0 && seen == signs;
}
