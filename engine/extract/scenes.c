/* SPDX-License-Identifier: MIT */
#include "extract/scenes.h"
#include <stdlib.h>
#include <string.h>

#define SITE_CLASS "facility" /* things/: what stands somewhere */

static gboolean tells_where(const Proposition *said) {
  if (said->place) return TRUE;
  for (guint i = 0; i < said->n_roles; i++)
    if (said->roles[i].kind == ROLE_PLACE) return TRUE;
  return FALSE;
}

/* Of an act or a count, that somebody says happened: a policy or a possession happens nowhere, and what is denied nowhere either. */
static gboolean happens(const Claim *claim, const Ruleset *rules) {
  const EventRule *event = ruleset_event(rules, claim->proposition.event);
  return event && (event->deed || event->counts) && (claim->stance == STANCE_ASSERTS || claim->stance == STANCE_HEDGED);
}

static gboolean is_locative(const Reading *reading, const Chunk *chunk) {
  const Word *word = reading->units[chunk->head].word;
  return word && word_trait(word, TRAIT_LOCATIVE);
}

/* Acts and counts: talks are held in a town that nothing happens to. */
static gboolean tells_act(const Lemma *lemma) {
  if (!lemma || !lemma->triggers || lemma->cue) return FALSE;
  for (guint i = 0; i < lemma->triggers->len; i++) {
    const EventRule *event = ((const EventTrigger *)g_ptr_array_index(lemma->triggers, i))->event;
    if (event->deed || event->counts) return TRUE;
  }
  return FALSE;
}

/* Something stands or happens there: "a school in Corva", "the fire in Corva", "bombed in Corva"; not "talks in Corva", "told reporters in Corva". */
static gboolean is_there(const Ruleset *rules, const Reading *reading, const Sentence *sentence, guint number) {
  while (number > 0 && (sentence->chunks[number - 1].symbol == SYMBOL_ADVERB || sentence->chunks[number - 1].symbol == SYMBOL_TIME)) number--;
  if (number == 0) return TRUE; /* "In Corva, ..." */
  const Chunk *chunk = &sentence->chunks[number - 1];
  if (chunk_is_verb(chunk)) return tells_act(chunk->lemma);
  const Word *word = chunk->symbol == SYMBOL_NOUN ? reading->units[chunk->head].word : NULL;
  if (!word || word->post) return FALSE;
  return (word->thing && ruleset_class_is_a(rules, word->thing->id, SITE_CLASS)) || tells_act(word->noun);
}

/* "in Corva", "the Corva station": a town or region where something is or happens, not a capital that stands for its government. */
static const char *place_in(const Reading *reading, const Sentence *sentence, guint number) {
  const Chunk *chunk = &sentence->chunks[number];
  const gboolean where = number > 0 && is_locative(reading, &chunk[-1]);
  const Word *head = chunk->symbol == SYMBOL_NOUN ? reading->units[chunk->head].word : NULL;
  const gboolean site = head && head->thing && ruleset_class_is_a(reading->rules, head->thing->id, SITE_CLASS);
  if (chunk->symbol != SYMBOL_NOUN || !(where ? is_there(reading->rules, reading, sentence, number - 1) : site)) return NULL;
  for (guint32 i = chunk->first; i < chunk->last; i++) {
    const Unit *unit = &reading->units[i];
    if (unit->is_name && unit->word->place && (where || !unit->word->metonym)) return unit->word->place->id;
  }
  return NULL;
}

/* The places of a text, in its order. */
typedef struct {
  guint32 at; /* byte */
  const char *place;
} Scene;

static GArray *scenes_of(const Reading *reading) {
  GArray *scenes = g_array_new(FALSE, FALSE, sizeof(Scene));
  for (guint s = 0; s < reading->n_sentences; s++) {
    const Sentence *sentence = &reading->sentences[s];
    for (guint i = 0; i < sentence->n_chunks; i++) {
      const Scene scene = {sentence->chunks[i].span.start, place_in(reading, sentence, i)};
      if (scene.place) g_array_append_val(scenes, scene);
    }
  }
  return scenes;
}

static const char *scene_at(const GArray *scenes, guint32 at) {
  const char *place = NULL;
  for (guint i = 0; i < scenes->len && g_array_index(scenes, Scene, i).at < at; i++) place = g_array_index(scenes, Scene, i).place;
  return place;
}

static int by_role(const void *a, const void *b) { return strcmp(((const RoleFiller *)a)->role, ((const RoleFiller *)b)->role); }

static void set_scene(ClaimSet *set, Proposition *said, const Place *place) {
  RoleFiller *roles = claim_set_new_list(set, RoleFiller, said->n_roles + 1);
  if (said->n_roles) memcpy(roles, said->roles, said->n_roles * sizeof(RoleFiller));
  roles[said->n_roles] = (RoleFiller){.role = ROLE_SCENE, .kind = ROLE_PLACE, .id = place->id, .name = place->name, .implied = TRUE};
  said->n_roles++;
  qsort(roles, said->n_roles, sizeof(RoleFiller), by_role);
  said->roles = roles;
}

void scenes_set(const ContentReader *reader) {
  const GPtrArray *claims = reader->set->claims;
  g_autoptr(GArray) scenes = NULL;
  for (guint i = 0; i < claims->len; i++) {
    Claim *claim = g_ptr_array_index(claims, i);
    if (!happens(claim, reader->reading->rules) || tells_where(&claim->proposition)) continue;
    if (!scenes) scenes = scenes_of(reader->reading);
    const char *id = scene_at(scenes, claim->span.end);
    const Place *place = id ? ruleset_place(reader->reading->rules, id) : NULL;
    if (place) set_scene(reader->set, &claim->proposition, place);
  }
}
