/* SPDX-License-Identifier: MIT */
#include "review/queue-private.h"

#include <math.h>
#include <string.h>

struct Queue {
  Arena *arena;
  GArray *items;        /* of QueueItem, by dispute, then priority, then id */
  GHashTable *places;   /* id -> place among the items, + 1 */
  GHashTable *learned[N_LEARNED]; /* name -> Learned */
  GHashTable *decided;  /* numbers of disputes of which a finding was judged */
  guint n_disputes;
  Day newest;
  QueueMark mark;
  gboolean loaded;
};

Queue *queue_new(void) {
  Queue *queue = g_new0(Queue, 1);
  queue->arena = arena_new();
  queue->items = g_array_new(FALSE, FALSE, sizeof(QueueItem));
  queue->places = g_hash_table_new(g_str_hash, g_str_equal);
  queue->decided = g_hash_table_new(NULL, NULL);
  for (guint i = 0; i < N_LEARNED; i++) queue->learned[i] = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
  return queue;
}

void queue_free(Queue *queue) {
  if (queue == NULL) return;
  for (guint i = 0; i < N_LEARNED; i++) g_hash_table_unref(queue->learned[i]);
  g_hash_table_unref(queue->decided);
  g_hash_table_unref(queue->places);
  g_array_unref(queue->items);
  arena_free(queue->arena);
  g_free(queue);
}

static QueueItem *item_at(const Queue *queue, guint i) { return &g_array_index(queue->items, QueueItem, i); }

/* ---- what reviews teach ---- */

static const char *learned_name(const QueueItem *item, LearnedKey key, char *buffer, gsize size) {
  const char *a = item->row.a.side, *b = item->row.b.side;
  if (key == LEARNED_RULE) return item->row.rule;
  if (key == LEARNED_KIND) return kind_names[item->row.kind];
  g_snprintf(buffer, size, "%s %s", strcmp(a, b) <= 0 ? a : b, strcmp(a, b) <= 0 ? b : a);
  return buffer;
}

#define PAIR_NAME_SIZE 512

static Learned *learned_at(Queue *queue, const QueueItem *item, LearnedKey key) {
  char buffer[PAIR_NAME_SIZE];
  const char *name = learned_name(item, key, buffer, sizeof buffer);
  Learned *learned = g_hash_table_lookup(queue->learned[key], name);
  if (learned != NULL) return learned;
  learned = g_new0(Learned, 1);
  learned->name = name == buffer ? arena_copy(queue->arena, name, -1) : name;
  g_hash_table_insert(queue->learned[key], (gpointer)learned->name, learned);
  return learned;
}

static void forget_counts(Queue *queue) {
  GHashTableIter each;
  gpointer value;
  for (guint key = 0; key < N_LEARNED; key++) {
    g_hash_table_iter_init(&each, queue->learned[key]);
    while (g_hash_table_iter_next(&each, NULL, &value)) *(Learned *)value = (Learned){.name = ((Learned *)value)->name};
  }
  g_hash_table_remove_all(queue->decided);
}

static void settle_ratios(Queue *queue) {
  GHashTableIter each;
  gpointer value;
  for (guint key = 0; key < N_LEARNED; key++) {
    g_hash_table_iter_init(&each, queue->learned[key]);
    while (g_hash_table_iter_next(&each, NULL, &value)) {
      Learned *learned = value;
      const gboolean demoted = key == LEARNED_RULE && learned->counts.dismissed > 0 && precision_of(learned->counts).demoted;
      learned->ratio = cbrt(precision_ratio(learned->counts)) * (demoted ? DEMOTION : 1);
    }
  }
}

static void learn(Queue *queue) {
  forget_counts(queue);
  for (guint i = 0; i < queue->items->len; i++) {
    const QueueItem *item = item_at(queue, i);
    if (item->status != STATUS_NEW) g_hash_table_add(queue->decided, GUINT_TO_POINTER(item->dispute));
    for (guint key = 0; key < N_LEARNED; key++) {
      Learned *learned = item->learned[key];
      learned->findings++;
      learned->counts.confirmed += item->status == STATUS_CONFIRMED;
      learned->counts.dismissed += item->status == STATUS_DISMISSED;
    }
  }
  settle_ratios(queue);
}

/* ---- priority ---- */

