/* SPDX-License-Identifier: MIT */
#include "extract/proposition/fillers.h"
#include <libstemmer.h>
#include <stdlib.h>
#include <string.h>
#include "language/quantities.h"

#define PEOPLE_CLASS "people"         /* things/: the class whose members can act */

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

const ThingClass *chunk_thing(const ContentReader *reader, const Chunk *chunk, const char *type) {
  const ThingClass *best = NULL;
  for (guint32 i = chunk->first; i < chunk->last; i++) {
    const Unit *unit = &reader->reading->units[i];
    const ThingClass *thing = unit->word ? unit->word->thing : NULL;
    if (!thing || (type && !ruleset_class_is_a(reader->reading->rules, thing->id, type))) continue;
    if (!best || thing->depth > best->depth) best = thing;
  }
  return best;
}

/* "an amount of shells", "the town of Kasuro": what stands behind the first noun is what fills the role. `of_class`: only behind nouns of
 * that class; else behind any noun that does not fill the role itself. */
static const Chunk *measured(const ContentReader *reader, const Content *content, const Chunk *chunk, const char *type, const char *of_class) {
  const guint i = (guint)(chunk - content->sentence->chunks);
  const gboolean fits = of_class ? chunk_thing(reader, chunk, of_class) != NULL : !chunk_thing(reader, chunk, type);
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

/* "At least 40 were killed": a bare number where only people can stand counts people. */
static gboolean add_counted_people(const ContentReader *reader, Fillers *fillers, const char *role, const Chunk *chunk, const char *type) {
  const Unit *head = &reader->reading->units[chunk->head];
  Amount amount;
  if (!type || strcmp(type, PEOPLE_CLASS) != 0 || !(head->kind == TOKEN_NUMBER || unit_has(head, WORD_BIT(WORD_NUMBER_WORD) | WORD_BIT(WORD_QUANTIFIER)))) return FALSE;
  if (!amount_read(reader->reading, chunk->first, chunk->last, &amount) || strcmp(amount.unit, AMOUNT_COUNT) != 0) return FALSE;
  RoleFiller *filler = push(reader, fillers, role, ROLE_THING, PEOPLE_CLASS, PEOPLE_CLASS, chunk->span);
  if (filler) filler->bare = TRUE;
  return filler != NULL;
}

static gboolean add_thing(const ContentReader *reader, const Content *content, Fillers *fillers, const char *role, const Chunk *phrase,
                          const char *type) {
  const Chunk *chunk = measured(reader, content, phrase, type, NULL);
  const ThingClass *thing = chunk_thing(reader, chunk, type);
  if (!thing) return add_counted_people(reader, fillers, role, phrase, type);
  RoleFiller *filler = thing ? push(reader, fillers, role, ROLE_THING, thing->id, thing->name ? thing->name : thing->id, chunk->span) : NULL;
  if (!filler) return FALSE;
  filler->bare = is_bare(reader, chunk, thing);
  const Actor *origin = origin_of(reader, chunk);
  if (!origin) return TRUE;
  g_autofree char *name = g_strconcat(role, ".origin", NULL);
  RoleFiller *made = push(reader, fillers, claim_set_string(reader->set, name, -1), ROLE_ACTOR, origin->id, origin->name, chunk->span);
  if (made) made->side = actor_side(origin)->id;
  return TRUE;
}

/* A head that is a thing cannot act, whatever state stands before it: "Norland's shells". People can. */
static gboolean can_act(const ContentReader *reader, const Chunk *chunk) {
  const Unit *head = &reader->reading->units[chunk->head];
  if (!head->word || !head->word->thing || head->is_name) return TRUE;
  const Mention mention = mention_read(reader->reading, chunk);
  if (memory_knows_kind(reader->memory, &mention)) return TRUE; /* "the hospital" that was named before */
  return ruleset_class_is_a(reader->reading->rules, head->word->thing->id, PEOPLE_CLASS);
}

static gboolean add_actor(const ContentReader *reader, const Content *content, Fillers *fillers, const char *role, guint chunk) {
  const Chunk *phrase = &content->sentence->chunks[chunk];
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
  if (!(chunk->flags & CHUNK_PROPER) || (chunk->flags & CHUNK_PRONOUN)) return FALSE;
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
  if (!place && chunk == phrase && (phrase->flags & CHUNK_PRONOUN) == 0 && chunk_thing(reader, phrase, SETTLEMENT_CLASS) &&
      memory_last_place(reader->memory, &place, &name)) /* "the town" */
    return push(reader, fillers, role, ROLE_PLACE, place, name, chunk->span) != NULL;
  if (!place) return FALSE;
  const Place *known = ruleset_place(reader->reading->rules, place);
  name = known ? known->name : ruleset_actor(reader->reading->rules, place)->name;
  if (chunk != phrase) memory_note_place(reader->memory, place, name); /* "the town of Bakhmut" will be "the town" */
  return push(reader, fillers, role, ROLE_PLACE, place, name, chunk->span) != NULL;
}

gboolean fillers_add_owner(const ContentReader *reader, Fillers *fillers, const char *role, const Chunk *chunk) {
  const Actor *owner = origin_of(reader, chunk);
  RoleFiller *filler = owner ? push(reader, fillers, role, ROLE_ACTOR, owner->id, owner->name, chunk->span) : NULL;
  if (filler) filler->side = actor_side(owner)->id;
  return filler != NULL;
}

/* The stem of a noun, so that "factory" and "factories" are one. */
static const char *stem_of(const ContentReader *reader, guint32 unit) {
  const Span span = unit_span(reader->reading, unit);
  g_autofree char *folded = g_utf8_strdown(reader->reading->text + span.start, span_length(span));
  const sb_symbol *stem = sb_stemmer_stem(reader->stemmer, (const sb_symbol *)folded, (int)strlen(folded));
  return claim_set_string(reader->set, stem ? (const char *)stem : folded, -1);
}

void fillers_add_word(const ContentReader *reader, const Content *content, Fillers *fillers, const char *role, guint chunk) {
  const Chunk *phrase = &content->sentence->chunks[chunk];
  const Span span = unit_span(reader->reading, phrase->head);
  const char *name = claim_set_string(reader->set, reader->reading->text + span.start, span_length(span));
  push(reader, fillers, role, ROLE_WORD, stem_of(reader, phrase->head), name, phrase->span);
}

/* Names a state, an organisation or a person in so many words. */
static gboolean names_actor(const ContentReader *reader, const Content *content, guint chunk) {
  guint end;
  const Mention m = mention_of_phrase(reader->reading, content->sentence, chunk, MAX(content->last, chunk + 1), &end);
  const gboolean people = m.thing && ruleset_class_is_a(reader->reading->rules, m.thing->id, PEOPLE_CLASS);
  return m.state || m.org || m.pronoun || m.locals || m.organ || m.post || m.anonymous || people || span_is_set(m.name) || memory_knows_kind(reader->memory, &m);
}

/* A name that this document used for a place before. */
static gboolean is_noted_place(const ContentReader *reader, const Chunk *chunk) {
  const Mention mention = mention_read(reader->reading, chunk);
  return span_is_set(mention.name) && memory_knows_place(reader->memory, mention.name);
}

static gboolean add_any(const ContentReader *reader, const Content *content, Fillers *fillers, const char *role, guint chunk) {
  const Chunk *phrase = &content->sentence->chunks[chunk];
  const Unit *head = &reader->reading->units[phrase->head];
  if (chunk_thing(reader, phrase, SETTLEMENT_CLASS) && add_place(reader, content, fillers, role, phrase)) return TRUE;
  if (head->is_name && head->word->place && !head->word->actor && !head->word->metonym && add_place(reader, content, fillers, role, phrase)) return TRUE;
  if ((phrase->flags & CHUNK_PROPER) && is_noted_place(reader, phrase) && add_unknown_place(reader, fillers, role, phrase)) return TRUE;
  if (names_actor(reader, content, chunk) && add_actor(reader, content, fillers, role, chunk)) return TRUE;
  if (add_thing(reader, content, fillers, role, phrase, NULL)) return TRUE;
  fillers_add_word(reader, content, fillers, role, chunk);
  return TRUE;
}

static gboolean add_one(const ContentReader *reader, const Content *content, Fillers *fillers, const EventRole *role, guint chunk) {
  const Chunk *phrase = &content->sentence->chunks[chunk];
  if (phrase->symbol == SYMBOL_ADJECTIVE && strcmp(role->type, "any") == 0) return fillers_add_word(reader, content, fillers, role->name, chunk), TRUE;
  if (phrase->symbol != SYMBOL_NOUN) return FALSE;
  if (strcmp(role->type, "actor") == 0) return add_actor(reader, content, fillers, role->name, chunk);
  if (strcmp(role->type, "place") == 0) return add_place(reader, content, fillers, role->name, phrase);
  if (strcmp(role->type, "any") == 0 || strcmp(role->type, "quantity") == 0) return add_any(reader, content, fillers, role->name, chunk);
  return add_thing(reader, content, fillers, role->name, phrase, role->type);
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
  if (!add_one(reader, content, fillers, role, chunk)) return FALSE;
  const guint earlier = conjunct_before(content, chunk);
  if (earlier != chunk && earlier >= content->first && strcmp(role->type, "actor") == 0) add_one(reader, content, fillers, role, earlier);
  for (guint next = conjunct_after(content, chunk); next; next = conjunct_after(content, next))
    if (strcmp(role->type, "any") == 0 || !add_one(reader, content, fillers, role, next)) break;
  return TRUE;
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
