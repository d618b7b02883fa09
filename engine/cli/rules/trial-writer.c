/* SPDX-License-Identifier: MIT */
#include "cli/rules/trial-writer.h"

#include <string.h>

gboolean trial_count(TrialTotals *totals, const Trial *trial) {
  totals->counts[trial->verdict]++;
  totals->microseconds += trial->microseconds;
  return trial->verdict == VERDICT_FAIL;
}

static guint all_counts(const TrialTotals *totals) {
  guint n = 0;
  for (guint i = 0; i < N_VERDICTS; i++) n += totals->counts[i];
  return n;
}

static const char *headline(const Trial *trial) {
  const RuleExample *example = trial->test.example;
  if (example->note != NULL) return example->note;
  return example->text != NULL ? example->text : example->a_text != NULL ? example->a_text : "";
}

static void append_indented(GString *out, const char *lines, const char *indent) {
  g_auto(GStrv) parts = g_strsplit(lines, "\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0') g_string_append_printf(out, "%s%s\n", indent, parts[i]);
}

/* ---- text ---- */

static void text_begin(GString *out G_GNUC_UNUSED, guint cases G_GNUC_UNUSED) {}

static void text_trial(GString *out, const Trial *trial, guint number G_GNUC_UNUSED, gboolean quiet) {
  const TestCase *test = &trial->test;
  const gboolean plain = trial->verdict == VERDICT_PASS || trial->verdict == VERDICT_KNOWN_GAP;
  if (quiet && plain) return;
  g_string_append_printf(out, "%-10s %6.1f ms  %s: %s %u: %s\n", verdict_names[trial->verdict], (double)trial->microseconds / 1000,
                         test_set_name(test->set), test->kind->name, test->number, headline(trial));
  if (trial->verdict == VERDICT_GAP_CLOSED) {
    g_string_append_printf(out, "    %s:%u: this passes now: take the 'todo-' away\n", test->example->pos.file, test->example->pos.line);
  }
  if (trial->verdict != VERDICT_FAIL) return;
  g_string_append_printf(out, "    %s:%u:%u\n", test->example->pos.file, test->example->pos.line, test->example->pos.column);
  append_indented(out, trial->detail, "    ");
}

static void text_end(GString *out, const TrialTotals *totals) {
  const guint *n = totals->counts;
  g_string_append_printf(out, "%u examples: %u passed, %u failed, %u known gaps, %u gaps that pass now (%.0f ms)\n", all_counts(totals),
                         n[VERDICT_PASS], n[VERDICT_FAIL], n[VERDICT_KNOWN_GAP], n[VERDICT_GAP_CLOSED], (double)totals->microseconds / 1000);
}

/* ---- TAP 13 ---- */

static void tap_begin(GString *out, guint cases) { g_string_append_printf(out, "TAP version 13\n1..%u\n", cases); }

static void tap_trial(GString *out, const Trial *trial, guint number, gboolean quiet G_GNUC_UNUSED) {
  const TestCase *test = &trial->test;
  const gboolean met = trial->verdict == VERDICT_PASS || trial->verdict == VERDICT_GAP_CLOSED;
  g_autofree char *line = g_strdelimit(g_strdup(headline(trial)), "#\n", ' ');
  g_string_append_printf(out, "%s %u - %s %s %u: %s%s\n", met ? "ok" : "not ok", number, test_set_name(test->set), test->kind->name,
                         test->number, line, test->kind->known_gap ? " # Todo known gap" : "");
  if (trial->detail != NULL) append_indented(out, trial->detail, "# ");
}

static void tap_end(GString *out G_GNUC_UNUSED, const TrialTotals *totals G_GNUC_UNUSED) {}

/* ---- JUnit ---- */

static void junit_begin(GString *out, guint cases) {
  g_string_append_printf(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"sicnon rules\" tests=\"%u\">\n", cases);
}

/* XML 1.0 has no place for most control characters, not even escaped. */
static char *xml_text(const char *text) {
  g_autofree char *plain = g_strdup(text);
  for (char *c = plain; *c != '\0'; c++)
    if (g_ascii_iscntrl(*c) && *c != '\n' && *c != '\t') *c = '?';
  return g_markup_escape_text(plain, -1);
}

static void junit_trial(GString *out, const Trial *trial, guint number G_GNUC_UNUSED, gboolean quiet G_GNUC_UNUSED) {
  const TestCase *test = &trial->test;
  char seconds[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd(seconds, sizeof seconds, "%.6f", (double)trial->microseconds / G_USEC_PER_SEC);
  g_autofree char *name = xml_text(headline(trial)), *file = xml_text(test->set->path);
  g_string_append_printf(out, "  <testcase classname=\"%s\" name=\"%s %u: %s\" time=\"%s\">", file, test->kind->name, test->number, name, seconds);
  g_autofree char *detail = xml_text(trial->detail != NULL ? trial->detail : "");
  if (trial->verdict == VERDICT_FAIL) g_string_append_printf(out, "<failure message=\"failed\">%s</failure>", detail);
  if (trial->verdict == VERDICT_KNOWN_GAP) g_string_append(out, "<skipped message=\"known gap\"/>");
  g_string_append(out, "</testcase>\n");
}

static void junit_end(GString *out, const TrialTotals *totals G_GNUC_UNUSED) { g_string_append(out, "</testsuite>\n"); }

/* ---- the table ---- */

static const TrialWriter writers[] = {
    {"text", text_begin, text_trial, text_end},
    {"tap", tap_begin, tap_trial, tap_end},
    {"junit", junit_begin, junit_trial, junit_end},
};

const char *const trial_writer_names[] = {"text", "tap", "junit", NULL};
G_STATIC_ASSERT(G_N_ELEMENTS(trial_writer_names) == G_N_ELEMENTS(writers) + 1);

const TrialWriter *trial_writer_find(const char *name) {
  for (gsize i = 0; i < G_N_ELEMENTS(writers); i++)
    if (g_str_equal(writers[i].name, name)) return &writers[i];
  return NULL;
}
