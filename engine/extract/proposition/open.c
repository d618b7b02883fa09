/* SPDX-License-Identifier: MIT */
#include "extract/proposition/open.h"
#include <string.h>
#include "extract/proposition/governors.h"

static const EventRole open_agent = {.name = (char *)OPEN_AGENT, .type = (char *)"any"}, open_object = {.name = (char *)OPEN_OBJECT, .type = (char *)"any"};

static const Chunk *chunk_at(const Content *content, guint i) { return &content->sentence->chunks[i]; }
static guint8 symbol_at(const Content *content, guint i) { return i < content->last ? chunk_at(content, i)->symbol : 0; }
static gboolean is_preposition(guint8 s) { return s == SYMBOL_PREPOSITION || s >= SYMBOL_FIRST_LITERAL; }
static gboolean is_passive(const Chunk *verb) { return verb->symbol == SYMBOL_PASSIVE || verb->symbol == SYMBOL_PARTICIPLE || verb->symbol == SYMBOL_PASSIVE_INFINITIVE; }

/* "grabbed and yanked her arm": right behind the verb another one, with the object of both. */
static gboolean shares_object(const Content *content, guint i) {
  if (i + 2 >= content->last || chunk_at(content, i)->symbol != SYMBOL_AND || !chunk_is_verb(chunk_at(content, i - 1))) return FALSE;
  if (!chunk_at(content, i - 1)->lemma->triggers) return FALSE; /* "responded and shot" */
  const Chunk *other = chunk_at(content, i + 1);
  return chunk_is_verb(other) && other->symbol != SYMBOL_COPULA && !is_passive(other) && chunk_at(content, i + 2)->symbol == SYMBOL_NOUN;
}

/* The object, or what a copula says of its subject. */
static gint object_after(const Content *content, guint verb) {
  const gboolean copula = chunk_at(content, verb)->symbol == SYMBOL_COPULA;
  for (guint i = verb + 1; i < content->last; i++) {
    if (!copula && shares_object(content, i)) i += 2;
    if (i >= content->last) return CHUNK_NONE;
    const guint8 s = chunk_at(content, i)->symbol;
    if (s == SYMBOL_NOUN || (copula && s == SYMBOL_ADJECTIVE)) return (gint)i;
    if (s != SYMBOL_ADVERB && s != SYMBOL_TIME && !is_preposition(s)) return CHUNK_NONE;
  }
  return CHUNK_NONE;
}

static gint agent_behind(const ContentReader *reader, const Content *content, guint verb) {
  const guint8 agent = ruleset_agent_symbol(reader->reading->rules);
  for (guint i = verb + 1; i + 1 < content->last && !chunk_is_verb(chunk_at(content, i)); i++)
    if (chunk_at(content, i)->symbol == agent && chunk_at(content, i + 1)->symbol == SYMBOL_NOUN) return (gint)i + 1;
  return CHUNK_NONE;
}

/* "accused X of doing", "denied doing": the act at the head of the content is the implied agent's, whatever governs it. */
static gint subject_at(const Content *content, guint chunk) {
  const Chunk *verb = chunk_at(content, chunk);
  const gboolean opens = chunk == content->first && (verb->symbol == SYMBOL_GERUND || verb->symbol == SYMBOL_CUE_GERUND);
  return opens && content->implied ? CHUNK_IMPLIED : verb->subject;
}

/* ---- what is done ---- */

/* The set of a particle verb ("shot down", "shot a plane down"), or NULL. */
static const char *with_particle(const ContentReader *reader, const Content *content, guint verb) {
  const Lemma *lemma = chunk_at(content, verb)->lemma;
  for (guint i = verb + 1; lemma->particles && i < MIN(content->last, verb + 4); i++) {
    const Chunk *chunk = chunk_at(content, i);
    if (chunk_is_verb(chunk)) return NULL;
    const Word *word = reader->reading->units[chunk->first].word;
    const gboolean particle = chunk->symbol == SYMBOL_ADVERB || is_preposition(chunk->symbol);
    const char *set = particle && word ? g_hash_table_lookup(lemma->particles, word->text) : NULL;
    if (set) return set;
  }
  return NULL;
}

