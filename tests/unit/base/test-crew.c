/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <glib.h>
#include "base/crew.h"

typedef struct {
  guint number, result;
} Job;

/* The tool counts how many jobs its thread did; the data sums that up. */
static gpointer tool_new(gpointer data) {
  (void)data;
  return g_new0(guint, 1);
}

static void tool_free(gpointer tool, gpointer data) {
  *(guint *)data += *(guint *)tool;
  g_free(tool);
}

/* Later jobs are quicker than earlier ones: they finish out of order. */
static void work(gpointer tool, gpointer data) {
  Job *job = data;
  if (job->number % 4 == 0) g_usleep(200);
  job->result = job->number * job->number;
  (*(guint *)tool)++;
}

#define N_JOBS 1000

static void check_order(guint threads, guint capacity) {
  guint done = 0, next = 0;
  const CrewTrade trade = {tool_new, tool_free, work, g_free, &done};
  Crew *crew = crew_new(threads, capacity, &trade);
  for (guint i = 0; i < N_JOBS || !crew_is_empty(crew);) {
    if (i < N_JOBS && !crew_is_full(crew)) {
      Job *job = g_new0(Job, 1);
      job->number = i++;
      crew_put(crew, job);
      continue;
    }
    g_autofree Job *job = crew_take(crew);
    cr_assert_eq(job->number, next, "threads %u, capacity %u", threads, capacity);
    cr_assert_eq(job->result, next * next);
    next++;
  }
  crew_free(crew);
  cr_assert_eq(next, N_JOBS);
  cr_assert_eq(done, N_JOBS);
}

Test(crew, gives_jobs_back_in_order) {
  static const guint threads[] = {1, 2, 4}, capacities[] = {1, 2, 7, 64};
  for (gsize i = 0; i < G_N_ELEMENTS(threads); i++)
    for (gsize k = 0; k < G_N_ELEMENTS(capacities); k++) check_order(threads[i], capacities[k]);
}

Test(crew, frees_what_nobody_took) {
  static const guint threads[] = {1, 3};
  for (gsize i = 0; i < G_N_ELEMENTS(threads); i++) {
    guint done = 0;
    const CrewTrade trade = {tool_new, tool_free, work, g_free, &done};
    Crew *crew = crew_new(threads[i], 16, &trade);
    for (guint k = 0; k < 16; k++) crew_put(crew, g_new0(Job, 1));
    cr_assert(crew_is_full(crew));
    crew_free(crew); /* the leak gate sees what is left */
    cr_assert_leq(done, 16);
  }
}

Test(crew, crew_max_threads) {
  guint done = 0;
  const CrewTrade trade = {tool_new, tool_free, work, g_free, &done};
  Crew *none = crew_new(0, 0, &trade);
  cr_assert(crew_is_empty(none));
  cr_assert_not(crew_is_full(none));
  crew_free(none);
  Crew *many = crew_new(G_MAXUINT, 4, &trade); /* or the test would not end */
  crew_free(many);
}
