/* SPDX-License-Identifier: MIT */
/* How tried examples are written: text for people, TAP or JUnit XML for build servers. */
#pragma once
#include "workbench/trial.h"

typedef struct {
  guint counts[N_VERDICTS];
  gint64 microseconds;
} TrialTotals;

typedef struct {
  const char *name; /* of --format */
  void (*begin)(GString *out, guint cases);
  void (*trial)(GString *out, const Trial *trial, guint number, gboolean quiet); /* number from 1; quiet: only what went wrong */
  void (*end)(GString *out, const TrialTotals *totals);
} TrialWriter;

/* NULL-terminated: names for options. */
extern const char *const trial_writer_names[];
const TrialWriter *trial_writer_find(const char *name);
/* Adds to the totals and tells whether the trial went wrong. */
gboolean trial_count(TrialTotals *totals, const Trial *trial);
