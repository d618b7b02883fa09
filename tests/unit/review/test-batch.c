/* SPDX-License-Identifier: MIT */
#include "review/batch.h"
#include <string.h>
#include "support.h"

static void append_complaint(const char *message, gpointer data) {
  GString *out = data;
  g_string_append_printf(out, "%s\n", strrchr(message, '/') + 1);
}

typedef struct {
  BatchCounts counts;
  char *complaints;
} BatchResult;

static BatchResult decide(const ReviewFixture *fixture, const char *text, gboolean force) {
  g_autofree char *path = review_fixture_file(fixture, "x", text);
  g_autoptr(GString) complaints = g_string_new(NULL);
  const BatchOptions options = {path, "ada", "2031-06-30T08:00:00Z", force, append_complaint, complaints};
  BatchResult result = {0};
  OK(batch_decide(fixture->store, &options, &result.counts, error));
  result.complaints = g_strdup(complaints->str);
  return result;
}

static void expect(const ReviewFixture *fixture, const char *text, guint done, guint unchanged, guint refused, const char *statuses, const char *complaint) {
  BatchResult result = decide(fixture, text, FALSE);
  g_autofree char *complaints = result.complaints, *now = review_fixture_statuses(fixture);
  cr_expect_str_eq(now, statuses);
  cr_expect_str_eq(complaints, complaint);
  cr_expect(result.counts.done == done && result.counts.unchanged == unchanged && result.counts.refused == refused, "%s: %" G_GUINT64_FORMAT
            " done, %" G_GUINT64_FORMAT " unchanged, %" G_GUINT64_FORMAT " refused", text, result.counts.done, result.counts.unchanged, result.counts.refused);
}

Test(batch, json_lines) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(3, FALSE);
  static const char text[] = "{\"finding\":\"f000\",\"status\":\"confirmed\"}\n\n{\"finding\":\"f001\",\"status\":\"dismissed\",\"reason\":\"update\","
                             "\"tags\":[\"x\"],\"note\":null}\r\n{\"id\":\"f002\",\"status\":\"duplicate\",\"duplicate_of\":\"f000\"}";
  expect(fixture, text, 3, 0, 0, "f000=confirmed f001=dismissed f002=duplicate", "");
  expect(fixture, text, 0, 3, 0, "f000=confirmed f001=dismissed f002=duplicate", "");
  expect(fixture, "{\"finding\":\"f000\",\"undo\":true}\n", 1, 0, 0, "f000=new f001=dismissed f002=duplicate", "");
}

Test(batch, tables) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(3, FALSE);
  expect(fixture, "\xef\xbb\xbf" "Finding;status;reason;note\nf000;confirmed;;\"one; two\nthree \"\"four\"\"\"\nf001;dismissed;hedged;\n", 2, 0, 0,
         "f000=confirmed f001=dismissed f002=new", "");
  expect(fixture, "finding\tstatus\nf002\tunsure\n", 1, 0, 0, "f000=confirmed f001=dismissed f002=unsure", "");
}

Test(batch, a_filled_in_export_counts_only_what_was_changed) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(2, FALSE);
  expect(fixture, "id,kind,score,status\nf000,denial,0.9,new\nf001,denial,0.8,confirmed\n", 1, 1, 0, "f000=new f001=confirmed", "");
  expect(fixture, "id,kind,score,status\nf000,denial,0.9,new\nf001,denial,0.8,confirmed\n", 0, 2, 0, "f000=new f001=confirmed", "");
}

Test(batch, a_bad_line_costs_one_complaint) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(2, FALSE);
  expect(fixture,
         "{\"finding\":\"f000\",\"status\":\"dismissed\"}\n{\"finding\":\"zz\",\"status\":\"confirmed\"}\n{\"finding\":\"f\",\"status\":\"confirmed\"}\n"
         "{\"finding\":\"f000\",\"stats\":\"x\"}\n[1]\n{\"finding\":\"f000\",\"status\":7.5}\n{\"status\":\"confirmed\"}\n{\"finding\":\"f000\"}\n"
         "{\"finding\":\"f000\",\"status\":\"maybe\"}\n{\"finding\":\"f001\",\"status\":\"confirmed\"}\n{\"finding\":\"f000\",\"undo\":true}\n",
         1, 0, 10, "f000=new f001=confirmed",
         "x:1: a dismissal needs a reason (wrong-speaker, different-event, update, not-a-contradiction, hedged, wrong-number, different-time, "
         "same-source, other)\n"
         "x:2: no finding, or more than one, has an id that begins with \"zz\"\nx:3: no finding, or more than one, has an id that begins with \"f\"\n"
         "x:4: there is no \"stats\" in a decision\nx:5: not a JSON object\nx:6: \"status\" must be a text\n"
         "x:7: which finding? give its id as \"finding\"\nx:8: nothing is decided\n"
         "x:9: status \"maybe\": must be one of new, confirmed, dismissed, unsure, duplicate\nx:11: there is nothing to take back of ada\n");
}

Test(batch, a_column_that_nobody_knows_stops_the_table) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(1, FALSE);
  expect(fixture, "finding,stats\nf000,confirmed\n", 0, 0, 1, "f000=new",
         "x:1: there is no column \"stats\": name it finding, status, reason, duplicate_of, note, tags, assignee, reviewer or undo\n");
}

Test(batch, broken_rows_of_a_table) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(2, FALSE);
  expect(fixture, "finding,status\nf000,confirmed,x\nf001,\xff\nf001,\"confirmed\n", 0, 0, 3, "f000=new f001=new",
         "x:2: more cells than columns: quote cells that hold the separator\nx:3: not UTF-8: save it as UTF-8\nx:4: a quotation mark is open: close it\n");
}

Test(batch, nobody_overwrites_what_he_has_not_seen) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(1, FALSE);
  expect(fixture, "{\"finding\":\"f000\",\"status\":\"confirmed\",\"reviewer\":\"bo\",\"seen\":0}\n", 1, 0, 0, "f000=confirmed", "");
  static const char late[] = "{\"finding\":\"f000\",\"status\":\"unsure\",\"seen\":0}\n";
  expect(fixture, late, 0, 0, 1, "f000=confirmed", "x:1: f000 was decided by somebody else meanwhile: look at it again, or say --force\n");
  BatchResult forced = decide(fixture, late, TRUE);
  g_autofree char *complaints = forced.complaints, *now = review_fixture_statuses(fixture);
  cr_assert_str_eq(now, "f000=unsure");
}

Test(batch, batch_line_limit) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(1, FALSE);
  g_autofree char *padding = g_strnfill(BATCH_LINE_LIMIT, ' ');
  g_autofree char *text = g_strconcat("{\"finding\":\"f000\",\"status\":\"confirmed\"", padding, "}\n", NULL);
  expect(fixture, text, 0, 0, 1, "f000=new", "x:1: the line has more than 64 KB: make it shorter\n");
}
