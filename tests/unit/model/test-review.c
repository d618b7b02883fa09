/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <string.h>
#include "model/review.h"

static ReviewDecision confirmed(void) { return (ReviewDecision){.finding = "f1", .reviewer = "ada", .status = STATUS_CONFIRMED}; }

Test(review, confirming_asks_nothing_else) {
  const ReviewDecision decision = confirmed();
  cr_assert_null(review_fault(&decision));
}

Test(review, a_dismissal_needs_a_known_reason) {
  ReviewDecision decision = confirmed();
  decision.status = STATUS_DISMISSED;
  cr_assert_not_null(review_fault(&decision));
  decision.reason = "bored";
  cr_assert_not_null(review_fault(&decision));
  for (const char *const *reason = reason_names; *reason != NULL; reason++) {
    decision.reason = *reason;
    cr_assert_null(review_fault(&decision));
  }
  decision.status = STATUS_CONFIRMED;
  cr_assert_not_null(review_fault(&decision));
}

Test(review, a_duplicate_names_another) {
  ReviewDecision decision = confirmed();
  decision.status = STATUS_DUPLICATE;
  cr_assert_not_null(review_fault(&decision));
  decision.duplicate_of = "f1";
  cr_assert_not_null(review_fault(&decision));
  decision.duplicate_of = "f2";
  cr_assert_null(review_fault(&decision));
}

Test(review, something_is_decided_by_somebody) {
  ReviewDecision decision = confirmed();
  decision.reviewer = "";
  cr_assert_not_null(review_fault(&decision));
  decision = confirmed();
  decision.status = STATUS_NONE;
  cr_assert_not_null(review_fault(&decision));
  decision.assignee = "";
  cr_assert_null(review_fault(&decision));
}

Test(review, review_name_limit) {
  ReviewDecision decision = confirmed();
  g_autofree char *name = g_strnfill(REVIEW_NAME_LIMIT + 1, 'x');
  decision.reviewer = name;
  cr_assert_not_null(review_fault(&decision));
  name[REVIEW_NAME_LIMIT] = '\0';
  cr_assert_null(review_fault(&decision));
}

Test(review, review_note_limit) {
  ReviewDecision decision = confirmed();
  g_autofree char *note = g_strnfill(REVIEW_NOTE_LIMIT + 1, 'x');
  decision.note = note;
  cr_assert_not_null(review_fault(&decision));
  note[REVIEW_NOTE_LIMIT] = '\0';
  cr_assert_null(review_fault(&decision));
  decision.note = "\xff";
  cr_assert_not_null(review_fault(&decision));
}

Test(review, review_tag_limit) {
  ReviewDecision decision = confirmed();
  g_autofree char *tag = g_strnfill(REVIEW_TAG_LIMIT + 1, 'x');
  const char *const tags[] = {tag, NULL};
  decision.tags = tags;
  cr_assert_not_null(review_fault(&decision));
  tag[REVIEW_TAG_LIMIT] = '\0';
  cr_assert_null(review_fault(&decision));
  tag[0] = '\0';
  cr_assert_not_null(review_fault(&decision));
}

Test(review, review_tags_limit) {
  ReviewDecision decision = confirmed();
  const char *tags[REVIEW_TAGS_LIMIT + 2] = {NULL};
  for (guint i = 0; i <= REVIEW_TAGS_LIMIT; i++) tags[i] = "x";
  decision.tags = tags;
  cr_assert_not_null(review_fault(&decision));
  tags[REVIEW_TAGS_LIMIT] = NULL;
  cr_assert_null(review_fault(&decision));
}