/* "stayed out", which is not "stayed": a verb with a particle that no set knows, right behind it. */
static const char *with_plain_particle(const ContentReader *reader, const Content *content, guint verb) {
  const Chunk *main = chunk_at(content, verb);
  if (verb + 1 >= content->last || main->symbol == SYMBOL_COPULA) return NULL;
  const Word *word = reader->reading->units[chunk_at(content, verb + 1)->first].word;
  if (!word_trait(word, TRAIT_PARTICLE)) return NULL;
  g_autofree char *name = g_strdelimit(g_strconcat(main->lemma->synonym, "-", word->text, NULL), " ", '-');
  return claim_set_string(reader->set, name, -1);
}

/* The set of the verb that a noun of action stands for ("invasion": invade), or NULL. */
static const char *action_of(const ContentReader *reader, const Chunk *noun) {
  const Word *word = noun->symbol == SYMBOL_NOUN && !(noun->flags & CHUNK_PRONOUN) ? reader->reading->units[noun->head].word : NULL;
  if (!word || reader->reading->units[noun->head].is_name) return NULL;
  if (word->noun && word->noun->synonym != word->noun->text) return word->noun->synonym;
  const Lemma *verb = word->verbs[0];
  return verb && verb->also_noun && verb->synonym != verb->text ? verb->synonym : NULL;
}

/* ---- to whom, with what ---- */

/* What narrows the head of a phrase: "a state doping programme". The first word of each other kind tells two programmes apart. */
static void add_modifiers(const ContentReader *reader, Fillers *fillers, const char *role, const Chunk *phrase) {
  const guint64 empty = WORD_BIT(WORD_DETERMINER) | WORD_BIT(WORD_POSSESSIVE_DETERMINER) | WORD_BIT(WORD_DEMONSTRATIVE) | WORD_BIT(WORD_QUANTIFIER) |
                        WORD_BIT(WORD_NUMBER_WORD) | WORD_BIT(WORD_NEGATIVE_DETERMINER) | WORD_BIT(WORD_PRONOUN_INDEFINITE) | WORD_BIT(WORD_ORDINAL) |
                        WORD_BIT(WORD_ADVERB) | WORD_BIT(WORD_HEDGE_ADVERB);
  for (guint32 i = phrase->first; i < phrase->head; i++) {
    const Unit *unit = &reader->reading->units[i];
    if (unit->kind != TOKEN_WORD || unit->is_name || (unit->flags & TOKEN_CAPITAL) || unit_has(unit, empty) || (unit->word && unit->word->bound)) continue;
    if (unit_has(unit, WORD_BIT(WORD_NOUN) | WORD_BIT(WORD_ADJECTIVE)) || !unit->word) fillers_add_modifier(reader, fillers, role, phrase, i);
  }
}

static void add_role(const ContentReader *reader, const Content *content, Fillers *fillers, const EventRole *role, gint chunk) {
  if (chunk == CHUNK_IMPLIED && content->implied) fillers_add_source(reader, fillers, role->name, content->implied);
  if (chunk < 0) return;
  const guint before = fillers->n;
  if (role == &open_agent) fillers_add_agent(reader, content, fillers, role, (guint)chunk);
  else fillers_add(reader, content, fillers, role, (guint)chunk);
  const gboolean word = fillers->n == before + 1 && fillers->items[before].kind == ROLE_WORD;
  if (word && role == &open_object) add_modifiers(reader, fillers, "object.kind", chunk_at(content, (guint)chunk));
}

/* "an attack on the port": what the noun of action is done to. */
static gint complement_of(const Content *content, guint noun) {
  const gboolean follows = noun + 2 < content->last && is_preposition(chunk_at(content, noun + 1)->symbol);
  return follows && chunk_at(content, noun + 2)->symbol == SYMBOL_NOUN ? (gint)noun + 2 : CHUNK_NONE;
}

/* "ready to join the talks" and "ready to let inspectors in" are two things to be ready for. */
static void add_act(const ContentReader *reader, const Content *content, Fillers *fillers, gint adjective) {
  if (adjective < 0 || chunk_at(content, (guint)adjective)->symbol != SYMBOL_ADJECTIVE) return;
  guint i = (guint)adjective + 1;
  while (i < content->last && chunk_at(content, i)->symbol == SYMBOL_ADVERB) i++;
  if (i >= content->last || chunk_at(content, i)->symbol != SYMBOL_INFINITIVE) return;
  fillers_add_modifier(reader, fillers, "object.act", chunk_at(content, i), chunk_at(content, i)->head);
}

typedef struct {
  const char *set;
  gint agent, object;
  gboolean negated;
} Said;

