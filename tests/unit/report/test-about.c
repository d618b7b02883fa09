/* SPDX-License-Identifier: MIT */
#include "report/about.h"
#include <string.h>
#include "fixture.h"

static const RunCount counts[] = {{"files", 3}, {"undecided", 2}, {"of_tomorrow", 7}, {"claims", 9}, {"foreign", 0}};
static const RuleTally tallies[] = {{"sold-to", 9, 1, 2, 0}, {"gave-to", 5, 5, 0, 0}};
static const char *const inputs[] = {"wires", "more\nwires", NULL};
static const RunRecord run = {.number = 4, .outcome = "failed", .message = "the disk is full", .program = "0.9", .rules = "abc", .inputs = inputs,
                              .counts = counts, .n_counts = G_N_ELEMENTS(counts), .tallies = tallies, .n_tallies = G_N_ELEMENTS(tallies)};
static const CorpusRecord corpus = {.documents = 12, .publishers = 2, .first = {2031, 5, 1}, .last = {2031, 6, 4}, .suppressed = 1};

static char *lines_of(const ReportHead *head) {
  GString *out = g_string_new(NULL);
  about_append(out, head, "# ");
  return g_string_free(out, FALSE);
}

Test(about, everything_that_a_report_rests_on) {
  g_autoptr(Tally) tally = tally_new();
  const FindingRecord finding = fixture_finding();
  tally_add(tally, &finding);
  g_autofree char *text = lines_of(&(ReportHead){.program = "sicnon 1", .run = &run, .corpus = &corpus, .filter = "--kind denial", .known_run = 2, .tally = tally});
  const char *const expected[] = {"# report: program: sicnon 1\n", "# report: rules: abc\n", "# report: chosen by: --kind denial\n",
                                  "# report: period: first seen 2031-06-01, last seen 2031-06-04\n", "# report: findings chosen: 1\n",
                                  "# report: of these new: 0 (new since run 2)\n", "# report: disputes: 1\n", "# corpus: documents: 12\n",
                                  "# corpus: published: 2031-05-01 to 2031-06-04\n", "# corpus: findings suppressed by filters: 1\n",
                                  "# read by the last run: run: 4 (failed)\n", "# read by the last run: message: the disk is full\n",
                                  "# read by the last run: inputs: wires more wires\n", "# read by the last run: files: 3\n", "# extracted: claims: 9\n",
                                  "# result: of_tomorrow: 7\n", "# limits and losses: pairs not compared: 2\n", "# limits and losses: of these by sold-to: 2\n", NULL};
  const char *at = text;
  for (const char *const *line = expected; *line != NULL; line++) {
    at = strstr(at, *line);
    cr_assert_not_null(at, "%s is missing, or not in this order, in\n%s", *line, text);
  }
  cr_assert_null(strstr(text, "gave-to"));
}

Test(about, limits_that_were_reached_are_marked) {
  g_autoptr(GArray) lines = about_lines(&(ReportHead){.program = "sicnon 1", .run = &run, .filter = ""});
  guint reached = 0;
  for (guint i = 0; i < lines->len; i++) reached += g_array_index(lines, AboutLine, i).reached ? 1 : 0;
  cr_assert_eq(reached, 2);
}

Test(about, before_the_first_run_and_without_findings) {
  g_autofree char *text = lines_of(&(ReportHead){.program = "sicnon 1", .filter = ""});
  cr_assert_str_eq(text, "# report: program: sicnon 1\n# report: rules: no run yet\n");
}

Test(about, as_one_object_without_a_key_twice) {
  g_autoptr(GString) out = g_string_new(NULL);
  about_json(out, &(ReportHead){.program = "sicnon 1", .run = &run, .corpus = &corpus, .filter = ""});
  cr_assert(g_str_has_prefix(out->str, "{\"report\":{\"program\":\"sicnon 1\",\"rules\":\"abc\"},\"corpus\":{\"documents\":\"12\","), "%s", out->str);
  for (const char *const *part = about_part_names; *part != NULL; part++) {
    g_autofree char *key = g_strdup_printf("\"%s\":{", *part);
    const char *first = strstr(out->str, key);
    cr_assert(first == NULL || strstr(first + 1, key) == NULL, "%s", out->str);
  }
}

/* Whoever reads only one of the formats learns all the same what it rests on. */
Test(about, stands_in_every_format_of_pages) {
  for (const ReportFormat *const *format = report_formats; *format != NULL; format++) {
    const Page *const pages[] = {fixture_page(), NULL};
    const char *const expected[] = {"0123rules", "--kind denial", "pairs not compared", "findings suppressed by filters"};
    if (*format == &report_jsonl || (*format)->is_database) continue; /* have it beside them, or in a table */
    RunRecord own = run;
    own.rules = "0123rules";
    g_autoptr(Tally) tally = tally_new();
    const ReportHead head = {.program = "sicnon 1", .run = &own, .corpus = &corpus, .filter = "--kind denial", .tally = tally};
    g_autoptr(GString) sidecar = g_string_new(NULL);
    g_autofree char *text = fixture_report(*format, pages, head);
    if ((*format)->sidecar != NULL) (*format)->sidecar(sidecar, "x.csv", &head, REPORT_FINDINGS);
    for (guint i = 0; i < G_N_ELEMENTS(expected); i++)
      cr_assert(strstr(text, expected[i]) || strstr(sidecar->str, expected[i]), "%s lacks %s in\n%s%s", (*format)->name, expected[i], text, sidecar->str);
  }
}
