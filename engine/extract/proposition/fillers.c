/* SPDX-License-Identifier: MIT */
#include "extract/proposition/fillers.h"
#include <libstemmer.h>
#include <stdlib.h>
#include <string.h>
#include "language/quantities.h"

#define FIGHTERS_CLASS "fighters"     /* things/: those among them who act for a party */
#define STATE_KIND "state"            /* actors/: kind of a country */

gboolean fillers_have(const Fillers *fillers, const char *role) {
  for (guint i = 0; i < fillers->n; i++)
    if (strcmp(fillers->items[i].role, role) == 0) return TRUE;
  return FALSE;
}

static RoleFiller *push(const ContentReader *reader, Fillers *fillers, const char *role, RoleKind kind, const char *id, const char *name, Span span) {
  if (fillers->n == FILLERS_MAX) return (*reader->reading->limits)++, NULL;
  fillers->items[fillers->n] = (RoleFiller){.role = role, .kind = kind, .id = id, .name = name, .span = span};
  return &fillers->items[fillers->n++];
}

void fillers_add_source(const ContentReader *reader, Fillers *fillers, const char *role, const Source *source) {
  RoleFiller *filler = push(reader, fillers, role, ROLE_ACTOR, source->actor, source->name, span_make(0, 0));
  if (!filler) return;
  filler->side = source->side;
  filler->implied = TRUE;
}

/* Of any type, the head tells what it is: "patient records" are records; a name before it may tell more ("a Rook-7 missile"). */
static const ThingClass *head_thing(const ContentReader *reader, const Chunk *chunk) {
  const Word *head = reader->reading->units[chunk->head].word;
  return head ? head->thing : NULL;
}

/* "a police report" is no police: a noun that has no class tells what it is all the same. */
static gboolean is_plain_noun(const ContentReader *reader, const Chunk *chunk) {
  const Unit *head = &reader->reading->units[chunk->head];
  return chunk->head > chunk->first && !head->is_name && head->word && head->word->noun && !(head->flags & (TOKEN_CAPITAL | TOKEN_DIGIT));
}

const ThingClass *chunk_thing(const ContentReader *reader, const Chunk *chunk, const char *type) {
  const ThingClass *best = type ? NULL : head_thing(reader, chunk);
  if (!type && !best && is_plain_noun(reader, chunk)) return NULL;
  if (best) type = best->id;
  for (guint32 i = chunk->first; i < chunk->last; i++) {
    const Unit *unit = &reader->reading->units[i];
    const ThingClass *thing = unit->word ? unit->word->thing : NULL;
    if (!thing || (type && !ruleset_class_is_a(reader->reading->rules, thing->id, type))) continue;
    if (!best || thing->depth > best->depth) best = thing;
  }
  return best;
}

/* People are told by the head alone: "civilian areas" are none. */
static const ThingClass *thing_of_type(const ContentReader *reader, const Chunk *chunk, const char *type) {
  const ThingClass *thing = chunk_thing(reader, chunk, type);
  if (!thing || !type || !ruleset_class_is_a(reader->reading->rules, type, PEOPLE_CLASS)) return thing;
  const Word *head = reader->reading->units[chunk->head].word;
  return head && head->thing && ruleset_class_is_a(reader->reading->rules, head->thing->id, type) ? head->thing : NULL;
}

/* "an amount of shells", "the town of Kasuro": what stands behind the first noun is what fills the role. `of_class`: only behind nouns of
 * that class; else behind any noun that does not fill the role itself. */
