/* SPDX-License-Identifier: MIT */
#include "support.h"
#include "ingest/html-skim.h"

#define WORDS "some words of text"

/* Stand-ins are shown as the texts that they stand for, in brackets. */
static char *shown(const char *html) {
  g_autoptr(HtmlSkim) skim = html_skim(html, strlen(html));
  GString *out = g_string_new(NULL);
  for (const char *at = skim->html->str; *at; at = g_utf8_next_char(at)) {
    g_autofree char *one = g_strndup(at, (gsize)(g_utf8_next_char(at) - at));
    gboolean stand_in = skim->texts->len > 0 && *at == '\xF4';
    g_string_append(out, stand_in ? "[" : "");
    html_skim_append(skim, one, out);
    g_string_append(out, stand_in ? "]" : "");
  }
  return g_string_free(out, FALSE);
}

static void check_cases(const char *const cases[][2], gsize n) {
  for (gsize i = 0; i < n; i++) {
    g_autofree char *skimmed = shown(cases[i][0]);
    cr_expect_str_eq(skimmed, cases[i][1], "%s gives %s", cases[i][0], skimmed);
  }
}

Test(html_skim, leaves_out_what_is_no_text) {
  static const char *const cases[][2] = {
      {"a<b>c</b>", "a<b>c</b>"},
      {"a<script>x < y</script>b", "a<script></script>b"},
      {"a<SCRIPT src='x'>1</Script >b", "a<SCRIPT></Script >b"},
      {"<style>p{}</style><p>", "<style></style><p>"},
      {"<iframe src=x><p></iframe>", "<iframe></iframe>"},
      {"a<!-- <p> -->b<!---->c<!-->d<!-- x --!>e", "a<!---->b<!---->c<!---->d<!---->e"},
      {"<script type=\"application/ld+json\">{\"a\":1}</script>b", "<script type=\"application/ld+json\">{\"a\":1}</script>b"},
      {"<script><!-- <script> </script> --> x</script>b", "<script></script>b"},
      {"<script>never closed", "<script>"},
      {"<script", "<script"},
      {"a<!-- never closed", "a<!---->"},
      {"<svg><g><path d='M0'/></g></svg>", "<svg></svg>"},
      {"<", "<"},
      {"", ""},
  };
  check_cases(cases, G_N_ELEMENTS(cases));
}

Test(html_skim, keeps_attributes_that_somebody_reads) {
  static const char *const cases[][2] = {
      {"<p class=a>", "<p>"},
      {"<p class='>' hidden>", "<p hidden>"},
      {"<a href=x/>", "<a>"},
      {"<img src=x />", "<img />"},
      {"<meta content='x' class=y property=og:title>", "<meta content='x' property=og:title>"},
      {"<p content=x>", "<p>"},
      {"<LINK REL=canonical href=/a>", "<LINK REL=canonical href=/a>"},
      {"<b class=a>", "<b class=a>"},
      {"<div itemprop = articleBody\nid=1>", "<div itemprop = articleBody>"},
      {"</p class=a>", "</p class=a>"},
      {"<a href=x href>", "<a>"},
      {"<a href=x id itemprop=y>", "<a itemprop=y>"},
      {"<a href=x href itemprop=y>", "<a href=x href itemprop=y>"}, /* the parser drops the value behind it */
      {"<a hreF=x Href itemprop=y />", "<a hreF=x Href itemprop=y />"},
  };
  check_cases(cases, G_N_ELEMENTS(cases));
}

Test(html_skim, leaves_a_tag_with_many_attributes_as_it_is) {
  for (guint extra = 0; extra < 2; extra++) {
    g_autoptr(GString) tag = g_string_new("<p hidden");
    for (guint i = 0; i < 31 + extra; i++) g_string_append_printf(tag, " data-%u=x", i);
    g_string_append_c(tag, '>');
    g_autofree char *skimmed = shown(tag->str);
    cr_expect_str_eq(skimmed, extra ? tag->str : "<p hidden>");
  }
}

