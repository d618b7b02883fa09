/* SPDX-License-Identifier: MIT */
#include "report/about.h"

#include <string.h>
#include "base/json-text.h"
#include "report/evidence.h"
#include "report/json.h"
#include "report/wrap.h"

const char *const about_part_names[] = {"report", "corpus", "read by the last run", "extracted", "compared", "result", "limits and losses", NULL};

typedef struct {
  const char *count; /* as a run has it */
  AboutPart part;
  const char *name;
} CountName;

/* In the order of the flow. What a program of tomorrow counts and is not here stands under its own name. */
static const CountName count_names[] = {
    {"files", ABOUT_READ, "files"},
    {"documents", ABOUT_READ, "documents in them"},
    {"added", ABOUT_READ, "of these new"},
    {"replaced", ABOUT_READ, "of these changed"},
    {"unchanged", ABOUT_READ, "of these read before"},
    {"reread", ABOUT_READ, "of these read again by other rules"},
    {"repeats", ABOUT_READ, "of these repeated"},
    {"outdated", ABOUT_READ, "of these older than another version"},
    {"too_early", ABOUT_READ, "of these published too early"},
    {"stored_reread", ABOUT_READ, "stored documents read again by other rules"},
    {"forgotten", ABOUT_READ, "stored documents let go"},
    {"sentences", ABOUT_EXTRACTED, "sentences"},
    {"attributions", ABOUT_EXTRACTED, "attributions"},
    {"claims", ABOUT_EXTRACTED, "claims"},
    {"without_proposition", ABOUT_EXTRACTED, "of these kept as text only"},
    {"positions", ABOUT_COMPARED, "positions, new or with new evidence"},
    {"pairs", ABOUT_COMPARED, "pairs that faced each other"},
    {"findings", ABOUT_COMPARED, "findings among them"},
    {"rejected", ABOUT_COMPARED, "pairs rejected by a guard"},
    {"filtered", ABOUT_COMPARED, "findings suppressed by filters"},
    {"findings_new", ABOUT_RESULT, "new findings"},
    {"findings_changed", ABOUT_RESULT, "changed findings"},
    {"findings_total", ABOUT_RESULT, "findings in the database"},
    {"rejected_total", ABOUT_RESULT, "rejected pairs in the database"},
    {"filtered_total", ABOUT_RESULT, "suppressed findings in the database"},
    {"copies_total", ABOUT_RESULT, "copies among the documents of the database"},
    {"problems", ABOUT_LIMITS, "inputs that could not be used (quarantined)"},
    {"warnings", ABOUT_LIMITS, "inputs kept, but not as they were given"},
    {"files_unknown", ABOUT_LIMITS, "files of no known kind, passed by"},
    {"files_hidden", ABOUT_LIMITS, "hidden files, passed by"},
    {"foreign", ABOUT_LIMITS, "documents in a language that the rules cannot read"},
    {"foreign_paragraphs", ABOUT_LIMITS, "paragraphs of other documents in such a language"},
    {"stored_stale", ABOUT_LIMITS, "stored documents left as older rules read them, for want of their texts"},
    {"reading_limits", ABOUT_LIMITS, "lists cut short in reading"},
    {"keys_dropped", ABOUT_LIMITS, "keys left out of comparing"},
    {"undecided", ABOUT_LIMITS, "pairs not compared"},
    {"derived_dropped", ABOUT_LIMITS, "inferences left out"},
    {"likenesses_left_out", ABOUT_LIMITS, "likenesses of texts not looked at"},
    {"rule_files_skipped", ABOUT_LIMITS, "broken rule files skipped"},
    {"pattern_errors", ABOUT_LIMITS, "sentences in which a pattern gave up"},
};

static void clear_line(gpointer data) {
  AboutLine *line = data;
  g_free(line->name);
  g_free(line->value);
}

/* Takes the value. */
static void add_line(GArray *lines, AboutPart part, const char *name, char *value) {
  const AboutLine line = {part, g_strdup(name), value, FALSE};
  g_array_append_val(lines, line);
}

static void add_text(GArray *lines, AboutPart part, const char *name, const char *value) { add_line(lines, part, name, g_strdup(value)); }

static void add_number(GArray *lines, AboutPart part, const char *name, guint64 value) {
  add_line(lines, part, name, g_strdup_printf("%" G_GUINT64_FORMAT, value));
  g_array_index(lines, AboutLine, lines->len - 1).reached = part == ABOUT_LIMITS && value > 0;
}

/* ---- the parts ---- */

const char *about_filter(const ReportHead *head) { return *head->filter != '\0' ? head->filter : "nothing: all findings"; }

char *about_fresh(const ReportHead *head) {
  if (head->known_run > 0) return g_strdup_printf("new since run %" G_GINT64_FORMAT, head->known_run);
  return g_strdup("new since the last run");
}

static void add_report(GArray *lines, const ReportHead *head) {
  add_text(lines, ABOUT_REPORT, "program", head->program);
  add_text(lines, ABOUT_REPORT, "rules", head->run != NULL ? head->run->rules : "no run yet");
  if (head->tally == NULL) return;
  const DayRange period = tally_period(head->tally);
  g_autofree char *fresh = about_fresh(head);
  add_text(lines, ABOUT_REPORT, "chosen by", about_filter(head));
  add_line(lines, ABOUT_REPORT, "period", evidence_dates(period.from, period.to));
  add_number(lines, ABOUT_REPORT, "findings chosen", tally_findings(head->tally));
  add_line(lines, ABOUT_REPORT, "of these new", g_strdup_printf("%" G_GUINT64_FORMAT " (%s)", tally_new_findings(head->tally), fresh));
  if (tally_disputes(head->tally) > 0) add_number(lines, ABOUT_REPORT, "disputes", tally_disputes(head->tally));
}

