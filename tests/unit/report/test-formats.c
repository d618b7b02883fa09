/* SPDX-License-Identifier: MIT */
#include "fixture.h"

#include <string.h>

static char *written(const ReportFormat *format, ReportHead head) {
  const Page *const pages[] = {fixture_page(), NULL};
  return fixture_report(format, pages, head);
}

static void expect_all(const ReportFormat *format, const char *const *expected) {
  g_autofree char *text = written(format, (ReportHead){0});
  for (; *expected != NULL; expected++) cr_assert_not_null(strstr(text, *expected), "%s lacks\n%s\nin\n%s", format->name, *expected, text);
}

/* ---- csv ---- */

static guint cells_of(const char *line) {
  guint n = 1;
  gboolean quoted = FALSE;
  for (; *line != '\0'; line++) {
    if (*line == '"') quoted = !quoted;
    if (*line == ',' && !quoted) n++;
  }
  return n;
}

Test(csv, row) {
  const char *const expected[] = {
      "id,kind,level,score,status,new,dispute,subject,", "\r\n0123456789abcdef0123,denial,high,0.72,new,true,d1,whether Norland sold rockets,",
      ",\"Norland \"\"never\"\" sold forty rockets or more", ",https://courier.example/n-1?a=1&b=2,sud.press,", NULL};
  expect_all(&report_csv, expected);
}

Test(csv, every_row_has_the_cells_of_the_header) {
  g_autofree char *text = written(&report_csv, (ReportHead){0});
  g_auto(GStrv) lines = g_strsplit(text, "\r\n", -1);
  cr_assert_eq(g_strv_length(lines), 3);
  cr_assert_eq(cells_of(lines[0]), cells_of(lines[1]));
}

Test(csv, header_stands_without_rows) {
  const Page *const none[] = {NULL};
  g_autofree char *text = fixture_report(&report_csv, none, (ReportHead){0});
  cr_assert(g_str_has_prefix(text, "id,kind,level,") && g_str_has_suffix(text, ",rule\r\n"), "%s", text);
}

Test(csv, formulas_are_defused_unless_raw) {
  static const char *const formulas[] = {"=1+1", "+1", "-1", "@SUM(A1)", NULL};
  for (const char *const *formula = formulas; *formula != NULL; formula++) {
    const Page *const pages[] = {fixture_hostile_page(*formula), NULL};
    g_autofree char *safe = fixture_report(&report_csv, pages, (ReportHead){0}), *raw = fixture_report(&report_csv, pages, (ReportHead){.raw_cells = TRUE});
    g_autofree char *defused = g_strdup_printf(",'%s,", *formula), *bare = g_strdup_printf(",%s,", *formula);
    cr_assert(strstr(safe, defused) && !strstr(safe, bare), "%s", safe);
    cr_assert(strstr(raw, bare) && !strstr(raw, defused), "%s", raw);
  }
}

Test(csv, byte_order_mark_when_asked_for) {
  g_autofree char *with = written(&report_csv, (ReportHead){.byte_order_mark = TRUE}), *without = written(&report_csv, (ReportHead){0});
  cr_assert(g_str_has_prefix(with, "\357\273\277id,"));
  cr_assert_str_eq(with + 3, without);
}

Test(csv, sidecar_names_the_file_and_its_columns) {
  g_autoptr(GString) out = g_string_new(NULL);
  report_csv.sidecar(out, "new \"list\".csv", &(ReportHead){.program = "sicnon 1", .filter = ""}, REPORT_FINDINGS);
  cr_assert(g_str_has_prefix(out->str, "{\"@context\":\"http://www.w3.org/ns/csvw\",\"url\":\"new \\\"list\\\".csv\","), "%s", out->str);
  cr_assert_not_null(strstr(out->str, "{\"name\":\"id\",\"datatype\":\"string\"}"));
}

/* ---- for readers and the web ---- */

