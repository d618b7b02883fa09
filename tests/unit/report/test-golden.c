/* SPDX-License-Identifier: MIT */
/* Every format of the same three findings, byte for byte as kept in golden/. SICNON_UPDATE_GOLDEN=1 writes these files anew: look at what changed. */
#include <string.h>
#include "fixture.h"

#define FOLDER SICNON_SOURCE_DIR "/tests/unit/report/golden"

/* Two who count differently; a person has confirmed it. */
static const Page *numbers_page(void) {
  static FindingRecord finding;
  static Position a, b;
  static ClaimRecord claim;
  static Page page;
  static GPtrArray *claims;
  a = *fixture_seller();
  b = *fixture_witness();
  a.id = "p3";
  b.id = "p4";
  b.proposition = a.proposition;
  b.proposition.quantity = (Quantity){"goods", "count", 10, 12.5};
  finding = fixture_finding();
  finding.a = &a;
  finding.b = &b;
  finding.status = STATUS_CONFIRMED;
  finding.finding.id = "0123456789abcdef4444";
  finding.finding.kind = KIND_NUMBER;
  finding.finding.dispute = "d2";
  finding.finding.subject = "how many rockets Norland sold";
  claim = fixture_claim();
  claim.url = "https://courier.example/n-1?a=1&b=2";
  claims = g_ptr_array_new();
  g_ptr_array_add(claims, &claim);
  page = (Page){.finding = &finding, .a = {&a, claims}, .b = {&b, claims}};
  return &page;
}

/* The fixture's page is one and the same: it is copied. */
static const Page *plain_page(void) {
  static Page page;
  page = *fixture_page();
  return &page;
}

static const Page *hostile_page(void) {
  static Page page;
  page = *fixture_hostile_page("=1+1<script>x</script> \"'&amp;]]> \342\200\256abc\033[31m ](javascript:1) | ` _ \\input{x} 10% @x{");
  FindingRecord *finding = (FindingRecord *)page.finding;
  finding->finding.id = "0123456789abcdef5555";
  finding->finding.dispute = "d3";
  return &page;
}

static char *written(const ReportFormat *format) {
  static const RunCount counts[] = {{"files", 3}, {"documents", 12}, {"claims", 40}, {"pairs", 9}, {"undecided", 2}, {"problems", 1}};
  static const Quarantined problem[] = {{"wires/7.txt", "is empty", "fill or drop it"}};
  static const char *const inputs[] = {"wires", NULL};
  const RunRecord run = {.number = 4, .outcome = "done", .program = "1", .rules = "0a1b", .inputs = inputs, .counts = counts, .n_counts = G_N_ELEMENTS(counts),
                         .quarantine = problem, .n_quarantine = 1};
  const CorpusRecord corpus = {.documents = 12, .publishers = 2, .first = {2031, 5, 1}, .last = {2031, 6, 4}, .findings = 5, .suppressed = 1, .problems = 1};
  const Page *const pages[] = {plain_page(), numbers_page(), hostile_page(), NULL};
  return fixture_report(format, pages, (ReportHead){.run = &run, .corpus = &corpus, .filter = "--since 2031-01-01"});
}

static void expect_golden(const char *name, const char *text) {
  g_autofree char *path = g_build_filename(FOLDER, name, NULL), *expected = NULL;
  if (g_getenv("SICNON_UPDATE_GOLDEN") != NULL) cr_assert(g_file_set_contents(path, text, -1, NULL), "%s", path);
  cr_assert(g_file_get_contents(path, &expected, NULL, NULL), "%s is missing", path);
  cr_assert_str_eq(text, expected, "%s differs: SICNON_UPDATE_GOLDEN=1 writes it anew; git diff shows how", path);
}

Test(golden, every_format) {
  guint n = 0;
  for (const ReportFormat *const *format = report_formats; *format != NULL; format++) {
    if ((*format)->is_database) continue; /* tests/golden/formats reads it with sqlite-utils */
    g_autofree char *text = written(*format), *name = g_strdup_printf("%s.%s", (*format)->name, (*format)->extension);
    expect_golden(name, text);
    n++;
  }
  cr_assert_geq(n, 11);
}

Test(golden, every_sidecar) {
  g_autoptr(Tally) tally = tally_new();
  for (const ReportFormat *const *format = report_formats; *format != NULL; format++) {
    if ((*format)->sidecar == NULL) continue;
    g_autoptr(GString) out = g_string_new(NULL);
    g_autofree char *name = g_strdup_printf("%s.%s", (*format)->name, (*format)->extension), *beside = g_strconcat(name, (*format)->sidecar_suffix, NULL);
    (*format)->sidecar(out, name, &(ReportHead){.program = "sicnon 1", .filter = "", .tally = tally}, REPORT_FINDINGS);
    expect_golden(beside, out->str);
  }
}
