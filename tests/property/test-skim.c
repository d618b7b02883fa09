/* SPDX-License-Identifier: MIT */
/* Skimming a page changes nothing of its article, whatever its tags: tried on pages thrown together from awkward pieces. */
#include <criterion/criterion.h>
#include <string.h>
#include "ingest/html.h"

enum { N_PAGES = 4000, MAX_PIECES = 30 };

#define PROSE \
  "The harbour police said on Monday that fourteen people had been rescued from the ferry and taken to the hospital in the night. "
#define LINKED "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry &amp; harbour\",\"articleBody\":\"" PROSE PROSE "\"}"

static const char *const pieces[] = {
    PROSE,
    PROSE,
    "<p>",
    "<p class=\"a b\">",
    "</p>",
    "<div data-x='1>2'>",
    "</div>",
    "<div hidden>",
    "<span aria-hidden = true >",
    "</span>",
    " words of text\n",
    "a < b & c &amp; d &copy2 long enough",
    "&nbsp;Behind a reference ",
    "x&#x10000;y",
    "&#x100000",
    "\r\n two lines of \r text \r\n",
    "\n",
    "<br/>",
    "<br / >",
    "<article>",
    "</article>",
    "<main id=m>",
    "</main>",
    "<div role='main'>",
    "<div itemprop=\"articleBody\" class=x>",
    "<nav>",
    "</nav>",
    "<h1 class=h>",
    "</h1>",
    "<h2>",
    "</h2>",
    "<ul>",
    "<li class=\"nav\">",
    "</li>",
    "</ul>",
    "<a href=\"/a?b=1&c=2\" title='x > y'>",
    "</a>",
    "<b class=1>",
    "<b class=2>",
    "<b class=1>",
    "</b>",
    "<i>",
    "</i>",
    "<font color=red>",
    "</font>",
    "<table width=1>",
    "<tr>",
    "<td>",
    "</td>",
    "</tr>",
    "</table>",
    "<table><colgroup>",
    "<col>",
    "<select>",
    "<option>",
    "</select>",
    "<template>",
    "</template>",
    "<svg viewBox=\"0 0 1 1\"><path d=\"M0\"/><g></g></svg>",
    "<svg><title>Drawn words stand here</title></svg>",
    "<svg>",
    "</svg>",
    "<svg><p>",
    "<svg/>",
    "<svg><g>",
    "<svg><style>.a{}</style></svg>",
    "<svg><foreignObject><div>",
    "<math><mi>",
    "</math>",
    "<title>A ferry &amp; its harbour</title>",
    "<title>",
    "</title>",
    "<script>if (a < b) document.write('<p>written by a script</p>')</script>",
    "<script>",
    "</script>",
    "<script><!-- <script> x </script> --> long text behind</script>",
    "<script type='application/ld+json'>" LINKED "</script>",
    "<script type=application/ld+json>",
    LINKED,
    "<!-- a comment of <p> some length -->",
    "<!-->",
    "<!--->",
    "<!--",
    "-->",
    "--!>",
    "<!---->",
    "<!DOCTYPE html>",
    "<!doctype html public \"a>b\">",
    "<![CDATA[ of characters ]]>",
    "<?php echo ?>",
    "</>",
    "</ p>",
    "</3 long text>",
    "<3 long text",
    "<style>p { color: red }</style>",
    "<style>",
    "</style >",
    "<textarea>\n",
    "</textarea>",
    "<iframe src=x>",
    "</iframe>",
    "<noscript>",
    "</noscript>",
    "<xmp>",
    "</xmp>",
    "<noframes>",
    "</noframes>",
    "<noembed>",
    "</noembed>",
    "<plaintext>",
    "<frameset>",
    "<frame>",
    "<head>",
    "</head>",
    "<body class=b>",
    "</body>",
    "<html lang=en class=x>",
    "</html>",
    "<html lang=de>",
    "<meta property=\"og:title\" content=\"Ferry &quot;one&quot;\">",
    "<meta name=date content=2024-03-04>",
    "<meta charset=utf-8>",
    "<link rel=canonical href=http://q.example/1/>",
    "<time datetime=\"2024-03-05\" class=t>",
    "</time>",
    "<input type=hidden value=1>",
    "<input value='1'>",
    "<form action=/x>",
    "</form>",
    "<button type=button>",
    "</button>",
    "<img alt='>' src=a/>",
    "<P CLASS=X>",
    "</P>",
    "<SCRIPT>",
    "</SCRIPT\t>",
    "<a\nhref=x\n/>",
    "<p a=b/>",
    "<p =hidden>",
    "<p hidden=>",
    "<p a='1'hidden>",
    "<p/hidden/>",
    "<p",
    "<p class=\"never closed",
    "<a <b>",
    "<pre>\n",
    "</pre>",
    "<option selected>",
    "<object data=x>",
    "</object>",
    "<marquee>",
    "\xC2\xA0",
    "\xF4\x80\x80\x80 is for private use",
    "\xE2\x80\x9Cquoted words\xE2\x80\x9D",
    "\f",
    "con\x02trol characters \x7F in some words",
    "\xC2\x85 and more of \xEF\xB7\x90 them \xEF\xBF\xBF in words",
    "\xF0\x9F\x9A\x80 lift off",
    "\xEF\xBB\xBF",
    "&",
    "&#",
    "&amp",
    "&quot;Quoted words&quot;",
    "<isindex>",
    "<image>",
    "<figure>",
    "<figcaption>",
    "</figure>",
    "<caption>",
    "<nobr id=1>",
    "<tt>",
    "<optgroup>",
    "<keygen>",
    "<base href=x>",
    "<dd>",
    "<rp>",
    "<applet>",
    "</br>",
    "</p class=x>",
};

static GString *random_page(GRand *random) {
  GString *page = g_string_new(NULL);
  guint n = (guint)g_rand_int_range(random, 0, MAX_PIECES);
  for (guint i = 0; i < n; i++) g_string_append(page, pieces[g_rand_int_range(random, 0, G_N_ELEMENTS(pieces))]);
  return page;
}

static void check_same(const char *what, const char *skimmed, const char *whole, guint32 seed, const char *page) {
  cr_assert_eq(g_strcmp0(skimmed, whole), 0, "seed %u, %s of %s\nskimmed: %s\nwhole: %s", seed, what, page, skimmed, whole);
}

static void check_page(HtmlReader *reader, const GString *page, guint32 seed) {
  g_auto(HtmlArticle) skimmed = {0}, whole = {0};
  html_read_page(reader, page->str, page->len, &skimmed);
  g_autoptr(HtmlSkim) nothing = html_skim_nothing(page->str, page->len);
  html_read_skimmed(reader, nothing, &whole);
  check_same("text", skimmed.text, whole.text, seed, page->str);
  check_same("title", skimmed.title, whole.title, seed, page->str);
  check_same("publisher", skimmed.publisher, whole.publisher, seed, page->str);
  check_same("published", skimmed.published, whole.published, seed, page->str);
  check_same("url", skimmed.url, whole.url, seed, page->str);
  check_same("lang", skimmed.lang, whole.lang, seed, page->str);
}

Test(skim, the_article_is_that_of_the_whole_page) {
  g_autoptr(HtmlReader) reader = html_reader_new(NULL);
  for (guint32 seed = 1; seed <= N_PAGES; seed++) {
    GRand *random = g_rand_new_with_seed(seed);
    g_autoptr(GString) page = random_page(random);
    g_rand_free(random);
    check_page(reader, page, seed);
  }
}
