/* SPDX-License-Identifier: MIT */
#include "fixture.h"

#include <string.h>
#include "report/evidence.h"

Test(report, every_format_writes_findings) {
  for (const ReportFormat *const *format = report_formats; *format != NULL; format++) {
    cr_assert_eq(report_format((*format)->name), *format);
    cr_assert((*format)->extension && (*format)->summary, "%s", (*format)->name);
    cr_assert(report_writes(*format, REPORT_FINDINGS), "%s", (*format)->name);
  }
}

Test(report, the_default_writes_everything) {
  for (guint i = 0; i < N_REPORT_SUBJECTS; i++) cr_assert(report_writes(report_formats[0], i), "%s", report_subject_names[i]);
  cr_assert_not(report_writes(&report_atom, REPORT_CLAIMS));
}

Test(report, unknown_format) { cr_assert_null(report_format("parchment")); }

/* Markup, script, addresses that run, formulas, TeX, control and right-to-left characters, an unpaired quote. */
static const char hostile[] =
    "=1+1<script>alert(1)</script>\"'&amp;]]>--><img src=x onerror=alert(1)> javascript:alert(1) \\input{x} $x$ "
    "\342\200\256abc\a\033[31m ](javascript:1) | ` _ \xff \357\277\276 end";

static void expect_absent(const char *name, const char *text, const char *const *words) {
  for (; *words != NULL; words++) cr_assert_null(strstr(text, *words), "%s has %s in\n%s", name, *words, text);
}

Test(report, hostile_texts_come_out_inert) {
  const char *const nowhere[] = {"\033", "\a", "\342\200\256", "\xff ", NULL};
  const char *const controls[] = {"\033", "\a", "\xff ", NULL};
  const char *const no_markup[] = {"<script", "<img", "href=\"javascript", "href=\"=1", NULL};
  const ReportFormat *const marked_up[] = {&report_html, &report_atom, &report_svg};
  const Page *const pages[] = {fixture_hostile_page(hostile), NULL};
  for (const ReportFormat *const *format = report_formats; *format != NULL; format++) {
    const gboolean words_as_they_are = *format == &report_annotations || *format == &report_jsonl; /* programs look for them in the text */
    g_autofree char *text = fixture_report(*format, pages, (ReportHead){0});
    expect_absent((*format)->name, text, words_as_they_are ? controls : nowhere);
    cr_assert(g_utf8_validate(text, -1, NULL), "%s", (*format)->name);
  }
  for (guint i = 0; i < G_N_ELEMENTS(marked_up); i++) {
    g_autofree char *text = fixture_report(marked_up[i], pages, (ReportHead){0});
    expect_absent(marked_up[i]->name, text, no_markup);
  }
}

Test(report, long_quotes_are_cut_for_people) {
  g_autofree char *words = g_strnfill(1 << 20, 'x');
  const Page *const pages[] = {fixture_hostile_page(words), NULL};
  const ClaimRecord *record = g_ptr_array_index(pages[0]->a.claims, 0);
  g_autofree char *quote = evidence_quote(record);
  g_autofree char *more = g_strdup_printf("x \342\200\246 (%d more characters)", (1 << 20) - EVIDENCE_QUOTE_CHARACTERS);
  cr_assert_lt(strlen(quote), EVIDENCE_QUOTE_CHARACTERS + 40);
  cr_assert(g_str_has_suffix(quote, more), "%s", quote + EVIDENCE_QUOTE_CHARACTERS - 10);
  g_autofree char *csv = fixture_report(&report_csv, pages, (ReportHead){0});
  cr_assert_not_null(strstr(csv, words), "programs get all of it");
}

Test(report, a_megabyte_of_quote_in_every_format) {
  g_autofree char *words = g_strnfill(1 << 20, '<');
  const Page *const pages[] = {fixture_hostile_page(words), NULL};
  for (const ReportFormat *const *format = report_formats; *format != NULL; format++) {
    g_autofree char *text = fixture_report(*format, pages, (ReportHead){0});
    cr_assert(g_utf8_validate(text, -1, NULL), "%s", (*format)->name);
    cr_assert_lt(strlen(text), (gsize)128 << 20, "%s", (*format)->name);
  }
}
