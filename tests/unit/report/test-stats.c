/* SPDX-License-Identifier: MIT */
#include "fixture.h"

#include "report/stats.h"

static Stats *counted(StatsKey key) {
  Stats *stats = stats_new(key);
  ClaimRecord one = fixture_claim(), two = fixture_bare_claim();
  FindingRecord finding = fixture_finding();
  stats_add_claim(stats, &one);
  stats_add_claim(stats, &one);
  stats_add_claim(stats, &two);
  stats_add_finding(stats, &finding);
  return stats;
}

static void expect_jsonl(StatsKey key, const char *expected) {
  g_autoptr(Stats) stats = counted(key);
  g_autoptr(GString) out = g_string_new(NULL);
  stats_write_jsonl(out, stats, 0);
  cr_assert_str_eq(out->str, expected);
}

#define LINE(by, id, name, claims, findings, months) \
  "{\"by\":\"" by "\",\"id\":\"" id "\",\"name\":\"" name "\",\"claims\":" claims ",\"findings\":" findings ",\"months\":{" months "},\"version\":1}\n"

Test(stats, every_key) {
  expect_jsonl(STATS_ACTOR, LINE("actor", "nor", "Norland", "2", "1", "\"2031-06\":2") LINE("actor", "sud.press", "Sudmark press office", "0", "1", "")
                                LINE("actor", "unknown", "unknown", "1", "0", ""));
  expect_jsonl(STATS_SIDE, LINE("side", "nor", "Norland", "2", "1", "\"2031-06\":2") LINE("side", "sud", "Sudmark", "0", "1", "")
                               LINE("side", "unknown", "unknown", "1", "0", ""));
  expect_jsonl(STATS_PUBLISHER, LINE("publisher", "The Courier", "The Courier", "2", "1", "\"2031-06\":2")
                                    LINE("publisher", "no publisher", "no publisher", "1", "1", ""));
  expect_jsonl(STATS_RULE, LINE("rule", "denied-sale", "denied-sale", "0", "1", "") LINE("rule", "content-first", "content-first", "2", "0", "\"2031-06\":2")
                               LINE("rule", "bare", "bare", "1", "0", ""));
  expect_jsonl(STATS_MONTH, LINE("month", "2031-06", "2031-06", "2", "1", "\"2031-06\":2") LINE("month", "no date", "no date", "1", "0", ""));
}

Test(stats, table_fits_and_tells_what_it_leaves_out) {
  g_autoptr(Stats) stats = counted(STATS_ACTOR);
  g_autoptr(GString) out = g_string_new(NULL);
  stats_write_table(out, stats, 1, (PageStyle){PAGE_WIDTH, FALSE});
  cr_assert(g_str_has_suffix(out->str, "\nand 2 more\n"), "%s", out->str);
  cr_assert_not_null(g_strrstr(out->str, "\342\226\210\n"), "the month with most claims is the highest: %s", out->str);
  expect_lines_within(out->str, PAGE_WIDTH);
}

/* STATS_MONTHS_SHOWN: the picture ends with the last month, and has no column for those before. */
Test(stats, stats_months_shown) {
  g_autoptr(Stats) stats = stats_new(STATS_ACTOR);
  g_autoptr(GString) out = g_string_new(NULL), json = g_string_new(NULL);
  ClaimRecord claim = fixture_claim();
  for (gint month = 0; month < 30; month++) {
    claim.published = (Day){2031 + month / 12, month % 12 + 1, 1};
    stats_add_claim(stats, &claim);
  }
  stats_write_table(out, stats, 0, (PageStyle){PAGE_WIDTH, FALSE});
  stats_write_jsonl(json, stats, 0);
  guint columns = 0, months = 0;
  for (const char *at = out->str; (at = g_strstr_len(at, -1, "\342\226\210")) != NULL; at++) columns++;
  for (const char *at = json->str; (at = g_strstr_len(at, -1, "\"203")) != NULL; at++) months++;
  cr_assert_eq(columns, STATS_MONTHS_SHOWN);
  cr_assert_eq(months, 30, "programs get all of them: %s", json->str);
  cr_assert_not_null(g_strstr_len(out->str, -1, "months to 2033-06"));
}