/* "carried out a raid on the port" says what "raided the port" says. */
static gboolean read_action(const ContentReader *reader, const Content *content, guint verb, gint noun, gint agent, Said *out) {
  const Chunk *carrier = chunk_at(content, verb);
  const gboolean have = carrier->lemma == lexicon_auxiliary(ruleset_lexicon(reader->reading->rules), WORD_HAVE_FORM);
  if (noun < 0 || !(lemma_is(carrier->lemma, VERB_CARRIER) || have)) return FALSE;
  const char *set = action_of(reader, chunk_at(content, (guint)noun));
  if (!set) return FALSE;
  *out = (Said){set, agent, complement_of(content, (guint)noun), (chunk_at(content, (guint)noun)->flags & CHUNK_NO) != 0};
  return TRUE;
}

static Said read_verb(const ContentReader *reader, const Content *content, guint verb) {
  const Chunk *main = chunk_at(content, verb);
  const gboolean passive = is_passive(main);
  const gint object = passive ? main->subject : object_after(content, verb);
  const gint agent = passive ? agent_behind(reader, content, verb) : subject_at(content, verb);
  Said reading;
  if (read_action(reader, content, verb, object, agent, &reading)) return reading;
  const char *particle = with_particle(reader, content, verb);
  if (!particle) particle = with_plain_particle(reader, content, verb);
  return (Said){particle ? particle : main->lemma->synonym, agent, object, FALSE};
}

static gboolean is_pointer(const ContentReader *reader, const Chunk *chunk) {
  const Unit *head = &reader->reading->units[chunk->head];
  return chunk->last == chunk->first + 1 && unit_has(head, WORD_BIT(WORD_PRONOUN_NEUTER) | WORD_BIT(WORD_DEMONSTRATIVE));
}

/* "was not involved", "is responsible for it": in what, or for what, these words do not say. */
static gboolean partakes(const ContentReader *reader, const Content *content, guint verb) {
  const Chunk *main = chunk_at(content, verb);
  guint said = verb;
  if (main->symbol == SYMBOL_COPULA)
    for (said = verb + 1; symbol_at(content, said) == SYMBOL_ADVERB;) said++;
  else if (!is_passive(main)) return FALSE;
  if (said >= content->last || !word_trait(reader->reading->units[chunk_at(content, said)->head].word, TRAIT_PARTAKING)) return FALSE;
  const guint8 behind = symbol_at(content, said + 1);
  if (!is_preposition(behind)) return behind == 0 || behind == SYMBOL_COMMA || behind == SYMBOL_STOP || behind == SYMBOL_TIME || behind == SYMBOL_AND || behind == SYMBOL_BUT;
  return symbol_at(content, said + 2) == SYMBOL_NOUN && is_pointer(reader, chunk_at(content, said + 2));
}

gboolean event_points(const ContentReader *reader, const Content *content, guint verb) {
  if (partakes(reader, content, verb)) return TRUE;
  const Chunk *main = chunk_at(content, verb);
  if (is_passive(main) || main->lemma != lexicon_auxiliary(ruleset_lexicon(reader->reading->rules), WORD_DO_FORM)) return FALSE;
  const gint object = object_after(content, verb);
  return object >= 0 && is_pointer(reader, chunk_at(content, (guint)object));
}

static gboolean finish_open(const ContentReader *reader, const char *set, guint trigger, gboolean negated, OpenEvent *out) {
  g_autofree char *name = g_strconcat("open:", set, NULL);
  out->event = claim_set_string(reader->set, name, -1);
  out->trigger = trigger;
  out->negated = negated;
  return TRUE;
}

gboolean event_open(const ContentReader *reader, const Content *content, guint verb, OpenEvent *out) {
  out->fillers.n = 0;
  out->fillers.counted = FALSE;
  if (event_points(reader, content, verb)) return FALSE;
  const Said said = read_verb(reader, content, verb);
  const gboolean copula = chunk_at(content, verb)->symbol == SYMBOL_COPULA;
  if (copula && said.object < 0) return FALSE; /* "there is", "it is": nothing is said */
  add_role(reader, content, &out->fillers, &open_object, said.object);
  if (copula) add_act(reader, content, &out->fillers, said.object);
  if (copula && !fillers_have(&out->fillers, OPEN_OBJECT)) return FALSE; /* "is nobody" */
  add_role(reader, content, &out->fillers, &open_agent, said.agent);
  if (!out->fillers.n) return FALSE;
  return finish_open(reader, said.set, verb, said.negated, out);
}

