/* SPDX-License-Identifier: MIT */
#include "compare/filters.h"

static gboolean names(gchar **list, const char *id) { return id != NULL && g_strv_contains((const char *const *)list, id); }

static gboolean is_of(gchar **actors, const Position *position) { return names(actors, position->actor) || names(actors, position->side); }

static gboolean actors_fit(gchar **actors, const Position *a, const Position *b) {
  if (actors[0] == NULL) return TRUE;
  return actors[1] == NULL ? is_of(actors, a) || is_of(actors, b) : is_of(actors, a) && is_of(actors, b);
}

static gboolean begins_one(gchar **beginnings, const char *id) {
  if (beginnings[0] == NULL) return TRUE;
  for (; *beginnings != NULL; beginnings++)
    if (g_str_has_prefix(id, *beginnings)) return TRUE;
  return FALSE;
}

static gboolean fits(const Filter *filter, const Finding *finding, const Position *a, const Position *b) {
  if (day_is_set(finding->first_seen) && day_compare(finding->first_seen, filter->expires) > 0) return FALSE;
  if (filter->rules[0] != NULL && !names(filter->rules, finding->rule)) return FALSE;
  return actors_fit(filter->actors, a, b) && begins_one(filter->disputes, finding->dispute) && begins_one(filter->findings, finding->id);
}

const Filter *filter_of_finding(const Ruleset *rules, const Finding *finding, const Position *a, const Position *b) {
  const GPtrArray *filters = ruleset_filters(rules);
  for (guint i = 0; i < filters->len; i++)
    if (fits(filters->pdata[i], finding, a, b)) return filters->pdata[i];
  return NULL;
}