static const Chunk *measured(const ContentReader *reader, const Content *content, const Chunk *chunk, const char *type, const char *of_class) {
  const guint i = (guint)(chunk - content->sentence->chunks);
  const Word *head = reader->reading->units[chunk->head].word;
  const gboolean act = head && head->noun && head->noun->triggers; /* "the killing of civilians" is no civilian */
  const Unit *unit = &reader->reading->units[chunk->head];
  const gboolean measures = type || of_class || unit->kind == TOKEN_NUMBER || (head && head->unit) ||
                            unit_has(unit, WORD_BIT(WORD_NUMBER_WORD) | WORD_BIT(WORD_QUANTIFIER) | WORD_BIT(WORD_SUPPORT)); /* "tests of its own accord" are tests */
  const gboolean fits = measures && (of_class ? chunk_thing(reader, chunk, of_class) != NULL : !act && !chunk_thing(reader, chunk, type));
  if (!fits || i + 2 >= content->last) return chunk;
  const gboolean of = chunk[1].symbol == ruleset_object_symbol(reader->reading->rules);
  return of && chunk[2].symbol == SYMBOL_NOUN ? &chunk[2] : chunk;
}

const char *chunk_place(const ContentReader *reader, const Chunk *chunk) {
  const char *state = NULL;
  for (guint32 i = chunk->first; i < chunk->last; i++) {
    const Unit *unit = &reader->reading->units[i];
    if (!unit->is_name) continue;
    if (unit->word->place) return unit->word->place->id;
    if (unit->word->actor && strcmp(unit->word->actor->kind, "state") == 0) state = unit->word->actor->id;
  }
  return state;
}

/* The state whose thing it is: "North Korean missiles", "Norland's shells". */
static const Actor *origin_of(const ContentReader *reader, const Chunk *chunk) {
  for (guint32 i = chunk->first; i < chunk->last; i++) {
    const Unit *unit = &reader->reading->units[i];
    if (!unit->is_name) continue;
    if (unit->word->demonym) return unit->word->demonym;
    if (unit->word->actor && i < chunk->head) return unit->word->actor;
  }
  return NULL;
}

/* Nothing but determiners, counts, origin and the class noun itself. */
static gboolean is_bare(const ContentReader *reader, const Chunk *chunk, const ThingClass *thing) {
  const guint64 neutral = WORD_BIT(WORD_DETERMINER) | WORD_BIT(WORD_DEMONSTRATIVE) | WORD_BIT(WORD_POSSESSIVE_DETERMINER) |
                          WORD_BIT(WORD_QUANTIFIER) | WORD_BIT(WORD_NUMBER_WORD) | WORD_BIT(WORD_NEGATIVE_DETERMINER) |
                          WORD_BIT(WORD_PRONOUN_INDEFINITE) | WORD_BIT(WORD_ORDINAL);
  for (guint32 i = chunk->first; i < chunk->last; i++) {
    const Unit *unit = &reader->reading->units[i];
    if (!unit_is_word(unit) || unit->kind == TOKEN_NUMBER || unit->is_name || unit_has(unit, neutral)) continue;
    if (unit->word && (unit->word->thing == thing || unit->word->bound)) continue;
    return FALSE;
  }
  return TRUE;
}

static void add_origin(const ContentReader *reader, Fillers *fillers, const char *role, const Chunk *chunk) {
  const Actor *origin = origin_of(reader, chunk);
  if (!origin) return;
  g_autofree char *name = g_strconcat(role, ".origin", NULL);
  RoleFiller *made = push(reader, fillers, claim_set_string(reader->set, name, -1), ROLE_ACTOR, origin->id, origin->name, chunk->span);
  if (made) made->side = actor_side(origin)->id;
}

static gboolean add_thing(const ContentReader *reader, const Content *content, Fillers *fillers, const char *role, const Chunk *phrase,
                          const char *type) {
  const Chunk *chunk = measured(reader, content, phrase, type, NULL);
  const ThingClass *thing = thing_of_type(reader, chunk, type);
  RoleFiller *filler = thing ? push(reader, fillers, role, ROLE_THING, thing->id, thing->name ? thing->name : thing->id, chunk->span) : NULL;
  if (!filler) return FALSE;
  filler->bare = is_bare(reader, chunk, thing);
  add_origin(reader, fillers, role, chunk);
  return TRUE;
}

