/* SPDX-License-Identifier: MIT */
#include "cli/claim-writer.h"

#include "compare/keys.h"
#include "keyed/record.h"
#include "model/fold.h"
#include "pack/pack-claims.h"
#include "report/report.h"

struct ClaimWriter {
  const Ruleset *rules;
  guint64 mark;
  gboolean keyed;
  ClaimPacker *packer;
  GString *object;
};

ClaimWriter *claim_writer_new(const Ruleset *rules, guint64 mark, gboolean keyed) {
  ClaimWriter *writer = g_new(ClaimWriter, 1);
  *writer = (ClaimWriter){rules, mark, keyed, claim_packer_new(), g_string_new(NULL)};
  return writer;
}

void claim_writer_free(ClaimWriter *writer) {
  if (writer == NULL) return;
  claim_packer_free(writer->packer);
  g_string_free(writer->object, TRUE);
  g_free(writer);
}

static ClaimRecord record_of(const Harvest *harvest, const Claim *claim, guint64 rules) {
  const Document *document = harvest->document;
  ClaimRecord record = {
      .claim = *claim,
      .document = document->id,
      .document_key = document->key,
      .title = document->title,
      .publisher = document->publisher,
      .url = document->url,
      .published = document->published,
      .words = document->text,
      .words_length = document->length,
      .rules = rules,
  };
  record.claim.id = claim_id(document->key, claim);
  return record;
}

static void write_claim(const ClaimWriter *writer, const Harvest *harvest, const Claim *claim, GString *out) {
  const ClaimRecord record = record_of(harvest, claim, writer->mark);
  Report report = {.out = out, .subject = REPORT_CLAIMS};
  report_jsonl.claim(&report, &record);
}

static const char *pack_one(ClaimWriter *writer, Claim *claim, gsize *length) {
  g_autoptr(GPtrArray) alone = g_ptr_array_new();
  g_ptr_array_add(alone, claim);
  const ClaimSet set = {.claims = alone};
  return claim_packer_write(writer->packer, &set, length);
}

/* The same object under each key. */
static void write_keyed(ClaimWriter *writer, const Harvest *harvest, Claim *claim, GString *out) {
  const Document *document = harvest->document;
  g_autoptr(GPtrArray) keys = claim_group_keys(writer->rules, claim, NULL);
  if (keys->len == 0) return;
  const ContentId position = claim_position_id(claim);
  g_string_truncate(writer->object, 0);
  write_claim(writer, harvest, claim, writer->object);
  KeyedClaim keyed = {
      .said = claim_day(claim, document->published),
      .position = position.text,
      .document_key = document->key,
      .words = keyed_words(&harvest->signature),
      .rejects = claim->rejects,
  };
  keyed.packed = pack_one(writer, claim, &keyed.packed_length);
  for (guint i = 0; i < keys->len; i++) {
    keyed.key = keys->pdata[i];
    keyed_record_write(out, &keyed, writer->object->str);
  }
}

void claim_writer_add(ClaimWriter *writer, const Harvest *harvest, GString *out) {
  for (guint i = 0; i < harvest->claims->claims->len; i++) {
    Claim *claim = harvest->claims->claims->pdata[i];
    if (writer->keyed) write_keyed(writer, harvest, claim, out);
    else write_claim(writer, harvest, claim, out);
  }
}
