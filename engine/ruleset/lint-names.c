/* SPDX-License-Identifier: MIT */
/* Names of actors and people that mean too much. */
#include <string.h>
#include "ruleset/lint-private.h"

typedef struct {
  const Actor *actor;
  const char *use;
} Owner;

static gboolean is_acronym(const char *name) {
  for (; *name != '\0'; name++)
    if (!g_ascii_isupper(*name) && !g_ascii_isdigit(*name)) return FALSE;
  return TRUE;
}

static void check_short(const Lint *lint, const Actor *actor, const char *name) {
  const glong letters = g_utf8_strlen(name, -1);
  if (letters == 0 || letters > 2 || (letters == 2 && is_acronym(name)) || g_utf8_get_char(name) > 0x2000) return;
  lint_add(lint->rules, lint->problems, actor->pos, "alias-short", "'%s' of actor '%s' is too short", name, actor->id);
}

/* What a word can be besides a name. Titles and kinds of organisations are read together with names and do no harm. */
static gboolean is_common_word(const Word *word) {
  const guint64 common = WORD_BIT(WORD_ADJECTIVE) | WORD_BIT(WORD_ADVERB) | WORD_BIT(WORD_PREPOSITION) | WORD_BIT(WORD_DETERMINER) |
                         WORD_BIT(WORD_COORDINATOR) | WORD_BIT(WORD_SUBORDINATOR) | WORD_BIT(WORD_MONTH) | WORD_BIT(WORD_WEEKDAY);
  return word != NULL && ((word->categories & common) != 0 || (word->forms[0] & FORM_BASE) != 0);
}

/* A name in capitals needs them; one of several words is seldom anything else. */
static void check_common(const Lint *lint, const Actor *actor, const char *name) {
  if (strchr(name, ' ') != NULL || is_acronym(name) || lint->rules->lexicon == NULL) return;
  if (!is_common_word(lexicon_find(lint->rules->lexicon, name))) return;
  lint_add(lint->rules, lint->problems, actor->pos, "alias-common",
           "'%s' of actor '%s' is a common word too; write it under local_aliases, or with more words", name, actor->id);
}

static void check_clash(const Lint *lint, GHashTable *owners, const Actor *actor, const char *name, const char *use) {
  g_autofree char *key = g_strconcat(use, " ", name, NULL);
  const Actor *other = g_hash_table_lookup(owners, key);
  if (other == NULL) g_hash_table_insert(owners, g_steal_pointer(&key), (gpointer)actor);
  if (other == NULL || other == actor) return;
  lint_add(lint->rules, lint->problems, actor->pos, "alias-clash", "%s '%s' of actor '%s' is already taken by '%s' (%s:%u)", use, name, actor->id,
           other->id, other->pos.file, other->pos.line);
}

static void check_names(const Lint *lint, GHashTable *owners, const Actor *actor, gchar **names, const char *use) {
  for (guint i = 0; names[i] != NULL; i++) {
    check_clash(lint, owners, actor, names[i], use);
    check_short(lint, actor, names[i]);
    if (g_str_equal(use, "alias")) check_common(lint, actor, names[i]); /* "Polish", the demonym, needs its capital and a noun behind it */
  }
}

void lint_aliases(const Lint *lint) {
  g_autoptr(GHashTable) owners = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  const GPtrArray *actors = lint->rules->files->actors;
  for (guint i = 0; i < actors->len; i++) {
    const Actor *actor = actors->pdata[i];
    gchar *name[] = {actor->name, NULL};
    check_names(lint, owners, actor, name, "alias");
    check_names(lint, owners, actor, actor->aliases, "alias");
    check_names(lint, owners, actor, actor->demonyms, "demonym");
    check_names(lint, owners, actor, actor->metonyms, "metonym");
  }
}

/* ---- people ---- */