/* "the attack", "the claim", "some", "the number": neither people nor what people make up. */
static gboolean cannot_act(const Unit *head) {
  const guint64 abstract = WORD_BIT(WORD_SPEECH_NOUN) | WORD_BIT(WORD_EVIDENCE_NOUN) | WORD_BIT(WORD_WRONG_NOUN) | WORD_BIT(WORD_ROLE_NOUN) |
                           WORD_BIT(WORD_TIME_UNIT) | WORD_BIT(WORD_WEEKDAY) | WORD_BIT(WORD_MONTH) | WORD_BIT(WORD_NUMBER_WORD) | WORD_BIT(WORD_QUANTIFIER);
  if (unit_has(head, abstract)) return TRUE;
  const Lemma *noun = head->word ? head->word->noun : NULL;
  if (!noun || !noun->triggers || head->word->thing || head->word->organ || head->word->post) return FALSE;
  for (guint i = 0; i < noun->triggers->len; i++)
    if (((const EventTrigger *)g_ptr_array_index(noun->triggers, i))->form == EVENT_FORM_AGENT) return FALSE;
  return TRUE;
}

/* A head that is a thing cannot act, whatever state stands before it: "Norland's shells". People can. */
static gboolean can_act(const ContentReader *reader, const Chunk *chunk) {
  const Unit *head = &reader->reading->units[chunk->head];
  if (!head->is_name && cannot_act(head)) return FALSE;
  if (!head->word || !head->word->thing || head->is_name || head->word->organ) return TRUE; /* "the army" */
  const Mention mention = mention_read(reader->reading, chunk);
  if (memory_knows_kind(reader->memory, &mention)) return TRUE; /* "the hospital" that was named before */
  return ruleset_class_is_a(reader->reading->rules, head->word->thing->id, PEOPLE_CLASS);
}

/* "his country", "the nation": the state that the claimant speaks for or sits in. */
static const Actor *own_state(const ContentReader *reader, const Content *content, const Chunk *phrase) {
  const Unit *head = &reader->reading->units[phrase->head], *first = &reader->reading->units[phrase->first];
  const gboolean pointed = unit_is(first, WORD_POSSESSIVE_DETERMINER) || unit_is(first, WORD_DEFINITE);
  if (!content->claimant || !pointed || phrase->last != phrase->first + 2 || !word_trait(head->word, TRAIT_OWN_STATE)) return NULL;
  const char *const ids[] = {content->claimant->side, content->claimant->country};
  for (guint i = 0; i < G_N_ELEMENTS(ids); i++) {
    const Actor *actor = ids[i] ? ruleset_actor(reader->reading->rules, ids[i]) : NULL;
    if (actor && strcmp(actor->kind, STATE_KIND) == 0) return actor;
  }
  return NULL;
}

static gboolean add_own_state(const ContentReader *reader, Fillers *fillers, const char *role, const Chunk *phrase, const Actor *state) {
  RoleFiller *filler = push(reader, fillers, role, ROLE_ACTOR, state->id, state->name, phrase->span);
  if (filler) filler->side = state->id;
  return filler != NULL;
}

static gboolean names_one_party(const ContentReader *reader, const Chunk *chunk) {
  if (chunk->symbol != SYMBOL_NOUN || (chunk->flags & (CHUNK_PRONOUN | CHUNK_PLURAL | CHUNK_POSSESSIVE))) return FALSE;
  const Mention mention = mention_read(reader->reading, chunk);
  return (mention.state && reader->reading->units[mention.head].is_name) || mention.org || mention.shape;
}

/* "Although Norland had the money, it left", "Norland made clear that it left": the subject of the clause in front or above, where that names
 * a party. */
static guint before_clause(const ContentReader *reader, const Content *content, guint chunk) {
  const Chunk *chunks = content->sentence->chunks;
  const Unit *head = &reader->reading->units[chunks[chunk].head];
  if (!(chunks[chunk].flags & CHUNK_PRONOUN) || !unit_is(head, WORD_PRONOUN_NEUTER)) return chunk;
  for (guint i = content->first; i + 1 < chunk; i++)
    if (chunks[i].symbol == SYMBOL_SUBORDINATOR && names_one_party(reader, &chunks[i + 1])) return i + 1;
  for (guint i = chunk; i > content->first; i--) {
    if (chunks[i - 1].symbol == SYMBOL_SEMICOLON || chunks[i - 1].symbol == SYMBOL_STOP) break;
    const gint subject = chunk_is_verb(&chunks[i - 1]) ? chunks[i - 1].subject : CHUNK_NONE;
    if (subject >= (gint)content->first && subject < (gint)i - 1 && names_one_party(reader, &chunks[subject])) return (guint)subject;
  }
  return chunk;
}

