/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "fixture.h"

#define PLAIN ((PageStyle){PAGE_WIDTH, FALSE})

typedef struct {
  FindingRecord finding;
  RejectedRecord rejected;
  ClaimRecord claims[2];
  GPtrArray *a, *b;
  Page page;
} PageFixture;

static PageFixture *page_fixture_new(void) {
  PageFixture *made = g_new0(PageFixture, 1);
  made->finding = fixture_finding();
  made->rejected = fixture_rejected();
  made->claims[0] = fixture_claim();
  made->claims[1] = fixture_bare_claim();
  made->a = g_ptr_array_new();
  made->b = g_ptr_array_new();
  g_ptr_array_add(made->a, &made->claims[0]);
  g_ptr_array_add(made->b, &made->claims[1]);
  g_ptr_array_add(made->b, &made->claims[0]);
  made->page = (Page){&made->finding, NULL, {made->finding.a, made->a}, {made->finding.b, made->b}};
  return made;
}

static void page_fixture_free(PageFixture *made) {
  g_ptr_array_unref(made->a);
  g_ptr_array_unref(made->b);
  g_free(made);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC(PageFixture, page_fixture_free)

Test(page, row) {
  g_autoptr(PageFixture) made = page_fixture_new();
  g_autoptr(GString) out = g_string_new(NULL);
  page_row_heads(out, PLAIN);
  page_row(out, &made->page, PLAIN);
  cr_assert_str_eq(out->str, "ID                    SCORE  LEVEL     KIND                STATUS     LAST SEEN\n"
                             "0123456789abcdef0123   0.72  high      denial              new        2031-06-04\n"
                             "whether Norland sold rockets\n"
                             "Norland denies                         | Sudmark press office asserts (planned)\n"
                             "\"Norland \"never\" sold forty rockets or | \"sold forty rockets\"\n"
                             "more to Sudmark in May, its harbour    | n-2; 2 claims in 1 document\n"
                             "master told the Daily Courier on       |\n"
                             "Tuesday.\"                              |\n"
                             "The Courier, 2031-06-04                |\n");
  expect_lines_within(out->str, PAGE_WIDTH);
}

Test(page, row_of_every_width) {
  g_autoptr(PageFixture) made = page_fixture_new();
  for (guint width = PAGE_WIDTH_MIN; width < 200; width += 7) {
    g_autoptr(GString) out = g_string_new(NULL);
    page_row(out, &made->page, (PageStyle){width, FALSE});
    expect_lines_within(out->str, MAX(width, PAGE_WIDTH)); /* the line with the id is never broken */
  }
}

Test(page, show) {
  g_autoptr(PageFixture) made = page_fixture_new();
  g_autoptr(GString) out = g_string_new(NULL);
  page_show(out, &made->page, PLAIN);
  cr_assert_str_eq(out->str, "Finding 0123456789abcdef0123\n"
                             "  whether Norland sold rockets\n"
                             "  denial, level high, score 0.72, status new\n"
                             "  first seen 2031-06-01, last seen 2031-06-04; dispute d1\n"
                             "\n"
                             "A  Norland denies\n"
                             "   actor nor, side nor; 1 claim in 1 document\n"
                             "     \"Norland \"never\" sold forty rockets or more to Sudmark in May, its harbour\n"
                             "      master told the Daily Courier on Tuesday.\"\n"
                             "     spoken by Ada Ferry, via Daily Courier\n"
                             "     The Courier, 2031-06-04, document n-1, bytes 0-115\n"
                             "\n"
                             "B  Sudmark press office asserts (planned)\n"
                             "   actor sud.press, side sud; 2 claims in 1 document\n"
                             "     \"sold forty rockets\"\n"
                             "     n-2, document n-2, bytes 16-34\n"
                             "     \"Norland \"never\" sold forty rockets or more to Sudmark in May, its harbour\n"
                             "      master told the Daily Courier on Tuesday.\"\n"
                             "     spoken by Ada Ferry, via Daily Courier\n"
                             "     The Courier, 2031-06-04, document n-1, bytes 0-115\n"
                             "\n"
                             "Norland denies what the press office asserts: selling is giving.\n");
  expect_lines_within(out->str, PAGE_WIDTH);
}

static void expect_words(const char *text, const char *const *words) {
  for (; *words != NULL; words++) cr_assert(strstr(text, *words) != NULL, "\"%s\" is missing in:\n%s", *words, text);
}

Test(page, explain_names_rules_words_steps_and_factors) {
  g_autoptr(PageFixture) made = page_fixture_new();
  g_autoptr(GString) out = g_string_new(NULL);
  static const char *const words[] = {"contradiction rule: denied-sale",
                                      "attribution frame content-first, confidence 0.90",
                                      "source: \"its harbour master\" at 62-80 -> Norland (nor)",
                                      "cue: \"told\" at 81-85 -> denies",
                                      "event sale, pattern sale#1:active, trigger \"sold\" at 16-20",
                                      "goods: rockets (thing rocket), bare, \"rockets\" at 27-34",
                                      "seller: Norland harbour (actor nor.port), implied, not in the clause",
                                      "how many: at least 40 of goods, in count",
                                      "when: 2031-05-01..2031-05-31, --06-02..",
                                      "where: sudmark",
                                      "what is said: nothing was understood",
                                      "1. entailment sold-means-gave",
                                      "Score 0.7200, the product of",
                                      "prior        0.9000",
                                      "alignment    0.8000",
                                      NULL};
  page_explain(out, &made->page, PLAIN);
  expect_words(out->str, words);
  expect_lines_within(out->str, PAGE_WIDTH);
}

Test(page, rejected_pair) {
  g_autoptr(PageFixture) made = page_fixture_new();
  g_autoptr(GString) out = g_string_new(NULL);
  static const char *const words[] = {"Rejected pair r1\n  not a finding by guard: hedged\n", "b.stance: hedged\n", "word: may \"have\"\n",
                                      "A  Norland denies\n", NULL};
  made->page.finding = NULL;
  made->page.rejected = &made->rejected;
  page_show(out, &made->page, PLAIN);
  page_explain(out, &made->page, PLAIN);
  expect_words(out->str, words);
  expect_lines_within(out->str, PAGE_WIDTH);
}

Test(page, claim) {
  g_autoptr(GString) out = g_string_new(NULL);
  ClaimRecord record = fixture_bare_claim();
  page_claim(out, &record, PLAIN);
  cr_assert_str_eq(out->str, "c2  hedged (possible)  -\n"
                             "  unknown (actor unknown, side unknown)\n"
                             "     \"sold forty rockets\"\n"
                             "     n-2, document n-2, bytes 16-34\n");
}

Test(page, colour_only_when_asked_for) {
  g_autoptr(PageFixture) made = page_fixture_new();
  g_autoptr(GString) plain = g_string_new(NULL), colour = g_string_new(NULL);
  page_row(plain, &made->page, PLAIN);
  page_row(colour, &made->page, (PageStyle){PAGE_WIDTH, TRUE});
  cr_assert_null(strchr(plain->str, '\033'));
  cr_assert(strstr(colour->str, "\033[31mNorland denies\033[0m") != NULL, "%s", colour->str);
}

/* A document must not be able to move the cursor. */
Test(page, escapes_of_a_document_do_not_reach_the_terminal) {
  g_autoptr(GString) out = g_string_new(NULL);
  ClaimRecord record = fixture_bare_claim();
  record.words = "\033[2Jsold \r\033]0;title\a rockets ...................";
  record.publisher = "The \033[7mCourier";
  page_claim(out, &record, PLAIN);
  cr_assert_null(strchr(out->str, '\033'));
  cr_assert_null(strchr(out->str, '\r'));
  cr_assert_null(strchr(out->str, '\a'));
}
