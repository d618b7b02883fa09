/* SPDX-License-Identifier: MIT */
#include "report/page-private.h"

void page_ink(GString *out, PageStyle style, Ink ink) {
  static const char *const codes[N_INKS] = {"\033[0m", "\033[1m", "\033[2m", "\033[32m", "\033[31m"};
  if (style.colour) g_string_append(out, codes[ink]);
}

Ink page_stance_ink(Stance stance) {
  static const Ink inks[N_STANCES] = {INK_YES, INK_NO, INK_PLAIN, INK_PLAIN};
  return inks[stance];
}

void page_words(GString *out, PageStyle style, Ink ink, const char *text) {
  if (ink != INK_PLAIN) page_ink(out, style, ink);
  wrap_clean(out, text, -1);
  if (ink != INK_PLAIN) page_ink(out, style, INK_PLAIN);
}

char *page_quote(const ClaimRecord *record) {
  if (record->unkept) return g_strdup("(text not kept)");
  GString *text = g_string_new("\"");
  wrap_clean(text, record->words + record->claim.span.start, span_length(record->claim.span));
  g_string_append_c(text, '"');
  return g_string_free(text, FALSE);
}

static void finding_head(GString *out, const FindingRecord *record, PageStyle style) {
  const Finding *finding = &record->finding;
  char score[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *dates = evidence_dates(finding->first_seen, finding->last_seen);
  g_string_append(out, "Finding ");
  page_words(out, style, INK_STRONG, finding->id);
  g_string_append_c(out, '\n');
  wrap_paragraph(out, finding->subject, -1, style.width, "  ", "  ");
  g_string_append_printf(out, "  %s, level %s, score %s, status %s\n", kind_names[finding->kind], level_names[finding->level],
                         g_ascii_formatd(score, sizeof score, "%.2f", finding->score), status_names[record->status]);
  g_string_append_printf(out, "  %s; dispute %s\n", dates, finding->dispute);
}

static void rejected_head(GString *out, const RejectedRecord *record, PageStyle style) {
  const RejectedPair *pair = &record->pair;
  g_string_append(out, "Rejected pair ");
  page_words(out, style, INK_STRONG, pair->id);
  g_string_append_printf(out, "\n  not a finding by guard: %s\n  asked by rule: %s\n", guard_names[pair->guard], pair->rule);
  for (const char *const *value = pair->values; value[0] != NULL && value[1] != NULL; value += 2) {
    g_autofree char *line = g_strdup_printf("%s: %s", value[0], value[1]);
    wrap_paragraph(out, line, -1, style.width, "  ", "    ");
  }
}

void page_head(GString *out, const Page *page, PageStyle style) {
  if (page->finding != NULL) finding_head(out, page->finding, style);
  else rejected_head(out, page->rejected, style);
}

void page_side_head(GString *out, const char *label, const Position *position, PageStyle style) {
  g_autofree char *stance = evidence_stance(position->stance, position->proposition.modality);
  g_autofree char *evidence = evidence_count(position);
  g_string_append_printf(out, "\n%s  ", label);
  page_words(out, style, INK_STRONG, position->actor_name);
  g_string_append_c(out, ' ');
  page_words(out, style, page_stance_ink(position->stance), stance);
  g_string_append_c(out, '\n');
  g_autofree char *line = g_strdup_printf("actor %s, side %s; %s", position->actor, position->side, evidence);
  wrap_paragraph(out, line, -1, style.width, "   ", "   ");
}
