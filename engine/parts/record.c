/* SPDX-License-Identifier: MIT */
#include "parts/record.h"

#include <string.h>
#include "base/json-text.h"
#include "pack/unpack.h"

#define HEX_DIGITS 4 /* of a slot */

/* ---- writing ---- */

static void write_text(GString *out, const char *key, const char *text) {
  g_string_append_printf(out, ",\"%s\":", key);
  json_append_string(out, text, -1);
}

static void write_day(GString *out, const char *key, Day day) {
  char text[DAY_TEXT_SIZE];
  write_text(out, key, day_is_set(day) ? day_format(day, text) : NULL);
}

static void write_document(GString *out, const Document *document) {
  g_string_append(out, "{\"id\":");
  json_append_string(out, document->id, -1);
  write_text(out, "key", document->key);
  write_text(out, "hash", document->hash);
  write_text(out, "title", document->title);
  write_text(out, "publisher", document->publisher);
  write_text(out, "url", document->url);
  write_text(out, "lang", document->lang);
  write_text(out, "origin", document->origin);
  write_day(out, "published", document->published);
}

static void write_signature(GString *out, const Signature *signature) {
  g_string_append_printf(out, ",\"shingles\":%u,\"signature\":\"", signature->shingles);
  for (guint i = 0; i < SIGNATURE_SLOTS; i++) g_string_append_printf(out, "%0*x", HEX_DIGITS, signature->slots[i]);
  g_string_append_c(out, '"');
}

static void write_counts(GString *out, const ClaimSet *claims) {
  g_string_append_printf(out, ",\"counts\":[%u,%u,%u,%u,%u,%u]", claims->sentences, claims->attributions, claims->without_proposition,
                         claims->limits, claims->foreign_paragraphs, claims->is_foreign ? 1 : 0);
}

void harvest_record_write(GString *out, ClaimPacker *packer, const Harvest *harvest) {
  gsize length;
  write_document(out, harvest->document);
  write_signature(out, &harvest->signature);
  write_counts(out, harvest->claims);
  g_string_append(out, ",\"text\":");
  json_append_string(out, harvest->document->text, (gssize)harvest->document->length);
  g_string_append(out, ",\"claims\":");
  const char *claims = claim_packer_write(packer, harvest->claims, &length);
  g_string_append_len(out, claims, (gssize)length);
  g_string_append(out, "}\n");
}

/* ---- reading ---- */

static char *read_text(Unpacker *in, const char *words) {
  unpack_words(in, words);
  return g_strdup(unpack_string_or_null(in));
}

static void read_document(Unpacker *in, Document *document) {
  document->id = read_text(in, "{\"id\":");
  document->key = read_text(in, ",\"key\":");
  document->hash = read_text(in, ",\"hash\":");
  document->title = read_text(in, ",\"title\":");
  document->publisher = read_text(in, ",\"publisher\":");
  document->url = read_text(in, ",\"url\":");
  document->lang = read_text(in, ",\"lang\":");
  document->origin = read_text(in, ",\"origin\":");
  unpack_words(in, ",\"published\":");
  document->published = unpack_day(in);
}

static void read_signature(Unpacker *in, Signature *signature) {
  unpack_words(in, ",\"shingles\":");
  signature->shingles = unpack_count(in);
  unpack_words(in, ",\"signature\":");
  const char *hex = unpack_string(in);
  if (!in->damaged) in->damaged = strlen(hex) != SIGNATURE_SLOTS * HEX_DIGITS || strspn(hex, "0123456789abcdef") != SIGNATURE_SLOTS * HEX_DIGITS;
  for (guint i = 0; !in->damaged && i < SIGNATURE_SLOTS; i++) {
    guint slot = 0;
    for (guint k = 0; k < HEX_DIGITS; k++) slot = slot << 4 | (guint)g_ascii_xdigit_value(hex[i * HEX_DIGITS + k]);
    signature->slots[i] = (guint16)slot;
  }
}

static void read_counts(Unpacker *in, ClaimSet *claims) {
  guint foreign = 0;
  guint *const counts[] = {&claims->sentences, &claims->attributions, &claims->without_proposition, &claims->limits, &claims->foreign_paragraphs, &foreign};
  unpack_words(in, ",\"counts\":[");
  for (guint i = 0; i < G_N_ELEMENTS(counts); i++) {
    if (i > 0) unpack_words(in, ",");
    *counts[i] = unpack_count(in);
  }
  unpack_words(in, "]");
  claims->is_foreign = foreign != 0;
}

/* All that is left of the line but the bracket that closes it. */
static gboolean read_claims(Unpacker *in, ClaimSet *set) {
  g_autoptr(GArray) claims = g_array_new(FALSE, FALSE, sizeof(Claim));
  unpack_words(in, ",\"claims\":");
  if (in->damaged || !unpack_claims(in->at, NULL, 0, set->lists, claims)) return FALSE;
  for (guint i = 0; i < claims->len; i++) *claim_set_add(set) = g_array_index(claims, Claim, i);
  return TRUE;
}

static gboolean read_harvest(Harvest *harvest, const char *line, Arena *scratch) {
  Unpacker in = {line, scratch, FALSE};
  read_document(&in, harvest->document);
  read_signature(&in, &harvest->signature);
  read_counts(&in, harvest->claims);
  harvest->document->text = read_text(&in, ",\"text\":");
  const Document *document = harvest->document;
  if (in.damaged || !document->id || !document->key || !document->hash || !document->origin || !document->text) return FALSE;
  harvest->document->length = strlen(document->text);
  return read_claims(&in, harvest->claims);
}

Harvest *harvest_record_read(char *line, gsize length, Arena *scratch, GError **error) {
  g_autoptr(Harvest) harvest = g_new0(Harvest, 1);
  harvest->document = g_new0(Document, 1);
  harvest->claims = claim_set_new();
  arena_reset(scratch);
  const gboolean closed = length > 0 && line[length - 1] == '}';
  if (closed) line[length - 1] = '\0';
  if (closed && read_harvest(harvest, line, scratch)) return g_steal_pointer(&harvest);
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_DATA, "is not as sicnon wrote it");
  return NULL;
}
