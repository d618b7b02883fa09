/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>
#include "review/queue-private.h"

/* What is asked, prepared once for all items. */
typedef struct {
  const QueueFilter *filter;
  gint status, kind, level; /* -1: any */
  gboolean reopened, disagreed;
  char **words; /* folded */
} Choice;

static gboolean is_either(const char *wanted, const char *a, const char *b) { return wanted == NULL || strcmp(wanted, a) == 0 || strcmp(wanted, b) == 0; }

static gboolean takes_part(const char *actor, const QueueSide *side) { return strcmp(actor, side->actor) == 0 || g_ascii_strcasecmp(actor, side->name) == 0; }

static gboolean has_word(const QueueItem *item, const char *word) {
  if (strstr(item->folded, word) != NULL) return TRUE;
  for (const char *const *tag = item->state.tags; *tag != NULL; tag++) {
    g_autofree char *folded = g_utf8_casefold(*tag, -1);
    if (strstr(folded, word) != NULL) return TRUE;
  }
  return FALSE;
}

static gboolean has_words(const QueueItem *item, char **words) {
  for (; words != NULL && *words != NULL; words++)
    if (!has_word(item, *words)) return FALSE;
  return TRUE;
}

static gboolean passes_state(const Choice *choice, const QueueItem *item) {
  const QueueFilter *filter = choice->filter;
  if (choice->status >= 0 && item->status != (Status)choice->status) return FALSE;
  if (choice->reopened && !item->state.reopened) return FALSE;
  if (choice->disagreed && (item->state.reviewers < 2 || item->state.agreed)) return FALSE;
  if (filter->assignee != NULL && g_strcmp0(filter->assignee, item->state.assignee) != 0) return FALSE;
  return filter->tag == NULL || g_strv_contains(item->state.tags, filter->tag);
}

static gboolean passes_days(const QueueFilter *filter, const QueueRow *row) {
  return (!day_is_set(filter->since) || day_compare(row->last_seen, filter->since) >= 0) &&
         (!day_is_set(filter->until) || day_compare(row->first_seen, filter->until) <= 0);
}

static gboolean passes(const Choice *choice, const QueueItem *item) {
  const QueueFilter *filter = choice->filter;
  const QueueRow *row = &item->row;
  if (!passes_state(choice, item) || (filter->fresh && !row->fresh)) return FALSE;
  if ((choice->kind >= 0 && row->kind != (Kind)choice->kind) || (choice->level >= 0 && row->level < (Level)choice->level)) return FALSE;
  if (filter->rule != NULL && strcmp(filter->rule, row->rule) != 0) return FALSE;
  if (filter->dispute != NULL && !g_str_has_prefix(row->dispute, filter->dispute)) return FALSE;
  if (row->score < filter->min_score) return FALSE;
  if (!is_either(filter->side, row->a.side, row->b.side) || !passes_days(filter, row)) return FALSE;
  if (filter->actor != NULL && !takes_part(filter->actor, &row->a) && !takes_part(filter->actor, &row->b)) return FALSE;
  return has_words(item, choice->words);
}

/* The chosen of one dispute; they follow each other. */
typedef struct {
  guint first, n;
  double best;
} Group;

static gint group_order(gconstpointer one, gconstpointer other) {
  const Group *a = one, *b = other;
  if (a->best != b->best) return a->best > b->best ? -1 : 1;
  return a->first < b->first ? -1 : 1;
}

static GPtrArray *in_order(const GPtrArray *chosen, GArray *groups) {
  GPtrArray *ordered = g_ptr_array_sized_new(chosen->len);
  if (groups->len > 1) qsort(groups->data, groups->len, sizeof(Group), group_order);
  for (guint i = 0; i < groups->len; i++) {
    const Group *group = &g_array_index(groups, Group, i);
    for (guint k = 0; k < group->n; k++) g_ptr_array_add(ordered, chosen->pdata[group->first + k]);
  }
  return ordered;
}

static void choose(const Queue *queue, const Choice *choice, GPtrArray *chosen, GArray *groups) {
  const GArray *items = queue_items(queue);
  for (guint i = 0; i < items->len; i++) {
    const QueueItem *item = &g_array_index(items, QueueItem, i);
    if (!passes(choice, item)) continue;
    const gboolean same = chosen->len > 0 && ((const QueueItem *)chosen->pdata[chosen->len - 1])->dispute == item->dispute;
    const Group group = {chosen->len, 1, item->priority};
    if (same) g_array_index(groups, Group, groups->len - 1).n++;
    else g_array_append_val(groups, group);
    g_ptr_array_add(chosen, (gpointer)item);
  }
}

GPtrArray *queue_select(const Queue *queue, const QueueFilter *filter) {
  g_autoptr(GPtrArray) chosen = g_ptr_array_new();
  g_autoptr(GArray) groups = g_array_new(FALSE, FALSE, sizeof(Group));
  g_autofree char *text = filter->text != NULL ? g_utf8_casefold(filter->text, -1) : NULL;
  g_auto(GStrv) words = text != NULL ? g_strsplit_set(text, " \t\r\n", -1) : NULL;
  const Choice choice = {filter, name_index(status_names, filter->status), name_index(kind_names, filter->kind), name_index(level_names, filter->level),
                         g_strcmp0(filter->status, "reopened") == 0, g_strcmp0(filter->status, "disagreed") == 0, words};
  choose(queue, &choice, chosen, groups);
  return in_order(chosen, groups);
}

const QueueItem *queue_after(const Queue *queue, const QueueFilter *filter, const QueueItem *item) {
  g_autoptr(GPtrArray) items = queue_select(queue, filter);
  for (guint i = 0; i + 1 < items->len; i++)
    if (items->pdata[i] == item) return items->pdata[i + 1];
  return items->len == 0 || items->pdata[0] == item ? NULL : items->pdata[0];
}
