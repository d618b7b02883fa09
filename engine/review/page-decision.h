/* SPDX-License-Identifier: MIT */
/* What a finding's page has to do with deciding: notices of what was done, the form, the history. */
#pragma once
#include "model/record.h"
#include "review/site-private.h"

typedef struct {
  const QueueItem *item;
  FindingRecord record; /* without positions */
  const Form *filter;   /* of the list that is being reviewed */
  const char *filter_text;
  guint place, n;       /* 0: not in the list */
  const QueueItem *previous, *next; /* or NULL */
  const char *message;  /* why what was sent was not saved, or NULL */
} FindingView;

/* The address of a finding within the list that is being reviewed. */
void finding_address(Visit *visit, const FindingView *view, const char *id);
void finding_step(Visit *visit, const FindingView *view, const QueueItem *to, const char *text, const char *key);

/* "Confirmed: ... Undo" of what was done on the page before; or why it was not. */
gboolean decision_notices(Visit *visit, const FindingView *view, GError **error);
void decision_form(Visit *visit, const FindingView *view);
gboolean decision_history(Visit *visit, const FindingView *view, GError **error);
