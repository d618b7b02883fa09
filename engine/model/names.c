/* SPDX-License-Identifier: MIT */
#include "model/names.h"

/* Each table is checked against its enum: a name too few or too many does not compile. */
#define CHECK_NAMES(table, n) G_STATIC_ASSERT(G_N_ELEMENTS(table) == (n) + 1)

const char *const stance_names[] = {"asserts", "denies", "hedged", "declines", NULL};
CHECK_NAMES(stance_names, N_STANCES);

const char *const modality_names[] = {"actual",         "possible", "future", "planned", "conditional",
                                      "counterfactual", "question", "wish",   "opinion", NULL};
CHECK_NAMES(modality_names, N_MODALITIES);

const char *const level_names[] = {"info", "low", "medium", "high", "critical", NULL};
CHECK_NAMES(level_names, N_LEVELS);

const char *const status_names[] = {"new", "confirmed", "dismissed", "unsure", "duplicate", NULL};
CHECK_NAMES(status_names, N_STATUSES);

/* The order is that of the reviewers' keys 1 to 9. */
const char *const reason_names[] = {
    "wrong-speaker", "different-event", "update", "not-a-contradiction", "hedged", "wrong-number", "different-time", "same-source", "other", NULL,
};

const char *const guard_names[] = {
    "different-event", "different-time", "update",    "granularity", "scope",   "hedged",    "hypothetical",
    "relay",           "same-copy",      "same-side", "opinion",     "refusal", "undecided", NULL,
};
CHECK_NAMES(guard_names, N_GUARDS);

const char *const kind_names[] = {
    "denial", "polarity",   "occurrence", "responsibility",     "status",      "number", "direction", "time", "place", "target", "category",
    "cause",  "functional", "quotation",  "self-contradiction", "within-side", NULL,
};
CHECK_NAMES(kind_names, N_KINDS);

gint name_index(const char *const *names, const char *name) {
  for (gint i = 0; name && names[i]; i++)
    if (g_str_equal(names[i], name)) return i;
  return -1;
}