static double novelty_of(const Queue *queue, const QueueItem *item) {
  double novelty = 1;
  const Day seen = item->row.first_seen;
  if (day_is_set(seen) && seen.year != 0 && day_is_set(queue->newest))
    novelty = MAX(exp2(-(day_number(queue->newest) - day_number(seen)) / NOVELTY_HALF_LIFE), NOVELTY_LEAST);
  return g_hash_table_contains(queue->decided, GUINT_TO_POINTER(item->dispute)) ? novelty / 2 : novelty;
}

static double sources_of(const QueueItem *item) {
  const double n = MAX(MIN(item->row.a.sources, item->row.b.sources), 1);
  return n / (n + 1);
}

static void prioritise(Queue *queue) {
  for (guint i = 0; i < queue->items->len; i++) {
    QueueItem *item = item_at(queue, i);
    item->factors = (QueueFactors){novelty_of(queue, item), sources_of(item), 1};
    for (guint key = 0; key < N_LEARNED; key++) item->factors.learned *= item->learned[key]->ratio;
    item->priority = item->row.score * item->factors.novelty * item->factors.sources * item->factors.learned;
  }
}

static gint item_order(gconstpointer one, gconstpointer other) {
  const QueueItem *a = one, *b = other;
  if (a->dispute != b->dispute) return a->dispute < b->dispute ? -1 : 1;
  if (a->priority != b->priority) return a->priority > b->priority ? -1 : 1;
  return strcmp(a->row.id, b->row.id);
}

static gboolean is_in_order(const Queue *queue, guint from, guint to) {
  for (guint i = from + 1; i < to; i++)
    if (item_order(item_at(queue, i - 1), item_at(queue, i)) > 0) return FALSE;
  return TRUE;
}

/* Items of one dispute stay together, so few of them change places. */
static void sort_disputes(Queue *queue) {
  for (guint from = 0, to; from < queue->items->len; from = to) {
    for (to = from + 1; to < queue->items->len && item_at(queue, to)->dispute == item_at(queue, from)->dispute;) to++;
    if (is_in_order(queue, from, to)) continue;
    qsort(item_at(queue, from), to - from, sizeof(QueueItem), item_order);
    for (guint i = from; i < to; i++) g_hash_table_insert(queue->places, (gpointer)item_at(queue, i)->row.id, GUINT_TO_POINTER(i + 1));
  }
}

static void settle(Queue *queue) {
  learn(queue);
  prioritise(queue);
  sort_disputes(queue);
}

/* ---- loading ---- */

static QueueSide keep_side(Arena *arena, const QueueSide *side) {
  QueueSide kept = *side;
  kept.actor = arena_copy(arena, side->actor, -1);
  kept.name = arena_copy(arena, side->name, -1);
  kept.side = arena_copy(arena, side->side, -1);
  return kept;
}

/* Most of them are ASCII, which folds twenty times faster. */
static const char *fold_row(const QueueRow *row, Arena *arena) {
  g_autofree char *text = g_strjoin("\n", row->subject, row->a.name, row->b.name, row->rule, row->id, NULL);
  g_autofree char *folded = g_str_is_ascii(text) ? g_ascii_strdown(text, -1) : g_utf8_casefold(text, -1);
  return arena_copy(arena, folded, -1);
}

static gboolean take_row(const QueueRow *row, gpointer data) {
  Queue *queue = data;
  const guint n = queue->items->len;
  const gboolean same = n > 0 && strcmp(item_at(queue, n - 1)->row.dispute, row->dispute) == 0;
  QueueItem item = {.row = *row};
  item.row.id = arena_copy(queue->arena, row->id, -1);
  item.row.rule = arena_copy(queue->arena, row->rule, -1);
  item.row.subject = arena_copy(queue->arena, row->subject, -1);
  item.row.dispute = same ? item_at(queue, n - 1)->row.dispute : arena_copy(queue->arena, row->dispute, -1);
  item.row.a = keep_side(queue->arena, &row->a);
  item.row.b = keep_side(queue->arena, &row->b);
  item.dispute = same ? queue->n_disputes - 1 : queue->n_disputes++;
  item.folded = fold_row(row, queue->arena);
  for (guint key = 0; key < N_LEARNED; key++) item.learned[key] = learned_at(queue, &item, (LearnedKey)key);
  item.state.agreed = TRUE;
  item.state.tags = arena_new_array(queue->arena, const char *, 1);
  if (day_compare(row->last_seen, queue->newest) > 0) queue->newest = row->last_seen;
  g_array_append_val(queue->items, item);
  g_hash_table_insert(queue->places, (gpointer)item.row.id, GUINT_TO_POINTER(n + 1));
  return TRUE;
}