Test(atom, entry) {
  const char *const expected[] = {"<updated>2031-06-04T00:00:00Z</updated>", "<id>urn:sicnon:finding:0123456789abcdef0123</id>",
                                  "<title>whether Norland sold rockets</title>", "href=\"https://courier.example/n-1?a=1&amp;b=2\"",
                                  "&lt;p&gt;Norland denies:&lt;/p&gt;", NULL};
  expect_all(&report_atom, expected);
}

Test(atom, another_filter_is_another_feed) {
  g_autofree char *all = written(&report_atom, (ReportHead){0}), *some = written(&report_atom, (ReportHead){.filter = "--kind denial"});
  g_autofree char *others = written(&report_atom, (ReportHead){.filter = "--kind number"});
  cr_assert_not_null(strstr(all, "<id>urn:sicnon:findings</id>"));
  cr_assert_not_null(strstr(some, "<id>urn:sicnon:findings:"));
  cr_assert(strncmp(some, others, 140) != 0, "%s", others);
}

Test(markdown, dispute_with_both_sides) {
  const char *const expected[] = {"## whether Norland sold rockets\n", "### New: denial, level high, score 0.72, not reviewed\n",
                                  "**Norland denies** (1 claim in 1 document)\n\n> Norland \"never\" sold forty rockets or more",
                                  "[The Courier, 2031-06-04](https://courier.example/n-1?a=1&b=2)", ", by `sold-means-gave`", NULL};
  expect_all(&report_markdown, expected);
}

Test(markdown, marks_are_escaped) {
  const Page *const pages[] = {fixture_hostile_page("1. *bold* [x](y) <b> # `c` | d"), NULL};
  g_autofree char *text = fixture_report(&report_markdown, pages, (ReportHead){0});
  cr_assert_not_null(strstr(text, "> 1\\. \\*bold\\* \\[x\\](y) \\<b\\> \\# \\`c\\` \\| d"), "%s", text);
}

Test(html, finding_with_both_sides) {
  const char *const expected[] = {"<section class=\"dispute\" id=\"d-d1\"",
                                  "<article class=\"finding\" id=\"f-0123456789abcdef0123\">",
                                  "<div class=\"side denies\">",
                                  "<div class=\"side asserts\">",
                                  "<a href=\"https://courier.example/n-1?a=1&amp;b=2\" rel=\"noreferrer\">The Courier, 2031-06-04</a>",
                                  "step: sold-means-gave",
                                  "<a href=\"#d-d1\">whether Norland sold rockets</a> <span class=\"faint\">1 new of 1, best score 0.72</span>",
                                  NULL};
  expect_all(&report_html, expected);
}

Test(html, nothing_runs_and_nothing_is_loaded) {
  g_autofree char *text = written(&report_html, (ReportHead){0});
  cr_assert_not_null(strstr(text, "content=\"default-src 'none'; style-src 'sha256-"));
  cr_assert_null(strstr(text, "<script"));
  cr_assert_null(strstr(text, " style="));
  cr_assert_null(strstr(text, "src=\""));
}

Test(html, lists_say_what_they_leave_out) {
  static Quarantined inputs[150];
  for (guint i = 0; i < G_N_ELEMENTS(inputs); i++) inputs[i] = (Quarantined){"a.txt", "empty", "fill it"};
  const RunRecord run = {.rules = "abc", .quarantine = inputs, .n_quarantine = G_N_ELEMENTS(inputs)};
  g_autofree char *text = written(&report_html, (ReportHead){.run = &run});
  cr_assert_not_null(strstr(text, "<strong>150</strong> inputs not read by the last run"), "%s", text);
  cr_assert_not_null(strstr(text, "<p class=\"faint\">and 50 more inputs</p>"), "%s", text);
}

Test(html, two_numbers_are_drawn) {
  static Position b;
  const Page *page = fixture_page();
  b = *fixture_witness();
  b.proposition.quantity = (Quantity){"goods", "count", 10, 12};
  ((FindingRecord *)page->finding)->b = &b;
  const Page *const pages[] = {page, NULL};
  g_autofree char *text = fixture_report(&report_html, pages, (ReportHead){0});
  cr_assert_not_null(strstr(text, "aria-label=\"Two numbers compared\""));
  cr_assert_not_null(strstr(text, "Norland: at least 40; Sudmark press office: 10 to 12</figcaption>"), "%s", text);
}

