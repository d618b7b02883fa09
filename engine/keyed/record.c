/* SPDX-License-Identifier: MIT */
#include "keyed/record.h"

#include <string.h>
#include "base/content-id.h"
#include "base/hash.h"
#include "base/json-text.h"
#include "pack/unpack.h"

#define TAIL ",\"document_key\":"
#define OBJECT_END "}\n"
#define MARK_DIGITS 16

guint64 keyed_words(const Signature *signature) {
  guint8 bytes[sizeof(guint32) + SIGNATURE_SLOTS * sizeof(guint16)];
  const guint32 shingles = GUINT32_TO_LE(signature->shingles);
  if (signature->shingles == 0) return 0;
  memcpy(bytes, &shingles, sizeof shingles);
  for (guint i = 0; i < SIGNATURE_SLOTS; i++) {
    const guint16 slot = GUINT16_TO_LE(signature->slots[i]);
    memcpy(bytes + sizeof shingles + i * sizeof slot, &slot, sizeof slot);
  }
  return MAX(hash_bytes((Hash){0}, bytes, sizeof bytes).low, 1);
}

/* ---- writing ---- */

void keyed_record_write(GString *out, const KeyedClaim *claim, const char *object) {
  char day[DAY_TEXT_SIZE];
  g_string_append_printf(out, "%s\t{\"day\":", claim->key);
  json_append_string(out, day_is_set(claim->said) ? day_format(claim->said, day) : NULL, -1);
  g_string_append_c(out, ',');
  g_string_append_len(out, object + 1, (gssize)(strlen(object) - 1 - strlen(OBJECT_END)));
  g_string_append(out, TAIL);
  json_append_string(out, claim->document_key, -1);
  g_string_append_printf(out, ",\"words\":\"%016" G_GINT64_MODIFIER "x\",\"rejects\":%d,\"position\":\"%s\",\"packed\":", claim->words,
                         claim->rejects ? 1 : 0, claim->position);
  g_string_append_len(out, claim->packed, (gssize)claim->packed_length);
  g_string_append(out, OBJECT_END);
}

/* ---- reading ---- */

/* Goes to the last place at which these words stand before `end`: as nothing in a string can look like a key behind a comma, and nested
 * objects stand before what is sought from the end. */
static void seek_last(Unpacker *in, const char *end, const char *words) {
  const char *found = in->damaged ? NULL : g_strrstr_len(in->at, end - in->at, words);
  in->damaged |= found == NULL;
  if (found != NULL) in->at = found + strlen(words);
}

/* The first place behind here. */
static void seek_next(Unpacker *in, const char *words) {
  const char *found = in->damaged ? NULL : strstr(in->at, words);
  in->damaged |= found == NULL;
  if (found != NULL) in->at = found + strlen(words);
}

static guint64 read_mark(Unpacker *in) {
  const char *text = unpack_string(in);
  guint64 mark = 0;
  in->damaged |= strlen(text) != MARK_DIGITS || !g_ascii_string_to_unsigned(text, 16, 0, G_MAXUINT64, &mark, NULL);
  return mark;
}

static const char *read_id(Unpacker *in) {
  const char *id = unpack_string(in);
  in->damaged |= strlen(id) != CONTENT_ID_LENGTH;
  return id;
}

static void read_object(Unpacker *in, const char *tail, KeyedClaim *out) {
  unpack_words(in, "{\"day\":");
  out->said = unpack_day(in);
  unpack_words(in, ",\"id\":");
  out->id = read_id(in);
  seek_next(in, ",\"publisher\":");
  out->publisher = unpack_string_or_null(in);
  unpack_words(in, ",\"published\":");
  out->published = unpack_day(in);
  seek_last(in, tail, ",\"confidence\":");
  out->confidence = unpack_double(in, 0);
  seek_last(in, tail, ",\"rules\":");
  out->rules = read_mark(in);
}

static void read_tail(Unpacker *in, KeyedClaim *out) {
  unpack_words(in, TAIL);
  out->document_key = unpack_string(in);
  unpack_words(in, ",\"words\":");
  out->words = read_mark(in);
  unpack_words(in, ",\"rejects\":");
  out->rejects = unpack_count(in) != 0;
  unpack_words(in, ",\"position\":");
  out->position = read_id(in);
  unpack_words(in, ",\"packed\":");
  in->damaged |= !g_str_has_prefix(in->at, "{\"strings\":[");
  out->packed = in->at;
  out->packed_length = strlen(in->at);
}

gboolean keyed_record_read(char *line, gsize length, Arena *arena, KeyedClaim *out, GError **error) {
  char *tab = memchr(line, '\t', length);
  const char *tail = tab != NULL ? g_strrstr_len(tab, (gssize)length - (tab - line), TAIL) : NULL;
  Unpacker in = {tab != NULL ? tab + 1 : line, arena, tail == NULL || line[length - 1] != '}'};
  *out = (KeyedClaim){.key = line};
  if (!in.damaged) {
    *tab = '\0';
    read_object(&in, tail, out);
    in.at = tail;
    line[length - 1] = '\0';
    read_tail(&in, out);
  }
  if (!in.damaged) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_DATA, "is not a line of `sicnon extract --keyed`");
  return FALSE;
}
