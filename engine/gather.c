/* SPDX-License-Identifier: MIT */
#include "gather.h"

#include "base/error.h"

typedef struct {
  const GatherOptions *options;
  Intake *intake;
  Harvester *harvester;
} Gathering;

static gboolean is_stopped(const Gathering *gathering) { return gathering->options->stop && gathering->options->stop(gathering->options->data); }

static gboolean fail_stopped(GError **error) {
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_BUSY, "interrupted: run again");
  return FALSE;
}

/* Reads ahead as far as the harvester's limits allow. */
static gboolean gather_all(Gathering *gathering, GError **error) {
  const GatherOptions *options = gathering->options;
  for (gboolean more = TRUE; more;) {
    Document *document = is_stopped(gathering) ? NULL : intake_next(gathering->intake, NULL);
    more = document != NULL;
    if (more) harvester_put(gathering->harvester, document);
    for (Harvest *next; (next = harvester_take(gathering->harvester, !more));) {
      g_autoptr(Harvest) harvest = next;
      if (!options->take(harvest, options->data, error)) return FALSE;
    }
  }
  return !is_stopped(gathering) || fail_stopped(error);
}

gboolean gather_run(const GatherOptions *options, IntakeCounts *counts, GError **error) {
  InputProblems problems = {.func = options->problem, .data = options->data};
  ReaderOptions reading = options->reading;
  reading.problems = &problems;
  g_autoptr(Harvester) harvester = harvester_new(options->rules, options->threads, FALSE);
  g_autoptr(Intake) intake = intake_new(options->paths, &reading);
  Gathering gathering = {options, intake, harvester};
  const gboolean done = gather_all(&gathering, error);
  *counts = *intake_counts(intake);
  return done;
}
