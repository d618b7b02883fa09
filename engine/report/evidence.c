/* SPDX-License-Identifier: MIT */
#include "report/evidence.h"

#include <math.h>
#include "report/wrap.h"

char *evidence_stance(Stance stance, Modality modality) {
  if (modality == MODALITY_ACTUAL) return g_strdup(stance_names[stance]);
  return g_strdup_printf("%s (%s)", stance_names[stance], modality_names[modality]);
}

const char *evidence_status(Status status) { return status == STATUS_NEW ? "not reviewed" : status_names[status]; }

char *evidence_source(const ClaimRecord *record) {
  GString *text = g_string_new(NULL);
  wrap_clean(text, record->publisher != NULL ? record->publisher : record->document, -1);
  if (day_is_set(record->published)) {
    char day[DAY_TEXT_SIZE];
    g_string_append_printf(text, ", %s", day_format(record->published, day));
  }
  return g_string_free(text, FALSE);
}

char *evidence_quote(const ClaimRecord *record) {
  g_autoptr(GString) text = g_string_new(NULL);
  wrap_clean(text, record->words + record->claim.span.start, span_length(record->claim.span));
  glong characters = g_utf8_strlen(text->str, (gssize)text->len);
  if (characters <= EVIDENCE_QUOTE_CHARACTERS) return g_strdup(text->str);
  g_autofree char *kept = g_utf8_substring(text->str, 0, EVIDENCE_QUOTE_CHARACTERS);
  return g_strdup_printf("%s \342\200\246 (%ld more characters)", kept, characters - EVIDENCE_QUOTE_CHARACTERS);
}

char *evidence_count(const Position *position) {
  const guint claims = position->n_evidence, documents = position_documents(position), sources = position_sources(position);
  g_autofree char *independent = documents > 1 ? g_strdup_printf(", %u independent source%s", sources, sources == 1 ? "" : "s") : NULL;
  return g_strdup_printf("%u claim%s in %u document%s%s", claims, claims == 1 ? "" : "s", documents, documents == 1 ? "" : "s",
                         independent ? independent : "");
}

char *evidence_interval(const Quantity *quantity) {
  char min[G_ASCII_DTOSTR_BUF_SIZE], max[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd(min, sizeof min, "%.15g", quantity->min);
  g_ascii_formatd(max, sizeof max, "%.15g", quantity->max);
  if (!isfinite(quantity->max)) return g_strdup_printf("at least %s", min);
  if (!isfinite(quantity->min)) return g_strdup_printf("at most %s", max);
  return quantity->min >= quantity->max ? g_strdup_printf("exactly %s", min) : g_strdup_printf("%s to %s", min, max);
}

char *evidence_dates(Day first_seen, Day last_seen) {
  char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];
  if (!day_is_set(last_seen)) return g_strdup("dates unknown");
  if (day_compare(first_seen, last_seen) == 0) return g_strdup_printf("seen %s", day_format(last_seen, last));
  return g_strdup_printf("first seen %s, last seen %s", day_format(first_seen, first), day_format(last_seen, last));
}
