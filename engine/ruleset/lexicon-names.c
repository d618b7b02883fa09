/* SPDX-License-Identifier: MIT */
/* Actors, people, posts, organs, things and places -> lexicon entries. */
#include <string.h>
#include "ruleset/lexicon-private.h"

#define ACRONYM_MAX 5 /* letters: longer names in capitals are brands, written in any case */
#define SURNAME_MIN 3 /* bytes: shorter last names would match too much */

/* "US", "NSC": must keep its capitals, else the pronoun "us" would be a country. */
static gboolean is_acronym(const char *name) {
  const gsize length = strlen(name);
  if (length > ACRONYM_MAX) return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isupper(name[i])) return FALSE;
  return TRUE;
}

static Word *add_name(Lexicon *lexicon, const char *name) {
  Word *word = lexicon_add(lexicon, name);
  if (!word) return NULL;
  /* "TASS" and "Tass" are one entry: capitals are asked for only where no rule spells the name otherwise. */
  word->all_caps = is_acronym(name) && (!word_is(word, WORD_NAME) || word->all_caps);
  word->starts_small |= g_unichar_islower(g_utf8_get_char(name));
  word->categories |= WORD_BIT(WORD_NAME);
  return word;
}

typedef enum { AS_ACTOR, AS_DEMONYM, AS_METONYM, AS_LOCAL } NameUse;

static void add_actor_names(Lexicon *lexicon, gchar **names, const Actor *actor, NameUse use) {
  for (guint i = 0; names[i]; i++) {
    Word *word = add_name(lexicon, names[i]);
    if (!word) continue;
    const Actor **const slots[] = {&word->actor, &word->demonym, &word->metonym};
    if (use != AS_LOCAL) {
      if (!*slots[use]) *slots[use] = actor;
      continue;
    }
    if (!word->locals) word->locals = g_ptr_array_new();
    g_ptr_array_add(word->locals, (gpointer)actor);
  }
}

static void add_actors(Lexicon *lexicon, const GPtrArray *actors) {
  for (guint i = 0; i < actors->len; i++) {
    const Actor *actor = g_ptr_array_index(actors, i);
    gchar *own[] = {actor->name, NULL};
    add_actor_names(lexicon, own, actor, AS_ACTOR);
    add_actor_names(lexicon, actor->aliases, actor, AS_ACTOR);
    add_actor_names(lexicon, actor->demonyms, actor, AS_DEMONYM);
    add_actor_names(lexicon, actor->metonyms, actor, AS_METONYM);
    add_actor_names(lexicon, actor->local_aliases, actor, AS_LOCAL);
  }
}

static void add_person_name(Lexicon *lexicon, const char *name, const Person *person) {
  Word *word = add_name(lexicon, name);
  if (!word) return;
  if (!word->persons) word->persons = g_ptr_array_new();
  if (!g_ptr_array_find(word->persons, person, NULL)) g_ptr_array_add(word->persons, (gpointer)person);
}

static void add_full_name(Lexicon *lexicon, const char *name, const Person *person) {
  add_person_name(lexicon, name, person);
  const char *blank = strrchr(name, ' ');
  if (blank && strlen(blank + 1) >= SURNAME_MIN) add_person_name(lexicon, blank + 1, person);
}

static void add_people(Lexicon *lexicon, const GPtrArray *people) {
  for (guint i = 0; i < people->len; i++) {
    const Person *person = g_ptr_array_index(people, i);
    add_full_name(lexicon, person->name, person);
    for (guint j = 0; person->aliases[j]; j++) add_full_name(lexicon, person->aliases[j], person);
  }
}

static void add_titles(Lexicon *lexicon, gchar **titles, const Post *post, const char *gender, const Inflector *inflector) {
  for (guint i = 0; titles[i]; i++) {
    Word *word = lexicon_add(lexicon, titles[i]);
    if (!word || word->post) continue;
    word->post = post;
    word->gender = gender;
    word->categories |= WORD_BIT(WORD_NOUN);
    g_autofree char *plural = inflector_apply(inflector, "noun", titles[i], INFLECT_S);
    Word *many = lexicon_add(lexicon, plural);
    if (many == word || many->post) continue;
    many->post = post;
    many->plural = TRUE;
    many->categories |= WORD_BIT(WORD_NOUN);
  }
}

static void add_posts_and_organs(Lexicon *lexicon, const RuleFiles *files, const Inflector *inflector) {
  for (guint i = 0; i < files->posts->len; i++) {
    const Post *post = g_ptr_array_index(files->posts, i);
    add_titles(lexicon, post->titles, post, NULL, inflector);
    add_titles(lexicon, post->masculine, post, "m", inflector);
    add_titles(lexicon, post->feminine, post, "f", inflector);
  }
  for (guint i = 0; i < files->organs->len; i++) {
    const Organ *organ = g_ptr_array_index(files->organs, i);
    for (guint j = 0; organ->nouns[j]; j++) {
      Word *word = lexicon_add(lexicon, organ->nouns[j]);
      if (!word || word->organ) continue;
      word->organ = organ;
      word->categories |= WORD_BIT(WORD_NOUN);
    }
  }
  for (guint i = 0; i < files->shapes->len; i++) {
    const NameShape *shape = g_ptr_array_index(files->shapes, i);
    for (guint j = 0; shape->words[j]; j++) {
      Word *word = lexicon_add(lexicon, shape->words[j]);
      if (word && !word->shape) word->shape = shape->kind;
    }
  }
}

static void add_thing(Lexicon *lexicon, const char *spelling, const ThingClass *thing, gboolean plural) {
  Word *word = lexicon_add(lexicon, spelling);
  if (!word || word->thing) return;
  word->thing = thing;
  word->categories |= WORD_BIT(WORD_NOUN);
  if (plural && !word->noun) word->plural = TRUE;
}

static void add_things(Lexicon *lexicon, const GPtrArray *classes, const Inflector *inflector) {
  for (guint i = 0; i < classes->len; i++) {
    const ThingClass *thing = g_ptr_array_index(classes, i);
    for (guint j = 0; thing->names[j]; j++) add_thing(lexicon, thing->names[j], thing, FALSE);
    for (guint j = 0; thing->nouns[j]; j++) {
      g_autofree char *plural = inflector_apply(inflector, "noun", thing->nouns[j], INFLECT_S);
      add_thing(lexicon, thing->nouns[j], thing, FALSE);
      add_thing(lexicon, plural, thing, TRUE);
    }
  }
}

static void add_places(Lexicon *lexicon, const GPtrArray *places) {
  for (guint i = 0; i < places->len; i++) {
    const Place *place = g_ptr_array_index(places, i);
    Word *word = add_name(lexicon, place->name);
    if (word && !word->place) word->place = place;
    for (guint j = 0; place->aliases[j]; j++) {
      word = add_name(lexicon, place->aliases[j]);
      if (word && !word->place) word->place = place;
    }
  }
}

void lexicon_add_names(Lexicon *lexicon, const RuleFiles *files, const Inflector *inflector) {
  add_posts_and_organs(lexicon, files, inflector);
  add_things(lexicon, files->classes, inflector);
  add_actors(lexicon, files->actors);
  add_people(lexicon, files->people);
  add_places(lexicon, files->places);
}