Test(html_skim, lets_one_character_stand_for_a_text) {
  static const char *const cases[][2] = {
      {"<p> " WORDS "</p>", "<p> [" WORDS "]</p>"},
      {"short", "short"},
      {WORDS " &amp; " WORDS, "[" WORDS " ]&amp; [" WORDS "]"},
      {WORDS "\r\n" WORDS, "[" WORDS "]\r\n[" WORDS "]"},
      {"1 < " WORDS, "1 < [" WORDS "]"},
      {"<title>" WORDS "</title>", "<title>[" WORDS "]</title>"},
      {"<xmp><p>" WORDS "</xmp>", "<xmp><[p>" WORDS "]</xmp>"},
  };
  check_cases(cases, G_N_ELEMENTS(cases));
}

/* Where only the parser can tell what they are. */
/* Texts are passed over by the word: what must stay may stand anywhere in one. */
Test(html_skim, keeps_what_is_not_plain_wherever_it_stands) {
  static const char text[] = "words of a text of many", *const kept[] = {"\r", "\x01", "\x7F", "&amp;", "\xC2\x80", "\xEF\xB7\x90"};
  for (gsize i = 0; i < G_N_ELEMENTS(kept); i++)
    for (gsize at = 0; at < sizeof text; at++) {
      g_autofree char *page = g_strdup_printf("%.*s%s%s", (int)at, text, kept[i], text + at);
      g_autoptr(HtmlSkim) skim = html_skim(page, strlen(page));
      cr_expect_not_null(strstr(skim->html->str, kept[i]), "%s: %s", page, skim->html->str);
      cr_expect_lt(skim->html->len, strlen(page), "%s", page);
    }
}

Test(html_skim, leaves_odd_pages_as_they_are) {
  static const char *const pages[] = {
      "<p class=a>" WORDS "<math>",
      "<p class=a>" WORDS "<svg><p></svg>",
      "<p class=a>" WORDS "<svg></svg ><title>",
      "<p class=a>" WORDS "<svg><g></g x></svg>",
      "<p class=a>" WORDS "<svg><g>",
      "<p class=a>" WORDS "<select><title>",
      "<p class=a>" WORDS "<frameset>",
      "<p class=a>" WORDS "<template><col>",
      "<p class=a>" WORDS "</>",
      "<p class=a>" WORDS "<select><svg></svg>",
      "<p class=a>" WORDS "\xF4\x80\x80\x80",
      "<p class=a>" WORDS "&#x100000;",
      "<p class=a>" WORDS "&amp;&#1048576;",
      "<p class=a>" WORDS "<p class=a",
      "<p class=a>" WORDS "<script type=ld+json><!-- <script></script></script>",
  };
  for (gsize i = 0; i < G_N_ELEMENTS(pages); i++) {
    g_autofree char *skimmed = shown(pages[i]);
    cr_expect_str_eq(skimmed, pages[i]);
  }
}

/* A drawing as deep as NESTED_MAX is left out; of a deeper one only the parser can tell. */
Test(html_skim, nested_max) {
  enum { NESTED = 32 };
  for (guint extra = 0; extra < 2; extra++) {
    g_autoptr(GString) page = g_string_new("<svg>");
    for (guint i = 0; i < NESTED + extra; i++) g_string_append(page, "<g>");
    for (guint i = 0; i < NESTED + extra; i++) g_string_append(page, "</g>");
    g_string_append(page, "</svg>");
    g_autofree char *skimmed = shown(page->str);
    cr_expect_str_eq(skimmed, extra ? page->str : "<svg></svg>");
  }
}

/* Beyond STAND_INS_MAX texts the others stay as they are. */
Test(html_skim, stand_ins_max) {
  enum { STAND_INS = 0xFFFE };
  g_autoptr(GString) page = g_string_new(NULL);
  for (guint i = 0; i < STAND_INS + 2; i++) g_string_append(page, "<p>" WORDS);
  g_autoptr(HtmlSkim) skim = html_skim(page->str, page->len);
  g_autoptr(GString) back = g_string_new(NULL);
  html_skim_append(skim, skim->html->str, back);
  cr_expect_eq(skim->texts->len, STAND_INS);
  cr_expect_str_eq(back->str, page->str);
}
