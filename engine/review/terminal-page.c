/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "report/wrap.h"
#include "review/terminal-private.h"
#include "store/glance.h"
#include "store/reviews.h"

typedef enum { INK_STRONG, INK_FAINT, INK_YES, INK_NO, INK_OTHER } Ink;

static const char *ink_code(const TerminalView *view, Ink ink) {
  static const char *const codes[] = {"\033[1m", "\033[2m", "\033[32m", "\033[31m", "\033[33m"};
  return view->options->style.colour ? codes[ink] : "";
}

static const char *ink_end(const TerminalView *view) { return view->options->style.colour ? "\033[0m" : ""; }

static void paragraph(GString *out, const TerminalView *view, const char *text, const char *first, const char *indent) {
  wrap_paragraph(out, text, -1, view->options->style.width, first, indent);
}

/* Whole lines in one ink. */
static void inked(GString *out, const TerminalView *view, Ink ink, const char *text, const char *first, const char *indent) {
  g_string_append(out, ink_code(view, ink));
  paragraph(out, view, text, first, indent);
  g_string_append(out, ink_end(view));
}

static char *number(const char *format, double value, char *buffer) { return g_ascii_formatd(buffer, G_ASCII_DTOSTR_BUF_SIZE, format, value); }

/* ---- the head ---- */

static char *status_words(const QueueItem *item) {
  const ReviewState *state = &item->state;
  g_autoptr(GString) words = g_string_new(state->reopened ? "open again" : item->status == STATUS_NEW ? "unreviewed" : status_names[item->status]);
  if (state->reason != NULL && !state->reopened) g_string_append_printf(words, ": %s", state->reason);
  if (state->assignee != NULL) g_string_append_printf(words, ", for %s", state->assignee);
  for (const char *const *tag = state->tags; *tag != NULL; tag++) g_string_append_printf(words, " #%s", *tag);
  return g_strdup(words->str);
}

static void head(GString *out, const TerminalView *view) {
  const QueueItem *item = view->item;
  char score[G_ASCII_DTOSTR_BUF_SIZE], priority[G_ASCII_DTOSTR_BUF_SIZE], day[DAY_TEXT_SIZE];
  g_autofree char *status = status_words(item);
  g_autofree char *place = view->place > 0 ? g_strdup_printf("%u of %u in this list", view->place, view->n) : g_strdup_printf("%u left in this list", view->n);
  g_autofree char *facts = g_strdup_printf("%s, level %s, score %s, priority %s, %s; %s", kind_names[item->row.kind], level_names[item->row.level],
                                           number("%.2f", item->row.score, score), number("%.2f", item->priority, priority),
                                           day_format(item->row.last_seen, day), item->row.id);
  inked(out, view, INK_FAINT, place, "", "");
  inked(out, view, INK_STRONG, item->row.subject, "", "");
  paragraph(out, view, facts, "", "");
  inked(out, view, item->status == STATUS_CONFIRMED ? INK_YES : item->status == STATUS_DISMISSED ? INK_NO : INK_OTHER, status, "", "");
}

/* ---- sides ---- */

static void claim(GString *out, const TerminalView *view, const ClaimRecord *record) {
  char day[DAY_TEXT_SIZE];
  g_autofree char *words = record->unkept ? g_strdup("(text not kept)")
                                          : g_strndup(record->words + record->claim.span.start, span_length(record->claim.span));
  g_autofree char *quote = g_strdup_printf("\"%s\"", words);
  g_autofree char *source = g_strdup_printf("%s %s%s%s%s%s", record->publisher != NULL ? record->publisher : record->document, day_format(record->published, day),
                                            record->title != NULL ? ": " : "", record->title != NULL ? record->title : "",
                                            record->claim.speaker != NULL ? "; spoken by " : "", record->claim.speaker != NULL ? record->claim.speaker : "");
  paragraph(out, view, quote, "   ", "    ");
  inked(out, view, INK_FAINT, source, "      ", "      ");
}

static gboolean side(GString *out, const TerminalView *view, const char *letter, const QueueSide *party, const char *position, GError **error) {
  static const Ink inks[N_STANCES] = {INK_YES, INK_NO, INK_OTHER, INK_OTHER};
  g_autoptr(Arena) arena = arena_new_small();
  guint total;
  g_autoptr(GPtrArray) claims = store_some_claims_of(view->options->store, position, view->claims, &total, arena, error);
  if (claims == NULL) return FALSE;
  g_autofree char *who = g_strdup_printf("%s  %s %s (side %s; %u claim%s, %u source%s)", letter, party->name, stance_names[party->stance], party->side,
                                         total, total == 1 ? "" : "s", party->sources, party->sources == 1 ? "" : "s");
  g_string_append_c(out, '\n');
  inked(out, view, inks[party->stance], who, "", "   ");
  for (guint i = 0; i < claims->len; i++) claim(out, view, claims->pdata[i]);
  if (total > claims->len) g_string_append_printf(out, "   and %u more%s\n", total - claims->len, view->claims < TERMINAL_CLAIMS_VIEWED ? " (v)" : "");
  return TRUE;
}

