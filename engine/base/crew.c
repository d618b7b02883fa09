/* SPDX-License-Identifier: MIT */
#include "base/crew.h"

typedef struct {
  gpointer job;
  gboolean done;
} Slot;

typedef struct {
  Crew *crew;
  gpointer tool;
  GThread *thread; /* NULL: the owner does the work */
} Worker;

/* taken <= begun <= put count jobs since the start; job n is in slot n % capacity. */
struct Crew {
  CrewTrade trade;
  Worker *workers;
  guint n_workers, capacity;
  Slot *slots;
  guint64 taken, begun, put; /* taken and put are the owner's, the rest is behind the lock */
  gboolean closing;
  GMutex lock;
  GCond job_waits, job_done;
};

static Slot *slot_of(Crew *crew, guint64 number) { return &crew->slots[number % crew->capacity]; }

/* The next job to begin; NULL when the crew closes. Called with the lock. */
static Slot *next_slot(Crew *crew) {
  while (crew->begun == crew->put && !crew->closing) g_cond_wait(&crew->job_waits, &crew->lock);
  return crew->closing ? NULL : slot_of(crew, crew->begun++);
}

static gpointer worker_run(gpointer data) {
  Worker *worker = data;
  Crew *crew = worker->crew;
  g_mutex_lock(&crew->lock);
  for (Slot *slot; (slot = next_slot(crew));) {
    g_mutex_unlock(&crew->lock);
    crew->trade.work(worker->tool, slot->job);
    g_mutex_lock(&crew->lock);
    slot->done = TRUE;
    g_cond_signal(&crew->job_done);
  }
  g_mutex_unlock(&crew->lock);
  return NULL;
}

Crew *crew_new(guint threads, guint capacity, const CrewTrade *trade) {
  Crew *crew = g_new0(Crew, 1);
  crew->trade = *trade;
  crew->n_workers = CLAMP(threads, 1, CREW_MAX_THREADS);
  crew->capacity = MAX(capacity, 1);
  crew->slots = g_new0(Slot, crew->capacity);
  crew->workers = g_new0(Worker, crew->n_workers);
  g_mutex_init(&crew->lock);
  g_cond_init(&crew->job_waits);
  g_cond_init(&crew->job_done);
  for (guint i = 0; i < crew->n_workers; i++) {
    Worker *worker = &crew->workers[i];
    *worker = (Worker){.crew = crew, .tool = trade->tool_new(trade->data)};
    if (crew->n_workers > 1) worker->thread = g_thread_new("crew", worker_run, worker);
  }
  return crew;
}

static void dismiss_workers(Crew *crew) {
  g_mutex_lock(&crew->lock);
  crew->closing = TRUE;
  g_cond_broadcast(&crew->job_waits);
  g_mutex_unlock(&crew->lock);
  for (guint i = 0; i < crew->n_workers; i++)
    if (crew->workers[i].thread) g_thread_join(crew->workers[i].thread);
  for (guint i = 0; i < crew->n_workers; i++) crew->trade.tool_free(crew->workers[i].tool, crew->trade.data);
}

void crew_free(Crew *crew) {
  if (!crew) return;
  dismiss_workers(crew);
  for (; crew->taken < crew->put; crew->taken++) crew->trade.job_free(slot_of(crew, crew->taken)->job);
  g_cond_clear(&crew->job_waits);
  g_cond_clear(&crew->job_done);
  g_mutex_clear(&crew->lock);
  g_free(crew->slots);
  g_free(crew->workers);
  g_free(crew);
}

gboolean crew_is_full(const Crew *crew) { return crew->put - crew->taken == crew->capacity; }

gboolean crew_is_empty(const Crew *crew) { return crew->put == crew->taken; }

void crew_put(Crew *crew, gpointer job) {
  g_assert(!crew_is_full(crew));
  g_mutex_lock(&crew->lock);
  *slot_of(crew, crew->put++) = (Slot){job, FALSE};
  g_cond_signal(&crew->job_waits);
  g_mutex_unlock(&crew->lock);
}

gpointer crew_take(Crew *crew) {
  g_assert(!crew_is_empty(crew));
  Slot *slot = slot_of(crew, crew->taken++);
  Worker *first = &crew->workers[0];
  if (!first->thread) {
    first->crew->trade.work(first->tool, slot->job);
    return slot->job;
  }
  g_mutex_lock(&crew->lock);
  while (!slot->done) g_cond_wait(&crew->job_done, &crew->lock);
  gpointer job = slot->job;
  g_mutex_unlock(&crew->lock);
  return job;
}
