/* SPDX-License-Identifier: MIT */
/* Threads that work on jobs at the same time and hand them back in the order in which they were put in.
 *
 * Lifetime: a job belongs to the crew between crew_put() and crew_take(). Each thread has a tool of its own (an extractor, say).
 * Order:    crew_take() gives the oldest job, and waits for it. With one thread the work is done in crew_take() itself: same results.
 * Threads:  one thread owns the crew and makes all calls here; only `work` runs elsewhere. */
#pragma once
#include <glib.h>

/* More threads than this are not started. */
#define CREW_MAX_THREADS 256

typedef struct {
  gpointer (*tool_new)(gpointer data);             /* once per thread, in the owner's thread */
  void (*tool_free)(gpointer tool, gpointer data); /* in the owner's thread, when no work is going on */
  void (*work)(gpointer tool, gpointer job);       /* in any thread; what it makes it leaves in the job */
  void (*job_free)(gpointer job);                  /* of a job that nobody took */
  gpointer data;
} CrewTrade;

typedef struct Crew Crew;

/* `capacity` jobs may be waiting, at work or finished at one time. */
Crew *crew_new(guint threads, guint capacity, const CrewTrade *trade);
/* Waits for what is at work; jobs that nobody took are freed. */
void crew_free(Crew *crew);

gboolean crew_is_full(const Crew *crew);
gboolean crew_is_empty(const Crew *crew);
/* Not when it is full. */
void crew_put(Crew *crew, gpointer job);
/* The oldest job, done. Not when it is empty. */
gpointer crew_take(Crew *crew);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Crew, crew_free)