static gboolean add_actor(const ContentReader *reader, const Content *content, Fillers *fillers, const char *role, guint chunk) {
  chunk = before_clause(reader, content, chunk);
  const Chunk *phrase = &content->sentence->chunks[chunk];
  const Actor *own = own_state(reader, content, phrase);
  if (own) return add_own_state(reader, fillers, role, phrase, own);
  if (!can_act(reader, phrase)) return FALSE;
  guint end;
  const Mention mention = mention_of_phrase(reader->reading, content->sentence, chunk, MAX(content->last, chunk + 1), &end);
  Source source;
  if (!memory_resolve_inside(reader->memory, &mention, content->claimant, &source)) return FALSE;
  RoleFiller *filler = push(reader, fillers, role, ROLE_ACTOR, source.actor, source.name, phrase->span);
  if (filler) filler->side = source.side;
  return filler != NULL;
}

/* A place that no rule knows, by its name: "the town of Kasuro", or "Kasuro" where only a place fits. */
static gboolean add_unknown_place(const ContentReader *reader, Fillers *fillers, const char *role, const Chunk *chunk) {
  const Word *head = reader->reading->units[chunk->head].word;
  if (!(chunk->flags & CHUNK_PROPER) || (chunk->flags & CHUNK_PRONOUN) || (head && head->thing)) return FALSE;
  const Mention mention = mention_read(reader->reading, chunk);
  if (!span_is_set(mention.name) || mention.persons || mention.post || mention.shape) return FALSE;
  const char *text = reader->reading->text + mention.name.start;
  g_autofree char *folded = g_utf8_strdown(text, span_length(mention.name));
  g_autofree char *id = g_strconcat("place:", g_strdelimit(folded, " \n", '-'), NULL);
  const char *kept = claim_set_string(reader->set, id, -1), *name = claim_set_string(reader->set, text, span_length(mention.name));
  memory_note_place(reader->memory, kept, name);
  return push(reader, fillers, role, ROLE_PLACE, kept, name, chunk->span) != NULL;
}

static gboolean add_place(const ContentReader *reader, const Content *content, Fillers *fillers, const char *role, const Chunk *phrase) {
  const Chunk *chunk = measured(reader, content, phrase, NULL, SETTLEMENT_CLASS);
  const char *place = chunk_place(reader, chunk), *name = NULL;
  if (!place && add_unknown_place(reader, fillers, role, chunk)) return TRUE;
  if (!place && chunk == phrase && (phrase->flags & (CHUNK_PRONOUN | CHUNK_PLURAL)) == 0 && chunk_thing(reader, phrase, SETTLEMENT_CLASS) &&
      memory_last_place(reader->memory, &place, &name)) /* "the town" */
    return push(reader, fillers, role, ROLE_PLACE, place, name, chunk->span) != NULL;
  if (!place) return FALSE;
  const Place *known = ruleset_place(reader->reading->rules, place);
  name = known ? known->name : ruleset_actor(reader->reading->rules, place)->name;
  if (known) memory_note_place(reader->memory, place, name); /* the town of Bakhmut will be "the town" */
  return push(reader, fillers, role, ROLE_PLACE, place, name, chunk->span) != NULL;
}

gboolean fillers_add_owner(const ContentReader *reader, Fillers *fillers, const char *role, const Chunk *chunk) {
  const Actor *owner = origin_of(reader, chunk);
  RoleFiller *filler = owner ? push(reader, fillers, role, ROLE_ACTOR, owner->id, owner->name, chunk->span) : NULL;
  if (filler) filler->side = actor_side(owner)->id;
  return filler != NULL;
}

