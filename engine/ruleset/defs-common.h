/* SPDX-License-Identifier: MIT */
/* What every rule file has: position, metadata, examples. See ruleset/defs.h. */
#pragma once
#include <glib.h>
#include "base/day.h"
#include "model/names.h"

/* Where a rule stands, for messages. */
typedef struct {
  const char *file;
  guint line, column; /* from 1 */
} RulePos;

/* Sigma's metadata, the same in every file. */
typedef struct {
  RulePos pos;
  char *id, *title, *status, *confidence, *author, *description;
  Day date, modified, reviewed;
  gchar **references, **falsepositives, **tags, **related;
  gchar **lint_off; /* lints that do not hold for this file */
} RuleMeta;

/* One example in `tests:`. */
typedef struct {
  RulePos pos;
  char *text, *a_text, *b_text, *note, *a_actor, *b_actor, *actor, *speaker, *stance, *modality, *event, *publisher, *guard, *quantity;
  char *rule, *cue; /* attribution frame by which, and a word of the cue by which a claim is made */
  Day date, a_date, b_date;
  gchar **roles; /* "giver=kp" */
} RuleExample;

typedef struct {
  GPtrArray *claim, *no_claim, *contradiction, *ok, *todo_claim, *todo_no_claim, *todo_contradiction, *todo_ok; /* of RuleExample */
} RuleTests;