gboolean event_of_noun(const ContentReader *reader, const Content *content, OpenEvent *out) {
  out->fillers.n = 0;
  out->fillers.counted = FALSE;
  const Chunk *noun = chunk_at(content, content->first);
  const char *set = content->first < content->last ? action_of(reader, noun) : NULL;
  if (!set) return FALSE;
  add_role(reader, content, &out->fillers, &open_object, complement_of(content, content->first));
  fillers_add_owner(reader, &out->fillers, OPEN_AGENT, noun);
  return out->fillers.n && finish_open(reader, set, content->first, (noun->flags & CHUNK_NO) != 0, out);
}

gboolean event_of_cue(const ContentReader *reader, const Content *content, guint cue, OpenEvent *out) {
  out->fillers.n = 0;
  out->fillers.counted = FALSE;
  const Chunk *verb = &content->sentence->chunks[cue];
  if (!content->claimant || content->first >= content->last || chunk_at(content, content->first)->symbol != SYMBOL_NOUN) return FALSE;
  add_role(reader, content, &out->fillers, &open_object, (gint)content->first);
  fillers_add_source(reader, &out->fillers, OPEN_AGENT, content->claimant);
  return finish_open(reader, verb->lemma->synonym, cue, FALSE, out);
}

static const char *being(const ContentReader *reader) { return lexicon_auxiliary(ruleset_lexicon(reader->reading->rules), WORD_BE_FORM)->synonym; }

static gboolean is_named_thing(const Content *content, guint chunk) {
  return chunk < content->last && chunk_at(content, chunk)->symbol == SYMBOL_NOUN && !(chunk_at(content, chunk)->flags & CHUNK_PRONOUN);
}

gboolean event_of_label(const ContentReader *reader, const Content *content, guint label, OpenEvent *out) {
  out->fillers.n = 0;
  out->fillers.counted = FALSE;
  while (label < content->last && chunk_at(content, label)->symbol != SYMBOL_NOUN && chunk_at(content, label)->symbol != SYMBOL_ADJECTIVE) label++;
  if (label <= content->first || label >= content->last || chunk_at(content, content->first)->symbol != SYMBOL_NOUN) return FALSE;
  if (unit_has(&reader->reading->units[chunk_at(content, content->first)->head], WORD_BIT(WORD_PRONOUN_NEUTER) | WORD_BIT(WORD_DEMONSTRATIVE))) return FALSE;
  add_role(reader, content, &out->fillers, &open_object, (gint)label);
  add_role(reader, content, &out->fillers, &open_agent, (gint)content->first);
  return fillers_have(&out->fillers, OPEN_OBJECT) && finish_open(reader, being(reader), label, FALSE, out);
}

gboolean event_of_figure(const ContentReader *reader, const Content *content, OpenEvent *out) {
  out->fillers.n = 0;
  out->fillers.counted = FALSE;
  if (!is_named_thing(content, content->first)) return FALSE;
  add_role(reader, content, &out->fillers, &open_agent, (gint)content->first);
  return out->fillers.n && finish_open(reader, being(reader), content->first, FALSE, out);
}

gboolean event_of_charge(const ContentReader *reader, const Content *content, OpenEvent *out) {
  out->fillers.n = 0;
  out->fillers.counted = FALSE;
  if (!is_named_thing(content, content->first)) return FALSE;
  const Chunk *noun = chunk_at(content, content->first);
  const Unit *head = &reader->reading->units[noun->head];
  if (head->is_name || (head->flags & TOKEN_CAPITAL) || unit_has(head, WORD_BIT(WORD_SPEECH_NOUN) | WORD_BIT(WORD_ROLE_NOUN) | WORD_BIT(WORD_WRONG_NOUN))) return FALSE;
  const char *set = action_of(reader, noun);
  add_role(reader, content, &out->fillers, &open_object, complement_of(content, content->first));
  if (!fillers_add_owner(reader, &out->fillers, OPEN_AGENT, noun) && content->implied) fillers_add_source(reader, &out->fillers, OPEN_AGENT, content->implied);
  return out->fillers.n && finish_open(reader, set ? set : fillers_stem(reader, noun->head), content->first, (noun->flags & CHUNK_NO) != 0, out);
}