static gboolean roles_overlap(const PersonRole *a, const PersonRole *b) {
  return day_range_overlaps(day_range(a->from, a->to), day_range(b->from, b->to)) && !(day_is_set(a->to) && day_compare(a->to, b->from) == 0) &&
         !(day_is_set(b->to) && day_compare(b->to, a->from) == 0);
}

/* Who leads a government often leads its party as well. */
static gboolean same_country(const Actor *a, const Actor *b) {
  return a == b || (a->country != NULL && (a->country == b || a->country == b->country)) || (b->country != NULL && b->country == a);
}

static void check_roles(const Lint *lint, const Person *person) {
  for (guint i = 1; i < person->roles->len; i++) {
    const PersonRole *role = person->roles->pdata[i];
    for (guint j = 0; j < i; j++) {
      const PersonRole *other = person->roles->pdata[j];
      if (role->of == NULL || other->of == NULL || same_country(actor_side(role->of), actor_side(other->of)) || !roles_overlap(role, other)) continue;
      lint_add(lint->rules, lint->problems, role->pos, "role-overlap", "%s speaks for '%s' and, from line %u, for '%s' at one time", person->name,
               role->of->id, other->pos.line, other->of->id);
    }
  }
}

void lint_people(const Lint *lint) {
  const GPtrArray *people = lint->rules->files->people;
  for (guint i = 0; i < people->len; i++) check_roles(lint, people->pdata[i]);
}

/* ---- what is out of date ---- */

static Day last_look(const RuleMeta *meta) {
  if (day_is_set(meta->reviewed)) return meta->reviewed;
  return day_is_set(meta->modified) ? meta->modified : meta->date;
}

/* The first person of the file who still holds a post, or NULL. */
static const Person *first_in_office(const GPtrArray *people, const char *file) {
  for (guint i = 0; i < people->len; i++) {
    const Person *person = people->pdata[i];
    if (!g_str_equal(person->pos.file, file)) continue;
    for (guint j = 0; j < person->roles->len; j++)
      if (!day_is_set(((const PersonRole *)person->roles->pdata[j])->to)) return person;
  }
  return NULL;
}

static void check_stale(const Lint *lint, const RuleTestSet *set) {
  const Day seen = last_look(set->meta);
  if (!g_str_equal(set->folder, "actors") || !day_is_set(seen) || seen.year == 0) return;
  const gint32 days = day_number(lint->today) - day_number(seen);
  const Person *person = days > LINT_STALE_DAYS ? first_in_office(lint->rules->files->people, set->file) : NULL;
  char day[DAY_TEXT_SIZE];
  if (person == NULL) return;
  lint_add(lint->rules, lint->problems, person->pos, "stale-actor", "posts such as that of %s were last reviewed on %s", person->name, day_format(seen, day));
}

static void check_deprecated(const Lint *lint, const RuleMeta *meta) {
  if (g_strcmp0(meta->status, "deprecated") != 0 || meta->related[0] != NULL) return;
  lint_add(lint->rules, lint->problems, meta->pos, "deprecated", "'%s' is deprecated: name its successor under `related`", meta->id ? meta->id : "this file");
}

void lint_ages(const Lint *lint) {
  const RuleFiles *files = lint->rules->files;
  const gboolean dated = day_is_set(lint->today) && lint->today.year != 0;
  for (guint i = 0; i < files->tests->len; i++) {
    const RuleTestSet *set = files->tests->pdata[i];
    check_deprecated(lint, set->meta);
    if (dated) check_stale(lint, set);
  }
  for (guint i = 0; dated && i < files->filters->len; i++) {
    const Filter *filter = files->filters->pdata[i];
    char day[DAY_TEXT_SIZE];
    if (!day_is_set(filter->expires) || day_compare(filter->expires, lint->today) >= 0) continue;
    lint_add(lint->rules, lint->problems, filter->meta.pos, "expired-filter", "filter '%s' expired on %s: renew or remove it", filter->meta.id,
             day_format(filter->expires, day));
  }
}
