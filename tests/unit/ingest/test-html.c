/* SPDX-License-Identifier: MIT */
#include "support.h"
#include "ingest/html.h"

#define LONG "The harbour police said on Monday evening that fourteen people had been rescued from the ferry and taken to the hospital of Port Lenz in the night"

static void check_page(const char *html, const char *text) {
  g_autoptr(HtmlReader) reader = html_reader_new(NULL);
  g_auto(HtmlArticle) found = {0};
  html_read_page(reader, html, strlen(html), &found);
  cr_expect_str_eq(found.text, text, "%s gives %s", html, found.text);
}

Test(html, fragments_keep_all_text) {
  static const char *const cases[][2] = {
      {"plain", "plain"},
      {"<p>a</p><p>b</p>", "a\n\nb"},
      {"a <b>b</b>c\n  d", "a bc d"},
      {"a<br>b", "a\nb"},
      {"<ul><li>a<li>b</ul>c", "a\n\nb\n\nc"},
      {"a&nbsp;b &amp; &#8220;c&rdquo;", "a b & \xE2\x80\x9C" "c\xE2\x80\x9D"},
      {"a &#x0000000041; &#0000000066; b", "a A B b"},
      {"a &#xDDDDDDDD; b", "a \xEF\xBF\xBD b"}, /* beyond all characters: the parser alone makes bytes of it that are no UTF-8 */
      {"a &#429496736DD b", "a \xEF\xBF\xBD" "DD b"},
      {"a &#4294967361;&#X110000; b", "a \xEF\xBF\xBD\xEF\xBF\xBD b"},
      {"<div>a<p>b</p>c</div>", "a\n\nb\n\nc"},
      {"x<script>alert('y')</script><style>p{}</style>z", "xz"},
      {"", ""},
  };
  g_autoptr(HtmlReader) reader = html_reader_new(NULL);
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *text = html_read_fragment(reader, cases[i][0], strlen(cases[i][0]));
    cr_expect_str_eq(text, cases[i][1], "%s gives %s", cases[i][0], text);
  }
}

Test(html, the_article_is_chosen) {
  check_page("<nav>Home</nav><article><p>" LONG "</p></article><article><p>Teaser</p></article><p>Below</p>", LONG);
  check_page("<main><p>" LONG "</p><p>Short.</p></main><p>Below</p>", LONG "\n\nShort.");
  check_page("<div itemprop=articleBody><p>" LONG "</p></div><article><p>" LONG LONG LONG "</p></article>", LONG);
}

Test(html, code_is_no_article) {
  check_page("<script itemprop=articleBody>" LONG "</script><p>" LONG "</p>", LONG);
  check_page("<textarea role=main>" LONG LONG "</textarea><p>" LONG "</p>", LONG);
}

Test(html, lists_of_links_are_left_out) {
  check_page("<p>" LONG "</p><p><a href=1>More from the harbour</a></p><p>" LONG "</p>", LONG "\n\n" LONG);
  check_page("<ul><li><a href=1>Home</a></ul><p>" LONG "</p><p>Share</p>", LONG);
}

Test(html, the_headline_leads) {
  check_page("<title>Ferry</title><article><p>" LONG "</p></article>", "Ferry\n\n" LONG);
  check_page("<title>Ferry - Courier</title><article><h1>Ferry</h1><p>" LONG "</p></article>", "Ferry\n\n" LONG);
}

Test(html, html_depth_limit) {
  g_autoptr(HtmlReader) reader = html_reader_new(NULL);
  for (guint extra = 0; extra < 2; extra++) {
    g_autoptr(GString) page = g_string_new(NULL);
    for (guint i = 0; i < HTML_DEPTH_LIMIT + extra; i++) g_string_append(page, "<div>");
    g_string_append(page, LONG);
    g_auto(HtmlArticle) found = {0};
    html_read_page(reader, page->str, page->len, &found);
    cr_assert_eq(found.too_deep, extra == 1);
    cr_assert_eq(found.text != NULL, extra == 0);
  }
}

Test(html, declared_charsets) {
  static const char *const cases[][2] = {
      {"<meta charset=\"utf-8\"><title>x</title>", "utf-8"},
      {"<META http-equiv=Content-Type content='text/html; charset=windows-1251'>....", "windows-1251"},
      {"<p>no such thing</p>", NULL},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *charset = html_declared_charset(cases[i][0], strlen(cases[i][0]));
    cr_expect_eq(g_strcmp0(charset, cases[i][1]), 0, "%s gives %s", cases[i][0], charset);
  }
}

/* The parser takes them for reasons to end the program. */
Test(html, sections_of_characters_in_tables) {
  check_page("<p>" LONG "</p><table><math><mi><![CDATA[ a ]]>", LONG);
  check_page("<p>" LONG "</p><table><svg><g><![CDATA[<p> a ]]></svg></table>", LONG);
}

Test(html, sections_of_characters_in_attributes) {
  check_page("<meta property=og:title content='A <![CDATA[ b'><math></math><article><p>" LONG "</p></article>", "A <![CDATA[ b\n\n" LONG);
}

Test(html, drawings_in_headings_have_no_words) {
  check_page("<article><h1>Ferry<svg><title>Share</title></svg></h1><p>" LONG "</p></article>", "Ferry\n\n" LONG);
}