gboolean fillers_add_name(const ContentReader *reader, Fillers *fillers, const char *role, const Chunk *chunk, guint32 unit) {
  Chunk name = *chunk;
  name.first = name.head = unit;
  name.last = unit + 1;
  name.flags = CHUNK_PROPER;
  name.span = unit_span(reader->reading, unit);
  const char *place = chunk_place(reader, &name);
  if (place) return push(reader, fillers, role, ROLE_PLACE, place, ruleset_place(reader->reading->rules, place) ? ruleset_place(reader->reading->rules, place)->name : place, name.span) != NULL;
  const Mention mention = mention_read(reader->reading, &name);
  Source source;
  if (!memory_resolve(reader->memory, &mention, &source)) return FALSE;
  RoleFiller *filler = push(reader, fillers, role, ROLE_ACTOR, source.actor, source.name, name.span);
  if (filler) filler->side = source.side;
  return filler != NULL;
}

gboolean fillers_add_people(const ContentReader *reader, Fillers *fillers, const EventRole *role, const Chunk *noun) {
  const guint32 unit = noun->head - 1;
  const Word *word = noun->head > noun->first ? reader->reading->units[unit].word : NULL;
  const ThingClass *thing = word && word->thing && ruleset_class_is_a(reader->reading->rules, word->thing->id, role->type) ? word->thing : NULL;
  RoleFiller *filler = thing ? push(reader, fillers, role->name, ROLE_THING, thing->id, thing->name ? thing->name : thing->id, unit_span(reader->reading, unit)) : NULL;
  if (filler) filler->bare = TRUE;
  return filler != NULL;
}

/* The stem of a noun, so that "factory" and "factories" are one. */
const char *fillers_stem(const ContentReader *reader, guint32 unit) {
  const Span span = unit_span(reader->reading, unit);
  g_autofree char *folded = g_utf8_strdown(reader->reading->text + span.start, span_length(span));
  const sb_symbol *stem = sb_stemmer_stem(reader->stemmer, (const sb_symbol *)folded, (int)strlen(folded));
  return claim_set_string(reader->set, stem ? (const char *)stem : folded, -1);
}

void fillers_add_word(const ContentReader *reader, const Content *content, Fillers *fillers, const char *role, guint chunk) {
  const Chunk *phrase = &content->sentence->chunks[chunk];
  const Span span = unit_span(reader->reading, phrase->head);
  const char *name = claim_set_string(reader->set, reader->reading->text + span.start, span_length(span));
  if (push(reader, fillers, role, ROLE_WORD, fillers_stem(reader, phrase->head), name, phrase->span)) add_origin(reader, fillers, role, phrase);
}

void fillers_add_modifier(const ContentReader *reader, Fillers *fillers, const char *role, const Chunk *phrase, guint32 unit) {
  const Span span = unit_span(reader->reading, unit);
  const char *name = claim_set_string(reader->set, reader->reading->text + span.start, span_length(span));
  push(reader, fillers, role, ROLE_WORD, fillers_stem(reader, unit), name, phrase->span);
}

/* Is the head itself somebody, not only what stands before it: "Norwegian officials", but not "Norwegian targets"? */
static gboolean head_acts(const ContentReader *reader, const Mention *m, const Unit *head) {
  const ThingClass *thing = head->word ? head->word->thing : NULL; /* of the head: "civilian areas" are no people */
  const gboolean people = thing && ruleset_class_is_a(reader->reading->rules, thing->id, PEOPLE_CLASS);
  const gboolean named = head->is_name || (head->flags & TOKEN_CAPITAL);
  return named || people || m->pronoun || m->organ || m->post || m->anonymous || m->shape || unit_is(head, WORD_STATE_NOUN) ||
         memory_knows_kind(reader->memory, m);
}