/* As many findings as asked for, each between two sides of its own, in a dispute of its own. */
static char *many_findings(const ReportFormat *format, guint n) {
  g_autoptr(Tally) tally = tally_new();
  g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; i < n; i++) {
    g_autofree char *side = g_strdup_printf("side-%02u", i), *other = g_strdup_printf("other-%02u", i), *dispute = g_strdup_printf("d%02u", i);
    FindingRecord finding = fixture_finding();
    Position a = *fixture_seller(), b = *fixture_witness();
    a.side = a.actor = a.actor_name = side;
    b.side = other;
    finding.a = &a;
    finding.b = &b;
    finding.fresh = TRUE;
    finding.finding.dispute = dispute;
    tally_add(tally, &finding);
  }
  Report report = {.out = g_string_new(NULL), .head = &(ReportHead){.program = "sicnon 1", .filter = "", .tally = tally}, .seen = seen};
  if (format->begin != NULL) format->begin(&report);
  format->end(&report);
  return g_string_free(report.out, FALSE);
}

static guint count_of(const char *text, const char *what) {
  guint n = 0;
  for (const char *at = text; (at = strstr(at, what)) != NULL; at += strlen(what)) n++;
  return n;
}

/* HTML_NEW_LISTED, HTML_MATRIX_SIDES */
Test(html, html_new_listed_and_matrix_tell_what_they_leave_out) {
  g_autofree char *text = many_findings(&report_html, 60), *few = many_findings(&report_html, 2);
  cr_assert_eq(count_of(text, "<li><a href=\"#d-d"), 50);
  cr_assert_not_null(strstr(text, "and 10 more disputes with new findings below"));
  cr_assert_eq(count_of(text, "<th scope=\"col\">"), 16);
  cr_assert_not_null(strstr(text, "and 104 more sides with fewer findings"));
  cr_assert_null(strstr(few, " more "));
}

/* HTML_POSITIONS_DRAWN */
Test(html, timeline_draws_some_and_lists_all) {
  static const Position *positions[30];
  const Page *page = fixture_page();
  g_autoptr(Tally) tally = tally_new();
  for (guint i = 0; i < G_N_ELEMENTS(positions); i++) positions[i] = page->a.position;
  const char *const findings[] = {"f1", NULL};
  const DisputeRecord dispute = {"d1", "who sold what", findings, positions, G_N_ELEMENTS(positions), 0.5, {2031, 6, 1}, {2031, 6, 4}};
  Report report = {.out = g_string_new(NULL), .head = &(ReportHead){.program = "sicnon 1", .filter = "", .tally = tally}};
  report_html.dispute_open(&report, &dispute);
  g_autofree char *text = g_string_free(report.out, FALSE);
  cr_assert_eq(count_of(text, "class=\"mark-denies\""), 24);
  cr_assert_eq(count_of(text, "<tr><th scope=\"row\">"), 30);
  cr_assert_not_null(strstr(text, "and 6 more positions in the table"));
  cr_assert_not_null(strstr(text, "0 of 1 finding, best score 0.50"));
}

/* HTML_QUOTES_A_SIDE, HTML_PROBLEMS_LISTED have theirs above and in the browser. */
Test(html, limits_that_were_reached_are_told) {
  static const RunCount counts[] = {{"undecided", 12}, {"keys_dropped", 0}};
  const RunRecord run = {.rules = "abc", .counts = counts, .n_counts = G_N_ELEMENTS(counts)}, fine = {.rules = "abc", .counts = counts + 1, .n_counts = 1};
  g_autofree char *text = written(&report_html, (ReportHead){.run = &run}), *none = written(&report_html, (ReportHead){.run = &fine});
  cr_assert_not_null(strstr(text, "<li>12 pairs not compared</li>"), "%s", text);
  cr_assert_not_null(strstr(none, "<p>None: nothing was cut off, left out or passed by.</p>"));
}

