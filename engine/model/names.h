/* SPDX-License-Identifier: MIT */
/* The closed vocabularies of the JSON contract (DESIGN section 6), as enums and const name tables. */
#pragma once
#include <glib.h>

typedef enum { STANCE_ASSERTS, STANCE_DENIES, STANCE_HEDGED, STANCE_DECLINES, N_STANCES } Stance;

typedef enum {
  MODALITY_ACTUAL, MODALITY_POSSIBLE, MODALITY_FUTURE, MODALITY_PLANNED, MODALITY_CONDITIONAL,
  MODALITY_COUNTERFACTUAL, MODALITY_QUESTION, MODALITY_WISH, MODALITY_OPINION, N_MODALITIES
} Modality;

typedef enum { LEVEL_INFO, LEVEL_LOW, LEVEL_MEDIUM, LEVEL_HIGH, LEVEL_CRITICAL, N_LEVELS } Level;

typedef enum { STATUS_NEW, STATUS_CONFIRMED, STATUS_DISMISSED, STATUS_UNSURE, STATUS_DUPLICATE, N_STATUSES } Status;

typedef enum {
  GUARD_DIFFERENT_EVENT, GUARD_DIFFERENT_TIME, GUARD_UPDATE, GUARD_GRANULARITY, GUARD_SCOPE, GUARD_HEDGED, GUARD_HYPOTHETICAL,
  GUARD_RELAY, GUARD_SAME_COPY, GUARD_SAME_SIDE, GUARD_OPINION, GUARD_REFUSAL, GUARD_UNDECIDED, N_GUARDS
} Guard;

typedef enum {
  KIND_DENIAL, KIND_POLARITY, KIND_OCCURRENCE, KIND_RESPONSIBILITY, KIND_STATUS, KIND_NUMBER, KIND_DIRECTION, KIND_TIME, KIND_PLACE,
  KIND_TARGET, KIND_CATEGORY, KIND_CAUSE, KIND_FUNCTIONAL, KIND_QUOTATION, KIND_SELF_CONTRADICTION, KIND_WITHIN_SIDE, N_KINDS
} Kind;

/* The names, in the order of the enums; NULL-terminated, so they serve as value lists for options and rule files too. */
extern const char *const stance_names[];
extern const char *const modality_names[];
extern const char *const level_names[];
extern const char *const status_names[];
extern const char *const reason_names[]; /* why a finding is dismissed */
extern const char *const guard_names[];
extern const char *const kind_names[];

/* The index of `name` in a NULL-terminated table, or -1. */
gint name_index(const char *const *names, const char *name);