gboolean chunk_names_actor(const ContentReader *reader, const Content *content, guint chunk) {
  if (own_state(reader, content, &content->sentence->chunks[chunk])) return TRUE;
  guint end;
  const Mention m = mention_of_phrase(reader->reading, content->sentence, chunk, MAX(content->last, chunk + 1), &end);
  if (!head_acts(reader, &m, &reader->reading->units[content->sentence->chunks[chunk].head])) return FALSE;
  const gboolean people = m.thing && ruleset_class_is_a(reader->reading->rules, m.thing->id, PEOPLE_CLASS);
  return m.state || m.org || m.pronoun || m.locals || m.organ || m.post || m.anonymous || people || span_is_set(m.name) || memory_knows_kind(reader->memory, &m);
}

/* "Anna Lund", "him": somebody, where people are wanted; neither a state nor a place. */
static gboolean names_person(const ContentReader *reader, const Content *content, guint chunk) {
  guint end;
  const Mention m = mention_of_phrase(reader->reading, content->sentence, chunk, MAX(content->last, chunk + 1), &end);
  const guint64 persons = WORD_BIT(WORD_PRONOUN_MASCULINE) | WORD_BIT(WORD_PRONOUN_FEMININE) | WORD_BIT(WORD_PRONOUN_PLURAL);
  if (m.pronoun) return (m.pronoun & persons) != 0;
  const Unit *head = &reader->reading->units[content->sentence->chunks[chunk].head];
  if (m.state || m.org || m.shape || m.organ || (head->is_name && head->word->place)) return FALSE;
  return m.persons || (span_is_set(m.name) && (head->flags & TOKEN_CAPITAL) && !unit_has(head, WORD_BIT(WORD_MONTH) | WORD_BIT(WORD_WEEKDAY)));
}

/* A name that this document used for a place before. */
static gboolean is_noted_place(const ContentReader *reader, const Chunk *chunk) {
  const Mention mention = mention_read(reader->reading, chunk);
  return span_is_set(mention.name) && memory_knows_place(reader->memory, mention.name);
}

/* "civilians", "protesters": what is done to people is told by their class; soldiers of a state are the state. */
static gboolean is_people_class(const ContentReader *reader, const Content *content, guint chunk) {
  const Chunk *phrase = &content->sentence->chunks[chunk];
  const Unit *head = &reader->reading->units[phrase->head];
  if (head->is_name || (phrase->flags & CHUNK_PRONOUN) || !head->word || !head->word->thing || head->word->post) return FALSE;
  const Ruleset *rules = reader->reading->rules;
  if (!ruleset_class_is_a(rules, head->word->thing->id, PEOPLE_CLASS)) return FALSE;
  const Mention m = mention_read(reader->reading, phrase);
  const gboolean named = span_is_set(m.name) && (head->flags & TOKEN_CAPITAL);
  return !m.org && !named && !(m.state && ruleset_class_is_a(rules, head->word->thing->id, FIGHTERS_CLASS));
}

/* "shelling in Corva": the town, though its name may stand for a government elsewhere. */
static gboolean is_inside(const ContentReader *reader, const Content *content, guint chunk) {
  const Unit *head = &reader->reading->units[content->sentence->chunks[chunk].head];
  if (!head->is_name || !head->word->place || chunk == 0) return FALSE;
  const Chunk *before = &content->sentence->chunks[chunk - 1];
  const gboolean preposition = before->symbol == SYMBOL_PREPOSITION || before->symbol >= SYMBOL_FIRST_LITERAL;
  return preposition && word_trait(reader->reading->units[before->head].word, TRAIT_IN);
}

