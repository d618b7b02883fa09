/* SPDX-License-Identifier: MIT */
#include "report/page-private.h"

#define EXPLAIN_INDENT "     "
#define EXPLAIN_HANG "       "
#define EXPLAIN_DEEP_HANG "         "

static void explain_line(GString *out, PageStyle style, char *line) {
  wrap_paragraph(out, line, -1, style.width, EXPLAIN_INDENT, EXPLAIN_HANG);
  g_free(line);
}

/* A line below explain_line(). Both take the line. */
static void explain_detail(GString *out, PageStyle style, char *line) {
  wrap_paragraph(out, line, -1, style.width, EXPLAIN_HANG, EXPLAIN_DEEP_HANG);
  g_free(line);
}

/* `"groundless" at 210-220`, or "nothing" when the span is unset. To be freed. */
static char *words_at(const ClaimRecord *record, Span span) {
  if (!span_is_set(span)) return g_strdup("no words");
  if (record->unkept) return g_strdup_printf("words not kept, at %u-%u", span.start, span.end);
  g_autoptr(GString) words = g_string_new(NULL);
  wrap_clean(words, record->words + span.start, span_length(span));
  return g_strdup_printf("\"%s\" at %u-%u", words->str, span.start, span.end);
}

static void explain_attribution(GString *out, const ClaimRecord *record, PageStyle style) {
  const Claim *claim = &record->claim;
  char confidence[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd(confidence, sizeof confidence, "%.2f", claim->confidence);
  g_autofree char *source = words_at(record, claim->source), *cue = words_at(record, claim->cue);
  g_autofree char *content = words_at(record, claim->content);
  const char *rule = claim->rule != NULL ? claim->rule : "none";
  explain_line(out, style, g_strdup_printf("who says it: attribution frame %s, confidence %s", rule, confidence));
  explain_detail(out, style, g_strdup_printf("source: %s -> %s (%s)", source, claim->actor_name, claim->actor));
  explain_detail(out, style, g_strdup_printf("cue: %s -> %s%s", cue, stance_names[claim->stance], claim->rejects ? ", rejects" : ""));
  explain_detail(out, style, g_strdup_printf("content: %s", content));
}

static void explain_role(GString *out, const ClaimRecord *record, const RoleFiller *role, PageStyle style) {
  g_autofree char *words = span_is_set(role->span) ? words_at(record, role->span) : g_strdup("not in the clause");
  const char *name = role->name != NULL ? role->name : role->id;
  explain_detail(out, style,
                 g_strdup_printf("%s: %s (%s %s)%s%s, %s", role->role, name, role_kind_names[role->kind], role->id,
                                 role->implied ? ", implied" : "", role->bare ? ", bare" : "", words));
}

static void explain_quantity(GString *out, const Quantity *quantity, PageStyle style) {
  if (quantity->of == NULL) return;
  g_autofree char *interval = evidence_interval(quantity);
  explain_detail(out, style,
                 g_strdup_printf("how many: %s of %s, in %s", interval, quantity->of, quantity->unit != NULL ? quantity->unit : "count"));
}

static void explain_times(GString *out, const Proposition *proposition, PageStyle style) {
  g_autoptr(GString) line = g_string_new("when:");
  for (guint i = 0; i < proposition->n_times; i++) {
    char from[DAY_TEXT_SIZE], to[DAY_TEXT_SIZE];
    const DayRange *time = &proposition->times[i];
    g_string_append_printf(line, "%s %s", i > 0 ? "," : "", day_format(time->from, from));
    if (day_compare(time->from, time->to) != 0) g_string_append_printf(line, "..%s", day_format(time->to, to));
  }
  if (proposition->n_times > 0) explain_detail(out, style, g_strdup(line->str));
}

static void explain_proposition(GString *out, const ClaimRecord *record, PageStyle style) {
  const Proposition *proposition = &record->claim.proposition;
  if (proposition->event == NULL) {
    explain_line(out, style, g_strdup("what is said: nothing was understood"));
    return;
  }
  g_autofree char *trigger = words_at(record, proposition->trigger);
  const char *rule = proposition->rule != NULL ? proposition->rule : "none";
  explain_line(out, style,
               g_strdup_printf("what is said: event %s, pattern %s, trigger %s, modality %s", proposition->event, rule, trigger,
                               modality_names[proposition->modality]));
  for (guint i = 0; i < proposition->n_roles; i++) explain_role(out, record, &proposition->roles[i], style);
  explain_quantity(out, &proposition->quantity, style);
  explain_times(out, proposition, style);
  if (proposition->place != NULL) explain_detail(out, style, g_strdup_printf("where: %s", proposition->place));
}

static void explain_side(GString *out, const char *label, const PageSide *side, PageStyle style) {
  page_side_head(out, label, side->position, style);
  for (guint i = 0; i < side->claims->len; i++) {
    const ClaimRecord *record = g_ptr_array_index(side->claims, i);
    g_autofree char *quote = page_quote(record), *source = evidence_source(record);
    g_autofree char *head = g_strdup_printf("claim %s: %s, document %s", record->claim.id.text, source, record->document);
    wrap_paragraph(out, head, -1, style.width, "   ", EXPLAIN_INDENT);
    wrap_paragraph(out, quote, -1, style.width, EXPLAIN_INDENT, EXPLAIN_HANG);
    explain_attribution(out, record, style);
    explain_proposition(out, record, style);
  }
}

static void explain_steps(GString *out, const Finding *finding, PageStyle style) {
  g_string_append(out, "\nInference\n");
  if (*finding->steps == NULL) g_string_append(out, "   none: both speak of the same event\n");
  for (guint i = 0; finding->steps[i] != NULL; i++) {
    g_autofree char *line = g_strdup_printf("%u. entailment %s", i + 1, finding->steps[i]);
    wrap_paragraph(out, line, -1, style.width, "   ", EXPLAIN_INDENT);
  }
  wrap_paragraph(out, finding->explanation, -1, style.width, "   ", "   ");
}

static void explain_score(GString *out, const Finding *finding) {
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_string_append_printf(out, "\nScore %s, the product of\n", g_ascii_formatd(number, sizeof number, "%.4f", finding->score));
  for (guint i = 0; i < finding->n_factors; i++) {
    const Factor *factor = &finding->factors[i];
    g_string_append_printf(out, "   %-12s %s\n", factor->name, g_ascii_formatd(number, sizeof number, "%.4f", factor->value));
  }
}

void page_explain(GString *out, const Page *page, PageStyle style) {
  page_head(out, page, style);
  if (page->finding != NULL) g_string_append_printf(out, "  contradiction rule: %s\n", page->finding->finding.rule);
  explain_side(out, "A", &page->a, style);
  explain_side(out, "B", &page->b, style);
  if (page->finding == NULL) return;
  explain_steps(out, &page->finding->finding, style);
  explain_score(out, &page->finding->finding);
}
