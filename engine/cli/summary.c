/* SPDX-License-Identifier: MIT */
#include "cli/summary.h"
#include "cli/output.h"
#include "report/run.h"

#define N G_GUINT64_FORMAT

static void append_part(GString *out, guint64 n, const char *what) {
  if (n > 0) g_string_append_printf(out, "%s%" N " %s", out->len > 0 ? ", " : "", n, what);
}

/* A line of parts of which those that are zero need not be named. */
static void append_line(GString *out, const char *head, GString *parts) {
  if (parts->len > 0) g_string_append_printf(out, "%-10s %s\n", head, parts->str);
  g_string_truncate(parts, 0);
}

static void append_stored(GString *out, const RunSummary *s, GString *parts) {
  append_part(parts, s->stored_reread, "read again");
  append_part(parts, s->stored_stale, "left as older rules read them, for want of their texts");
  append_part(parts, s->forgotten, "let go");
  append_line(out, "stored", parts);
  append_part(parts, s->copies_total, "documents in the database that others published before");
  append_line(out, "copies", parts);
}

static void append_input(GString *out, const RunSummary *s, GString *parts) {
  append_part(parts, s->added, "new");
  append_part(parts, s->replaced, "changed");
  append_part(parts, s->reread, "read again by other rules");
  append_part(parts, s->unchanged, "unchanged");
  append_part(parts, s->repeats, "repeated");
  append_part(parts, s->outdated, "older than another version");
  append_part(parts, s->too_early, "published too early");
  g_string_append_printf(out, "%-10s %" N " in %" N " file%s%s%s\n", "documents", s->documents, s->files, s->files == 1 ? "" : "s",
                         parts->len > 0 ? ": " : "", parts->str);
  g_string_truncate(parts, 0);
  append_part(parts, s->foreign, "documents");
  append_part(parts, s->foreign_paragraphs, "paragraphs of others");
  append_line(out, "foreign", parts);
  append_part(parts, s->files_unknown, "of no known kind");
  append_part(parts, s->files_hidden, "hidden");
  append_line(out, "passed by", parts);
  append_part(parts, s->problems, "could not be used");
  append_part(parts, s->warnings, "kept, but not as given");
  append_line(out, "problems", parts);
}

/* What a limit left undone is told, however seldom it is. */
static void append_limits(GString *out, const RunSummary *s, GString *parts) {
  append_part(parts, s->pattern_errors, "sentences in which a pattern gave up");
  if (s->worst_pattern != NULL) g_string_append_printf(parts, " (most often %s)", s->worst_pattern);
  append_part(parts, s->reading_limits, "lists cut short in reading");
  append_part(parts, s->likenesses_left_out, "likenesses not looked at");
  append_part(parts, s->undecided, "pairs not compared");
  append_part(parts, s->keys_dropped, "keys left out");
  append_part(parts, s->derived_dropped, "inferences left out");
  append_line(out, "limits", parts);
  append_part(parts, s->filtered_total, "findings suppressed by filters");
  append_line(out, "filtered", parts);
  append_part(parts, s->rule_files_skipped, "broken rule files skipped");
  append_line(out, "rules", parts);
}

char *summary_text(const RunSummary *s) {
  GString *out = g_string_new(NULL);
  g_autoptr(GString) parts = g_string_new(NULL);
  append_input(out, s, parts);
  g_string_append_printf(out, "%-10s %" N " from %" N " attributions in %" N " sentences", "claims", s->claims, s->attributions, s->sentences);
  if (s->without_proposition > 0) g_string_append_printf(out, ", %" N " kept as text only", s->without_proposition);
  g_string_append_c(out, '\n');
  g_string_append_printf(out, "%-10s %" N " to compare, %" N " pairs face each other\n", "positions", s->positions, s->pairs);
  append_stored(out, s, parts);
  append_limits(out, s, parts);
  append_part(parts, s->findings_changed, "changed");
  g_string_append_printf(out, "%-10s %" N " new%s%s; %" N " in the database, %" N " rejected pairs\n", "findings", s->findings_new,
                         parts->len > 0 ? ", " : "", parts->str, s->findings_total, s->rejected_total);
  return g_string_free(out, FALSE);
}

static gboolean append_record(const RunRecord *run, gpointer data) {
  report_run(data, run);
  return TRUE;
}

gboolean summary_print(Store *store, const RunSummary *summary, gboolean json, GError **error) {
  g_autofree char *lines = summary_text(summary);
  g_autoptr(GString) text = g_string_new(json ? NULL : lines);
  if (json && !store_each_run(store, store_run_number(store), append_record, text, error)) return FALSE;
  return output_text(text->str, error);
}