static gboolean add_any(const ContentReader *reader, const Content *content, Fillers *fillers, const char *role, guint chunk) {
  const Chunk *phrase = &content->sentence->chunks[chunk];
  const Unit *head = &reader->reading->units[phrase->head];
  if (chunk_thing(reader, phrase, SETTLEMENT_CLASS) && add_place(reader, content, fillers, role, phrase)) return TRUE;
  if (head->is_name && head->word->place && !head->word->actor && !head->word->metonym && add_place(reader, content, fillers, role, phrase)) return TRUE;
  if (is_inside(reader, content, chunk) && add_place(reader, content, fillers, role, phrase)) return TRUE;
  if ((phrase->flags & CHUNK_PROPER) && is_noted_place(reader, phrase) && add_unknown_place(reader, fillers, role, phrase)) return TRUE;
  if (is_people_class(reader, content, chunk) && add_thing(reader, content, fillers, role, phrase, NULL)) return TRUE;
  if (chunk_names_actor(reader, content, chunk) && add_actor(reader, content, fillers, role, chunk)) return TRUE;
  if (add_thing(reader, content, fillers, role, phrase, NULL)) return TRUE;
  fillers_add_word(reader, content, fillers, role, chunk);
  return TRUE;
}

/* "500 died", "killed at least 40": a number alone counts people, where people are wanted. */
static gboolean add_counted_people(const ContentReader *reader, const Content *content, Fillers *fillers, const char *role, const Chunk *phrase) {
  Amount amount;
  const Unit *head = &reader->reading->units[phrase->head];
  const gboolean number = head->kind == TOKEN_NUMBER || unit_has(head, WORD_BIT(WORD_NUMBER_WORD) | WORD_BIT(WORD_QUANTIFIER));
  const gboolean share = phrase + 1 < &content->sentence->chunks[content->last] && phrase[1].symbol == ruleset_object_symbol(reader->reading->rules); /* "three of the bullets" */
  if (!number || share || !amount_read(reader->reading, phrase->first, phrase->last, &amount) || strcmp(amount.unit, AMOUNT_COUNT) != 0) return FALSE;
  const ThingClass *people = ruleset_class(reader->reading->rules, PEOPLE_CLASS);
  return people && push(reader, fillers, role, ROLE_THING, people->id, people->name ? people->name : people->id, phrase->span) != NULL;
}

/* "two Norwegians": people, of that origin. */
static gboolean add_nationals(const ContentReader *reader, Fillers *fillers, const char *role, const Chunk *phrase) {
  const Unit *head = &reader->reading->units[phrase->head];
  const ThingClass *people = ruleset_class(reader->reading->rules, PEOPLE_CLASS);
  if (!people || !head->is_name || !head->word->demonym || (phrase->flags & CHUNK_POSSESSIVE)) return FALSE;
  if (!push(reader, fillers, role, ROLE_THING, people->id, people->name ? people->name : people->id, phrase->span)) return FALSE;
  add_origin(reader, fillers, role, phrase);
  return TRUE;
}

static gboolean add_amount(const ContentReader *reader, Fillers *fillers, const Chunk *phrase) {
  return fillers->counted = amount_read(reader->reading, phrase->first, phrase->last, &fillers->amount);
}

static gboolean add_one(const ContentReader *reader, const Content *content, Fillers *fillers, const EventRole *role, guint chunk) {
  const Chunk *phrase = &content->sentence->chunks[chunk];
  if (phrase->symbol == SYMBOL_ADJECTIVE && strcmp(role->type, "any") == 0) return fillers_add_word(reader, content, fillers, role->name, chunk), TRUE;
  if (phrase->symbol != SYMBOL_NOUN) return FALSE;
  if (strcmp(role->type, "actor") == 0) return add_actor(reader, content, fillers, role->name, chunk);
  if (strcmp(role->type, "place") == 0) return add_place(reader, content, fillers, role->name, phrase);
  if (strcmp(role->type, "quantity") == 0) return add_amount(reader, fillers, phrase);
  if (strcmp(role->type, "any") == 0) return add_any(reader, content, fillers, role->name, chunk);
  if (add_thing(reader, content, fillers, role->name, phrase, role->type)) return TRUE;
  if (!ruleset_class_is_a(reader->reading->rules, role->type, PEOPLE_CLASS)) return FALSE;
  if (add_counted_people(reader, content, fillers, role->name, phrase)) return TRUE;
  if (add_nationals(reader, fillers, role->name, phrase)) return TRUE;
  return names_person(reader, content, chunk) && add_actor(reader, content, fillers, role->name, chunk);
}