Test(html, numbers_that_agree_are_not_drawn) {
  static Position b;
  const Page *page = fixture_page();
  b = *fixture_witness();
  b.proposition.quantity = (Quantity){"goods", "count", 45, 50};
  ((FindingRecord *)page->finding)->b = &b;
  const Page *const pages[] = {page, NULL};
  g_autofree char *text = fixture_report(&report_html, pages, (ReportHead){0});
  cr_assert_null(strstr(text, "Two numbers compared"));
}

/* ---- linked data ---- */

Test(claimreview, only_what_a_person_confirmed) {
  g_autofree char *fresh = written(&report_claimreview, (ReportHead){0});
  cr_assert_null(strstr(fresh, "ClaimReview\""), "%s", fresh);
  const Page *const confirmed[] = {fixture_hostile_page("said so"), NULL};
  g_autofree char *text = fixture_report(&report_claimreview, confirmed, (ReportHead){0});
  cr_assert_not_null(strstr(text, "\"claimReviewed\":\"said so\""), "%s", text);
  cr_assert_not_null(strstr(text, "\"isContradictedBy\":{\"@type\":\"Claim\""), "%s", text);
}

Test(annotations, positions_count_characters) {
  const Page *const pages[] = {fixture_hostile_page("\303\204\303\226 rose"), NULL};
  ClaimRecord *record = g_ptr_array_index(pages[0]->a.claims, 0);
  record->claim.span = span_make(5, 9);
  g_autofree char *text = fixture_report(&report_annotations, pages, (ReportHead){0});
  cr_assert_not_null(strstr(text, "{\"type\":\"TextQuoteSelector\",\"exact\":\"rose\",\"prefix\":\"\303\204\303\226 \",\"suffix\":\"\"}"), "%s", text);
  cr_assert_not_null(strstr(text, "{\"type\":\"TextPositionSelector\",\"start\":3,\"end\":7}"), "%s", text);
}

/* ---- sources and graphs ---- */

Test(bibtex, every_document_once) {
  const Page *page = fixture_page();
  const Page *const pages[] = {page, page, NULL};
  g_autofree char *text = fixture_report(&report_bibtex, pages, (ReportHead){0});
  g_auto(GStrv) entries = g_strsplit(text, "@misc{", -1);
  cr_assert_eq(g_strv_length(entries), 3, "%s", text);
  cr_assert(g_str_has_prefix(entries[1], "thecourier2031-"), "%s", entries[1]);
  cr_assert_not_null(strstr(entries[1], "  title = {Harbour master denies sale},\n  howpublished = {The Courier},\n  year = {2031},\n"));
}

/* GRAPH_SIDES_DRAWN */
Test(graph, graph_sides_drawn_and_left_out) {
  g_autofree char *text = many_findings(&report_svg, 30), *whole = many_findings(&report_dot, 30);
  cr_assert_eq(count_of(text, "<circle "), 40);
  cr_assert_not_null(strstr(text, ">20 sides with fewer findings are not drawn<"));
  cr_assert_eq(count_of(whole, " -- "), 30);
}

Test(bibtex, tex_is_escaped) {
  const Page *const pages[] = {fixture_hostile_page("50% of $a_b & {c} #1 \\x"), NULL};
  g_autofree char *text = fixture_report(&report_bibtex, pages, (ReportHead){0});
  cr_assert_not_null(strstr(text, "title = {50\\% of \\$a\\_b \\& \\textbraceleft{}c\\textbraceright{} \\#1 \\textbackslash{}x},"), "%s", text);
}

Test(graph, sides_and_the_findings_between_them) {
  const char *const dot[] = {"\"nor\" [label=\"Norland\"];", "\"sud\" [label=\"Sudmark\"];", "\"nor\" -- \"sud\" [label=\"1\", weight=1];", NULL};
  const char *const svg[] = {"<title>Who contradicts whom</title>", ">Norland (1)</text>", "<line x1=\"", NULL};
  expect_all(&report_dot, dot);
  expect_all(&report_svg, svg);
}
