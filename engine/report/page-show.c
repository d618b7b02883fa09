/* SPDX-License-Identifier: MIT */
#include "report/page-private.h"

static char *claim_place(const ClaimRecord *record) {
  g_autofree char *source = evidence_source(record);
  return g_strdup_printf("%s, document %s, bytes %u-%u", source, record->document, record->claim.span.start, record->claim.span.end);
}

static char *claim_voice(const Claim *claim) {
  GString *text = g_string_new(NULL);
  if (claim->speaker != NULL) g_string_append_printf(text, "spoken by %s", claim->speaker);
  for (const char *const *via = claim->via; *via != NULL; via++) g_string_append_printf(text, "%svia %s", text->len > 0 ? ", " : "", *via);
  return g_string_free(text, FALSE);
}

static void show_claim(GString *out, const ClaimRecord *record, PageStyle style) {
  g_autofree char *quote = page_quote(record), *place = claim_place(record), *voice = claim_voice(&record->claim);
  wrap_paragraph(out, quote, -1, style.width, "     ", "      ");
  if (*voice != '\0') wrap_paragraph(out, voice, -1, style.width, "     ", "       ");
  wrap_paragraph(out, place, -1, style.width, "     ", "       ");
}

static void show_side(GString *out, const char *label, const PageSide *side, PageStyle style) {
  page_side_head(out, label, side->position, style);
  for (guint i = 0; i < side->claims->len; i++) show_claim(out, g_ptr_array_index(side->claims, i), style);
}

void page_show(GString *out, const Page *page, PageStyle style) {
  page_head(out, page, style);
  show_side(out, "A", &page->a, style);
  show_side(out, "B", &page->b, style);
  if (page->finding == NULL) return;
  g_string_append_c(out, '\n');
  wrap_paragraph(out, page->finding->finding.explanation, -1, style.width, "", "");
}

void page_claim(GString *out, const ClaimRecord *record, PageStyle style) {
  const Claim *claim = &record->claim;
  g_autofree char *stance = evidence_stance(claim->stance, claim->proposition.modality);
  page_words(out, style, INK_STRONG, claim->id.text);
  g_string_append(out, "  ");
  page_words(out, style, page_stance_ink(claim->stance), stance);
  g_string_append_printf(out, "  %s\n", claim->proposition.event != NULL ? claim->proposition.event : "-");
  g_autofree char *who = g_strdup_printf("%s (actor %s, side %s)", claim->actor_name, claim->actor, claim->side);
  wrap_paragraph(out, who, -1, style.width, "  ", "    ");
  show_claim(out, record, style);
}