/* The next noun of "A, B and C", or 0. */
static guint conjunct_after(const Content *content, guint chunk) {
  guint i = chunk + 1;
  const Chunk *chunks = content->sentence->chunks;
  if (i < content->last && chunks[i].symbol == SYMBOL_COMMA) i++;
  if (i < content->last && chunks[i].symbol == SYMBOL_AND) i++;
  if (i == chunk + 1 || i >= content->last || chunks[i].symbol != SYMBOL_NOUN) return 0;
  /* A noun with a verb behind it opens a clause of its own. */
  return i + 1 < content->last && chunk_is_verb(&chunks[i + 1]) ? 0 : i;
}

static guint conjunct_before(const Content *content, guint chunk) {
  const Chunk *chunks = content->sentence->chunks;
  const gboolean joined = chunk >= 2 && chunks[chunk - 1].symbol == SYMBOL_AND && chunks[chunk - 2].symbol == SYMBOL_NOUN;
  const guint8 before = chunk >= 3 ? chunks[chunk - 3].symbol : 0; /* "to A and B sold": A belongs to the clause before */
  return joined && before != SYMBOL_PREPOSITION && before < SYMBOL_FIRST_LITERAL ? chunk - 2 : chunk;
}

static gboolean is_excluded(const ContentReader *reader, const EventRole *role, const Chunk *chunk) {
  for (guint i = 0; role->excludes && role->excludes[i]; i++)
    if (chunk_thing(reader, chunk, role->excludes[i])) return TRUE;
  return FALSE;
}

gboolean fillers_add(const ContentReader *reader, const Content *content, Fillers *fillers, const EventRole *role, guint chunk) {
  const Chunk *phrase = &content->sentence->chunks[chunk];
  if (is_excluded(reader, role, phrase) || ((phrase->flags & CHUNK_NO) && (phrase->flags & CHUNK_PRONOUN))) return FALSE;
  if (strcmp(role->type, "quantity") == 0) return add_one(reader, content, fillers, role, chunk); /* "a toll of 40 dead and 75 hurt" */
  const guint earlier = conjunct_before(content, chunk);
  const gboolean theirs = earlier != chunk && unit_is(&reader->reading->units[phrase->first], WORD_POSSESSIVE_DETERMINER); /* "Norland and its allies" */
  if (!theirs && !add_one(reader, content, fillers, role, chunk)) return FALSE;
  if (earlier != chunk && earlier >= content->first && strcmp(role->type, "actor") == 0) add_one(reader, content, fillers, role, earlier);
  for (guint next = conjunct_after(content, chunk); next; next = conjunct_after(content, next))
    if (!(strcmp(role->type, "any") == 0 ? add_thing(reader, content, fillers, role->name, &content->sentence->chunks[next], NULL)
                                         : add_one(reader, content, fillers, role, next)))
      break; /* "hit the rebels and civilians"; what stands behind "and" without a class may be anything */
  return TRUE;
}

gboolean fillers_add_agent(const ContentReader *reader, const Content *content, Fillers *fillers, const EventRole *role, guint chunk) {
  const Chunk *phrase = &content->sentence->chunks[chunk];
  const gboolean acts = phrase->symbol == SYMBOL_NOUN && chunk_names_actor(reader, content, chunk) && add_actor(reader, content, fillers, role->name, chunk);
  return acts || fillers_add(reader, content, fillers, role, chunk);
}

static int by_role(const void *a, const void *b) {
  const RoleFiller *x = a, *y = b;
  const int order = strcmp(x->role, y->role);
  if (order) return order;
  const int ids = strcmp(x->id, y->id);
  return ids ? ids : (x->span.start > y->span.start) - (x->span.start < y->span.start);
}

const RoleFiller *fillers_keep(const ContentReader *reader, const Fillers *fillers) {
  RoleFiller *items = claim_set_new_list(reader->set, RoleFiller, MAX(fillers->n, 1));
  memcpy(items, fillers->items, sizeof(RoleFiller) * fillers->n);
  qsort(items, fillers->n, sizeof(RoleFiller), by_role);
  return items;
}