/* ---- why, and what was decided ---- */

static void why(GString *out, const TerminalView *view, const Finding *finding) {
  const PrecisionCounts counts = queue_learned_of(view->queue, LEARNED_RULE, finding->rule).counts;
  const Precision precision = precision_of(counts);
  g_string_append_c(out, '\n');
  paragraph(out, view, finding->explanation, "", "");
  for (const char *const *step = finding->steps; *step != NULL; step++) {
    g_autofree char *line = g_strdup_printf("by the entailment %s", *step);
    inked(out, view, INK_FAINT, line, "   ", "   ");
  }
  const guint n = counts.confirmed + counts.dismissed;
  g_autofree char *learned = n == 0 ? g_strdup("nothing judged yet")
                                    : g_strdup_printf("right in %.0f %% (%.0f-%.0f) of %u%s", precision.mean * 100, precision.low * 100, precision.high * 100, n,
                                                      precision.demoted ? ", demoted" : "");
  g_autofree char *rule = g_strdup_printf("by the rule %s: %s", finding->rule, learned);
  inked(out, view, INK_FAINT, rule, "   ", "   ");
}

typedef struct {
  GString *out;
  const TerminalView *view;
} History;

static gboolean event(const ReviewEvent *each, gpointer data) {
  const History *history = data;
  const ReviewDecision *decision = &each->decision;
  g_autoptr(GString) line = g_string_new(decision->made);
  g_string_append_printf(line, " %s", decision->reviewer);
  if (each->undoes != 0) g_string_append(line, " took a decision back");
  if (decision->status != STATUS_NONE) g_string_append_printf(line, " %s", status_names[decision->status]);
  if (decision->reason != NULL) g_string_append_printf(line, ": %s", decision->reason);
  if (decision->duplicate_of != NULL) g_string_append_printf(line, " of %s", decision->duplicate_of);
  if (each->undone) g_string_append(line, " (taken back)");
  if (decision->note != NULL) g_string_append_printf(line, " - %s", decision->note);
  inked(history->out, history->view, INK_FAINT, line->str, "", "   ");
  return TRUE;
}

static gboolean changes(GString *out, const TerminalView *view, GError **error) {
  g_autoptr(Arena) arena = arena_new_small();
  if (view->item->state.verdict == 0) return TRUE;
  g_autoptr(GArray) all = store_review_changes(view->options->store, view->item->row.id, arena, error);
  if (all == NULL) return FALSE;
  if (all->len > 0) g_string_append(out, "\nSince it was judged:\n");
  for (guint i = 0; i < all->len; i++) {
    const ReviewChange *change = &g_array_index(all, ReviewChange, i);
    g_autofree char *line = g_strdup_printf("%s, %s: \"%s\"", change->gone ? "gone" : "new", change->is_b ? "B" : "A", change->words);
    inked(out, view, change->gone ? INK_NO : INK_YES, line, "   ", "      ");
  }
  return TRUE;
}

gboolean terminal_page(GString *out, const TerminalView *view, GError **error) {
  g_autoptr(Arena) arena = arena_new_small();
  FindingRecord record;
  gboolean found;
  History history = {out, view};
  if (!store_find_finding(view->options->store, view->item->row.id, arena, &record, &found, error)) return FALSE;
  head(out, view);
  if (!found) {
    g_string_append(out, "\nThis finding has gone meanwhile.\n");
    return TRUE;
  }
  if (!changes(out, view, error) || !side(out, view, "A", &view->item->row.a, record.finding.a, error)) return FALSE;
  if (!side(out, view, "B", &view->item->row.b, record.finding.b, error)) return FALSE;
  why(out, view, &record.finding);
  if (view->item->state.last > 0) g_string_append_c(out, '\n');
  return view->item->state.last == 0 || store_each_review(view->options->store, view->item->row.id, event, &history, error);
}

void terminal_help(GString *out, PageStyle style) {
  static const char *const keys[][2] = {
      {"c", "confirm"}, {"u", "unsure"}, {"x", "duplicate of another: asks for its id"}, {"z", "undo your last decision"},
      {"e", "a note"}, {"t", "tags"}, {"a", "assignee"}, {"o", "open again"}, {"n p", "next, earlier"}, {"j k", "down, up in a long page"},
      {"v", "all claims"}, {"/", "only findings with these words"}, {"q", "quit"},
  };
  g_string_append(out, "Keys\n\n");
  for (guint i = 0; reason_names[i] != NULL; i++) g_string_append_printf(out, "  %u    dismiss: %s\n", i + 1, reason_names[i]);
  for (gsize i = 0; i < G_N_ELEMENTS(keys); i++) {
    g_autofree char *first = g_strdup_printf("  %-4s ", keys[i][0]);
    wrap_paragraph(out, keys[i][1], -1, style.width, first, "       ");
  }
}
