/* SPDX-License-Identifier: MIT */
#include "report/history.h"
#include <criterion/criterion.h>

static void expect(const ReviewEvent *event, const char *line) {
  g_autoptr(GString) out = g_string_new(NULL);
  report_review(out, event);
  cr_assert_str_eq(out->str, line);
}

Test(history, a_decision) {
  static const char *const tags[] = {"toll", "x \"y\"", NULL};
  const ReviewEvent event = {.row = 7,
                             .decision = {"f1", "ada", "2031-06-03T08:00:00Z", STATUS_DISMISSED, "update", NULL, "later <b>", tags, "bo"},
                             .undone = TRUE};
  expect(&event, "{\"review\":7,\"finding\":\"f1\",\"reviewer\":\"ada\",\"made\":\"2031-06-03T08:00:00Z\",\"status\":\"dismissed\",\"reason\":\"update\","
                 "\"duplicate_of\":null,\"note\":\"later <b>\",\"tags\":[\"toll\",\"x \\\"y\\\"\"],\"assignee\":\"bo\",\"undoes\":null,\"undone\":true,\"version\":1}\n");
}

Test(history, an_undo) {
  const ReviewEvent event = {.row = 8, .decision = {.finding = "f1", .reviewer = "ada", .made = "2031-06-03T08:00:01Z", .status = STATUS_NONE}, .undoes = 7};
  expect(&event, "{\"review\":8,\"finding\":\"f1\",\"reviewer\":\"ada\",\"made\":\"2031-06-03T08:00:01Z\",\"status\":null,\"reason\":null,\"duplicate_of\":null,"
                 "\"note\":null,\"tags\":null,\"assignee\":null,\"undoes\":7,\"undone\":false,\"version\":1}\n");
}
