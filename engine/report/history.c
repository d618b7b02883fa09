/* SPDX-License-Identifier: MIT */
#include "report/history.h"

#include "report/json.h"

static void number_or_null(GString *out, const char *key, gint64 value) {
  if (value != 0) json_number_member(out, key, (double)value);
  else json_text_member(out, key, NULL);
}

void report_review(GString *out, const ReviewEvent *event) {
  const ReviewDecision *decision = &event->decision;
  json_open(out, '{');
  number_or_null(out, "review", event->row);
  json_text_member(out, "finding", decision->finding);
  json_text_member(out, "reviewer", decision->reviewer);
  json_text_member(out, "made", decision->made);
  json_text_member(out, "status", decision->status != STATUS_NONE ? status_names[decision->status] : NULL);
  json_text_member(out, "reason", decision->reason);
  json_text_member(out, "duplicate_of", decision->duplicate_of);
  json_text_member(out, "note", decision->note);
  if (decision->tags != NULL) json_list_member(out, "tags", decision->tags);
  else json_text_member(out, "tags", NULL);
  json_text_member(out, "assignee", decision->assignee);
  number_or_null(out, "undoes", event->undoes);
  json_flag_member(out, "undone", event->undone);
  json_line_close(out);
}
