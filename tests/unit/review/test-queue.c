/* SPDX-License-Identifier: MIT */
#include "review/queue.h"
#include <string.h>
#include "support.h"

static char *ids_of(const Queue *queue, const QueueFilter *filter) {
  g_autoptr(GPtrArray) items = queue_select(queue, filter);
  GString *ids = g_string_new(NULL);
  for (guint i = 0; i < items->len; i++) g_string_append_printf(ids, "%s%s", i > 0 ? " " : "", ((const QueueItem *)items->pdata[i])->row.id);
  return g_string_free(ids, FALSE);
}

static void expect_ids(const Queue *queue, QueueFilter filter, const char *expected) {
  g_autofree char *ids = ids_of(queue, &filter);
  cr_expect_str_eq(ids, expected);
}

static void judge(const ReviewFixture *fixture, const char *finding, const char *reviewer, Status status) {
  ReviewDecision decision = {.finding = finding, .reviewer = reviewer, .made = "2031-07-01T00:00:00Z", .status = status};
  if (status == STATUS_DISMISSED) decision.reason = "update";
  ReviewOutcome outcome;
  OK(store_review(fixture->store, &decision, REVIEW_SEEN_ANY, &outcome, error));
  cr_assert_eq(outcome, REVIEW_DONE);
}

static Queue *queue_of(const ReviewFixture *fixture) {
  Queue *queue = queue_new();
  OK(queue_refresh(queue, fixture->store, error));
  return queue;
}

/* Scores fall from f000 on, days rise: the newest of these ten are nine days younger. */
Test(queue, disputes_come_first_and_findings_inside) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(7, FALSE);
  g_autoptr(Queue) queue = queue_of(fixture);
  expect_ids(queue, (QueueFilter){0}, "f006 f005 f004 f003 f002 f001 f000");
  const QueueItem *first = queue_find(queue, "f006"), *last = queue_find(queue, "f000");
  cr_expect(first->factors.novelty == 1 && last->factors.novelty < 1);
  cr_expect(first->factors.sources == 0.5 && first->factors.learned == 1);
  cr_expect_null(queue_find(queue, "f9"));
}

Test(queue, filters) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(7, FALSE);
  judge(fixture, "f001", "ada", STATUS_CONFIRMED);
  g_autoptr(Queue) queue = queue_of(fixture);
  expect_ids(queue, (QueueFilter){.status = "confirmed"}, "f001");
  expect_ids(queue, (QueueFilter){.dispute = "d1"}, "f005 f004 f003");
  expect_ids(queue, (QueueFilter){.actor = "NOR1"}, "f006 f001");
  expect_ids(queue, (QueueFilter){.side = "sud2"}, "f002");
  expect_ids(queue, (QueueFilter){.rule = "rule-0", .status = "new"}, "f006 f003 f000");
  expect_ids(queue, (QueueFilter){.kind = "number"}, "");
  expect_ids(queue, (QueueFilter){.level = "critical"}, "");
  expect_ids(queue, (QueueFilter){.level = "medium", .text = "ROCKETS sud2"}, "f002");
  expect_ids(queue, (QueueFilter){.since = {2031, 6, 6}, .until = {2031, 6, 6}}, "f005");
  expect_ids(queue, (QueueFilter){.assignee = "bo"}, "");
}

Test(queue, sees_what_others_decide) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(3, FALSE);
  g_autoptr(Queue) queue = queue_of(fixture);
  QueueCounts counts;
  judge(fixture, "f000", "ada", STATUS_CONFIRMED);
  judge(fixture, "f000", "bo", STATUS_DISMISSED);
  judge(fixture, "f001", "bo", STATUS_UNSURE);
  OK(queue_refresh(queue, fixture->store, error));
  expect_ids(queue, (QueueFilter){.status = "new"}, "f002");
  expect_ids(queue, (QueueFilter){.status = "disagreed"}, "f000");
  queue_count(queue, &counts);
  cr_expect(counts.findings == 3 && counts.disputes == 1 && counts.by_status[STATUS_NEW] == 1 && counts.twice == 1 && counts.disagreed == 1);
}

Test(queue, learns_from_verdicts) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(63, FALSE);
  g_autoptr(Queue) queue = queue_of(fixture);
  const double before = queue_find(queue, "f062")->priority;
  for (guint i = 2; i < 62; i += 3) {
    g_autofree char *id = g_strdup_printf("f%03u", i);
    judge(fixture, id, "ada", STATUS_DISMISSED);
  }
  OK(queue_refresh(queue, fixture->store, error));
  const Learned rule = queue_learned_of(queue, LEARNED_RULE, "rule-2");
  cr_expect(rule.counts.dismissed == 20 && rule.findings == 21 && precision_of(rule.counts).demoted);
  cr_expect_lt(queue_find(queue, "f062")->priority, before * DEMOTION);
  cr_expect_gt(queue_find(queue, "f061")->priority, queue_find(queue, "f062")->priority);
  g_autoptr(GArray) pairs = queue_learned(queue, LEARNED_PAIR);
  cr_expect_str_eq(g_array_index(pairs, Learned, 0).name, "nor0 sud0");
  expect_ids(queue, (QueueFilter){.rule = "rule-2", .status = "new"}, "f062");
}

Test(queue, a_dispute_that_was_judged_is_less_new) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(6, FALSE);
  g_autoptr(Queue) queue = queue_of(fixture);
  judge(fixture, "f005", "ada", STATUS_UNSURE);
  OK(queue_refresh(queue, fixture->store, error));
  expect_ids(queue, (QueueFilter){.status = "new"}, "f002 f001 f000 f004 f003");
}