static gboolean take_state(const char *finding, const ReviewState *state, gpointer data) {
  Queue *queue = data;
  const guint place = GPOINTER_TO_UINT(g_hash_table_lookup(queue->places, finding));
  if (place == 0) return TRUE;
  QueueItem *item = item_at(queue, place - 1);
  const guint n = g_strv_length((char **)state->tags);
  const char **tags = arena_new_array(queue->arena, const char *, n + 1);
  for (guint i = 0; i < n; i++) tags[i] = arena_copy(queue->arena, state->tags[i], -1);
  item->state = *state;
  item->state.reason = state->reason != NULL ? arena_copy(queue->arena, state->reason, -1) : NULL;
  item->state.duplicate_of = state->duplicate_of != NULL ? arena_copy(queue->arena, state->duplicate_of, -1) : NULL;
  item->state.assignee = state->assignee != NULL ? arena_copy(queue->arena, state->assignee, -1) : NULL;
  item->state.tags = tags;
  item->status = review_status(&item->state);
  return TRUE;
}

static void forget_all(Queue *queue) {
  g_hash_table_remove_all(queue->places);
  for (guint i = 0; i < N_LEARNED; i++) g_hash_table_remove_all(queue->learned[i]);
  g_array_set_size(queue->items, 0);
  arena_reset(queue->arena);
  queue->n_disputes = 0;
  queue->newest = (Day){0};
}

gboolean queue_refresh(Queue *queue, Store *store, GError **error) {
  QueueMark mark;
  if (!store_queue_mark(store, &mark, error)) return FALSE;
  const gboolean whole = !queue->loaded || mark.run != queue->mark.run || mark.ended != queue->mark.ended;
  if (!whole && mark.review == queue->mark.review) return TRUE;
  queue->loaded = FALSE;
  if (whole) {
    forget_all(queue);
    if (!store_each_queued(store, take_row, queue, error)) return FALSE;
  }
  if (!store_each_review_state(store, whole ? 0 : queue->mark.review, take_state, queue, error)) return FALSE;
  settle(queue);
  queue->mark = mark;
  queue->loaded = TRUE;
  return TRUE;
}

/* ---- reading ---- */

const QueueItem *queue_find(const Queue *queue, const char *finding) {
  const guint place = GPOINTER_TO_UINT(g_hash_table_lookup(queue->places, finding));
  return place == 0 ? NULL : item_at(queue, place - 1);
}

static gint learned_order(gconstpointer a, gconstpointer b) { return strcmp(((const Learned *)a)->name, ((const Learned *)b)->name); }

GArray *queue_learned(const Queue *queue, LearnedKey key) {
  GArray *all = g_array_new(FALSE, FALSE, sizeof(Learned));
  GHashTableIter each;
  gpointer value;
  g_hash_table_iter_init(&each, queue->learned[key]);
  while (g_hash_table_iter_next(&each, NULL, &value)) g_array_append_vals(all, value, 1);
  g_array_sort(all, learned_order);
  return all;
}

Learned queue_learned_of(const Queue *queue, LearnedKey key, const char *name) {
  const Learned *learned = g_hash_table_lookup(queue->learned[key], name);
  return learned != NULL ? *learned : (Learned){.name = name};
}

const GArray *queue_items(const Queue *queue) { return queue->items; }

void queue_count(const Queue *queue, QueueCounts *out) {
  *out = (QueueCounts){.findings = queue->items->len, .disputes = queue->n_disputes};
  for (guint i = 0; i < queue->items->len; i++) {
    const QueueItem *item = item_at(queue, i);
    out->by_status[item->status]++;
    out->reopened += item->state.reopened;
    out->twice += item->state.reviewers > 1;
    out->agreed += item->state.reviewers > 1 && item->state.agreed;
  }
  out->disagreed = out->twice - out->agreed;
}
