/* SPDX-License-Identifier: MIT */
/* The documents behind findings, each once, for papers that cite them. */
#include <string.h>
#include "report/about.h"
#include "report/markup.h"
#include "report/report.h"
#include "report/wrap.h"

#define KEY_WORD_LENGTH 24
#define KEY_HASH_LENGTH 8

/* What TeX would take for a command. Braces cannot be escaped: BibTeX counts them, whatever stands before. */
static const char *tex_name(char c) {
  static const struct {
    char c;
    const char *name;
  } names[] = {{'\\', "backslash"}, {'~', "asciitilde"}, {'^', "asciicircum"}, {'{', "braceleft"}, {'}', "braceright"}};
  for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
    if (names[i].c == c) return names[i].name;
  }
  return NULL;
}

static void append_tex(GString *out, const char *text) {
  g_autoptr(GString) clean = g_string_new(NULL);
  wrap_clean(clean, text, -1);
  for (const char *at = clean->str; *at != '\0'; at++) {
    const char *name = tex_name(*at);
    if (name != NULL) g_string_append_printf(out, "\\text%s{}", name);
    else if (strchr("$&#%_", *at) != NULL) g_string_append_printf(out, "\\%c", *at);
    else g_string_append_c(out, *at);
  }
}

static void field(GString *out, const char *name, const char *text) {
  if (text == NULL) return;
  g_string_append_printf(out, "  %s = {", name);
  append_tex(out, text);
  g_string_append(out, "},\n");
}

/* "harbourpost2024-3f2a91c0": readable, and one for each document. */
static char *entry_key(const ClaimRecord *record) {
  GString *key = g_string_new(NULL);
  for (const char *at = record->publisher != NULL ? record->publisher : "source"; *at != '\0' && key->len < KEY_WORD_LENGTH; at++) {
    if (g_ascii_isalnum(*at)) g_string_append_c(key, g_ascii_tolower(*at));
  }
  if (record->published.year != 0) g_string_append_printf(key, "%d", record->published.year);
  g_autofree char *hash = g_compute_checksum_for_string(G_CHECKSUM_SHA256, record->document_key, -1);
  g_string_append_printf(key, "-%.*s", KEY_HASH_LENGTH, hash);
  return g_string_free(key, FALSE);
}

/* An address is written as it is: escapes would break it, and BibTeX wants its braces balanced. */
static void address_field(GString *out, const char *url) {
  if (!markup_is_web_address(url) || strpbrk(url, "{}\\ \n\r\t") != NULL) return;
  g_string_append_printf(out, "  url = {%s},\n", url);
}

static void write_source(Report *report, const ClaimRecord *record) {
  if (!g_hash_table_add(report->seen, g_strdup(record->document_key))) return;
  GString *out = report->out;
  char day[DAY_TEXT_SIZE];
  g_autofree char *key = entry_key(record);
  g_string_append_printf(out, "@misc{%s,\n", key);
  field(out, "title", record->title != NULL ? record->title : record->document);
  field(out, "howpublished", record->publisher);
  if (record->published.year != 0) g_string_append_printf(out, "  year = {%d},\n", record->published.year);
  if (day_is_set(record->published)) field(out, "date", day_format(record->published, day));
  address_field(out, record->url);
  g_string_append(out, "}\n\n");
}

static void write_page(Report *report, const Page *page) {
  for (guint i = 0; i < page->a.claims->len; i++) write_source(report, g_ptr_array_index(page->a.claims, i));
  for (guint i = 0; i < page->b.claims->len; i++) write_source(report, g_ptr_array_index(page->b.claims, i));
}

/* BibTeX reads over what stands between entries, up to the next "@". */
static void write_end(Report *report) {
  g_autoptr(GString) lines = g_string_new(NULL);
  about_append(lines, report->head, "% ");
  g_string_replace(lines, "@", "(at)", 0);
  g_string_append(report->out, lines->str);
}

const ReportFormat report_bibtex = {
    .name = "bibtex",
    .extension = "bib",
    .summary = "the documents behind findings, to be cited",
    .page = write_page,
    .end = write_end,
};
