/* SPDX-License-Identifier: MIT */
#include "model/review.h"

#include <string.h>

static gboolean fits(const char *text, glong limit) { return text == NULL || (g_utf8_validate(text, -1, NULL) && g_utf8_strlen(text, -1) <= limit); }

static gboolean tags_fit(const char *const *tags) {
  guint n = 0;
  for (; tags != NULL && tags[n] != NULL; n++)
    if (*tags[n] == '\0' || !fits(tags[n], REVIEW_TAG_LIMIT)) return FALSE;
  return n <= REVIEW_TAGS_LIMIT;
}

static const char *verdict_fault(const ReviewDecision *decision) {
  if (decision->status == STATUS_DISMISSED && decision->reason == NULL) return "a dismissal needs a reason";
  if (decision->status != STATUS_DISMISSED && decision->reason != NULL) return "only a dismissal has a reason";
  if (decision->reason != NULL && name_index(reason_names, decision->reason) < 0) return "there is no such reason";
  if (decision->status == STATUS_DUPLICATE && decision->duplicate_of == NULL) return "a duplicate needs the id of the other finding";
  if (decision->status != STATUS_DUPLICATE && decision->duplicate_of != NULL) return "only a duplicate names another finding";
  return decision->duplicate_of != NULL && g_strcmp0(decision->duplicate_of, decision->finding) == 0 ? "a finding is no duplicate of itself" : NULL;
}

const char *review_fault(const ReviewDecision *decision) {
  if (decision->reviewer == NULL || *decision->reviewer == '\0') return "the reviewer has no name";
  if (!fits(decision->reviewer, REVIEW_NAME_LIMIT)) return "the reviewer's name is too long, or not UTF-8";
  if (!fits(decision->assignee, REVIEW_NAME_LIMIT)) return "the assignee's name is too long, or not UTF-8";
  if (!fits(decision->note, REVIEW_NOTE_LIMIT)) return "the note is too long, or not UTF-8";
  if (!tags_fit(decision->tags)) return "there are too many tags, or one is empty or too long";
  const gboolean empty = decision->status == STATUS_NONE && decision->note == NULL && decision->tags == NULL && decision->assignee == NULL;
  if (empty && decision->reason == NULL && decision->duplicate_of == NULL) return "nothing is decided";
  return verdict_fault(decision);
}