static char *days_text(Day first, Day last) {
  char from[DAY_TEXT_SIZE], to[DAY_TEXT_SIZE];
  if (!day_is_set(last)) return g_strdup("dates unknown");
  return g_strdup_printf("%s to %s", day_format(first, from), day_format(last, to));
}

static void add_corpus(GArray *lines, const CorpusRecord *corpus) {
  if (corpus == NULL) return;
  add_number(lines, ABOUT_CORPUS, "documents", corpus->documents);
  add_number(lines, ABOUT_CORPUS, "publishers", corpus->publishers);
  add_line(lines, ABOUT_CORPUS, "published", days_text(corpus->first, corpus->last));
  add_number(lines, ABOUT_CORPUS, "documents without a date", corpus->undated);
  add_number(lines, ABOUT_CORPUS, "documents without a text", corpus->without_text);
  add_number(lines, ABOUT_CORPUS, "documents that others published before", corpus->copies);
  add_number(lines, ABOUT_CORPUS, "findings", corpus->findings);
  add_number(lines, ABOUT_CORPUS, "findings suppressed by filters", corpus->suppressed);
  add_number(lines, ABOUT_CORPUS, "inputs that could not be used, and cannot yet", corpus->problems);
}

static void add_run(GArray *lines, const RunRecord *run) {
  add_line(lines, ABOUT_READ, "run", g_strdup_printf("%" G_GINT64_FORMAT " (%s)", run->number, run->outcome != NULL ? run->outcome : "-"));
  add_text(lines, ABOUT_READ, "by program", run->program != NULL ? run->program : "-");
  if (run->message != NULL) add_text(lines, ABOUT_READ, "message", run->message);
  if (run->inputs != NULL) add_line(lines, ABOUT_READ, "inputs", g_strjoinv(" ", (char **)run->inputs));
}

static const CountName *name_of(const char *count) {
  for (gsize i = 0; i < G_N_ELEMENTS(count_names); i++) {
    if (g_str_equal(count_names[i].count, count)) return &count_names[i];
  }
  return NULL;
}

static void add_counts(GArray *lines, const RunRecord *run) {
  for (gsize i = 0; i < G_N_ELEMENTS(count_names); i++) {
    for (guint k = 0; k < run->n_counts; k++) {
      if (g_str_equal(run->counts[k].name, count_names[i].count)) add_number(lines, count_names[i].part, count_names[i].name, run->counts[k].value);
    }
  }
  for (guint k = 0; k < run->n_counts; k++) {
    if (name_of(run->counts[k].name) == NULL) add_number(lines, ABOUT_RESULT, run->counts[k].name, run->counts[k].value);
  }
}

/* Which rules PCRE2 gave up on, not only how often. */
static void add_errors(GArray *lines, const RunRecord *run) {
  for (guint i = 0; i < run->n_tallies; i++) {
    const RuleTally *tally = &run->tallies[i];
    if (tally->errors == 0) continue;
    g_autofree char *name = g_strdup_printf("of these by %s", tally->name);
    add_number(lines, ABOUT_LIMITS, name, tally->errors);
  }
}

static gint compare_parts(gconstpointer one, gconstpointer other) {
  return (gint)((const AboutLine *)one)->part - (gint)((const AboutLine *)other)->part;
}

GArray *about_lines(const ReportHead *head) {
  GArray *lines = g_array_new(FALSE, FALSE, sizeof(AboutLine));
  g_array_set_clear_func(lines, clear_line);
  add_report(lines, head);
  add_corpus(lines, head->corpus);
  if (head->run == NULL) return lines;
  add_run(lines, head->run);
  add_counts(lines, head->run);
  add_errors(lines, head->run);
  g_array_sort(lines, compare_parts); /* stable */
  return lines;
}

/* ---- plain and for programs ---- */

void about_append(GString *out, const ReportHead *head, const char *prefix) {
  g_autoptr(GArray) lines = about_lines(head);
  for (guint i = 0; i < lines->len; i++) {
    const AboutLine *line = &g_array_index(lines, AboutLine, i);
    g_string_append_printf(out, "%s%s: %s: ", prefix, about_part_names[line->part], line->name);
    wrap_clean(out, line->value, -1);
    g_string_append_c(out, '\n');
  }
}

char *about_sentence(const ReportHead *head) {
  g_autoptr(GArray) lines = about_lines(head);
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < lines->len; i++) {
    const AboutLine *line = &g_array_index(lines, AboutLine, i);
    g_string_append_printf(out, "%s%s: ", i == 0 ? "" : "; ", line->name);
    wrap_clean(out, line->value, -1);
  }
  return g_string_free(out, FALSE);
}

void about_json(GString *out, const ReportHead *head) {
  g_autoptr(GArray) lines = about_lines(head);
  json_open(out, '{');
  for (guint i = 0; i < lines->len; i++) {
    const AboutLine *line = &g_array_index(lines, AboutLine, i);
    if (i == 0 || line[-1].part != line->part) {
      if (i > 0) json_close(out, '}');
      json_key(out, about_part_names[line->part]);
      json_open(out, '{');
    }
    json_text_member(out, line->name, line->value);
  }
  if (lines->len > 0) json_close(out, '}');
  json_close(out, '}');
}
