/* SPDX-License-Identifier: MIT */
#include "extract/proposition/events.h"
#include <string.h>
#include "extract/proposition/governors.h"

/* Which chunks a form can stand at. */
static gboolean form_fits(EventForm form, const Chunk *chunk) {
  static const char *const symbols[N_EVENT_FORMS] = {[EVENT_FORM_ACTIVE] = "VKGkI", [EVENT_FORM_GAP] = "VKI", [EVENT_FORM_PASSIVE] = "PJE",
                                                     [EVENT_FORM_NOMINAL] = "N", [EVENT_FORM_AGENT] = "N", [EVENT_FORM_ADJECTIVE] = "X"};
  return strchr(symbols[form], chunk->symbol) != NULL && (form != EVENT_FORM_GAP || chunk->antecedent >= 0);
}

static const Lemma *trigger_lemma(const ContentReader *reader, const Chunk *chunk) {
  if (chunk->lemma) return chunk->lemma;
  const Word *word = reader->reading->units[chunk->head].word;
  if (!word) return NULL;
  return chunk->symbol == SYMBOL_NOUN ? word->noun : chunk->symbol == SYMBOL_ADJECTIVE ? word->adjective : NULL;
}

/* "accused X of doing", "denied doing": the act at the head of the content is the implied agent's, whatever governs it. */
static gint subject_at(const Content *content, guint chunk) {
  const Chunk *verb = &content->sentence->chunks[chunk];
  const gboolean opens = chunk == content->first && (verb->symbol == SYMBOL_GERUND || verb->symbol == SYMBOL_CUE_GERUND);
  return opens && content->implied ? CHUNK_IMPLIED : verb->subject;
}

/* "hit by Norland's rockets": the instrument stands where the agent should; its owner is taken for the agent. */
static void fill_by_instrument(const ContentReader *reader, const Content *content, Fillers *fillers, const EventRule *event, guint chunk) {
  const Chunk *phrase = &content->sentence->chunks[chunk];
  for (guint i = 0; i < event->roles->len; i++) {
    const EventRole *role = g_ptr_array_index(event->roles, i);
    const ThingClass *type = ruleset_class(reader->reading->rules, role->type);
    if (!type || fillers_have(fillers, role->name) || !chunk_thing(reader, phrase, role->type)) continue;
    if (fillers_add_owner(reader, fillers, event->agent, phrase)) fillers_add(reader, content, fillers, role, chunk);
    return;
  }
}

static void fill(const ContentReader *reader, const Content *content, Fillers *fillers, const EventRule *event, const char *name, gint chunk) {
  const EventRole *role = name ? event_role(event, name) : NULL;
  if (!role || fillers_have(fillers, name)) return;
  const gboolean actor = strcmp(role->type, "actor") == 0;
  if (chunk >= 0) {
    if (fillers_add(reader, content, fillers, role, (guint)chunk) || !actor || !event->agent) return;
    if (strcmp(event->agent, name) == 0) fill_by_instrument(reader, content, fillers, event, (guint)chunk);
  } else if (chunk == CHUNK_IMPLIED && content->implied && actor) {
    fillers_add_source(reader, fillers, name, content->implied);
  }
}

/* "Norland's attack", "the Norland attack": who stands before the noun. */
static void fill_from_noun(const ContentReader *reader, const Content *content, Fillers *fillers, const EventTrigger *trigger, guint chunk) {
  const Chunk *noun = &content->sentence->chunks[chunk];
  const EventRole *object = trigger->object ? event_role(trigger->event, trigger->object) : NULL;
  if (object && !fillers_have(fillers, object->name) && strcmp(object->type, "any") != 0 && strcmp(object->type, "actor") != 0 &&
      strcmp(object->type, "place") != 0) {
    Chunk before = *noun; /* what modifies the noun: "shell deliveries" */
    before.last = noun->head;
    const ThingClass *thing = chunk_thing(reader, &before, object->type);
    if (thing) fillers_add(reader, content, fillers, object, chunk);
  }
  const EventRole *subject = trigger->subject && trigger->form == EVENT_FORM_NOMINAL ? event_role(trigger->event, trigger->subject) : NULL;
  if (!subject || fillers_have(fillers, subject->name) || strcmp(subject->type, "actor") != 0) return;
  const Mention mention = mention_read(reader->reading, noun);
  if (mention.state && fillers_add_owner(reader, fillers, subject->name, noun)) return;
  if (mention.org || span_is_set(mention.name)) fillers_add(reader, content, fillers, subject, chunk);
}

/* "X is a supplier of N", "X, the supplier of N,": who the agent noun describes. */
static gint described_by(const Content *content, guint chunk) {
  const Chunk *chunks = content->sentence->chunks;
  if (chunk >= 1 && chunks[chunk - 1].symbol == SYMBOL_COPULA) return chunks[chunk - 1].subject;
  if (chunk >= 2 && chunks[chunk - 1].symbol == SYMBOL_COMMA && chunks[chunk - 2].symbol == SYMBOL_NOUN) return (gint)chunk - 2;
  return CHUNK_NONE;
}

/* Who denies an act that names nobody means his own, unless a whole clause leaves the agent out: "denied that the town had been taken". */
static gboolean agent_is_implied(const Content *content, guint chunk) {
  const guint8 symbol = content->sentence->chunks[chunk].symbol;
  return content->implied && symbol != SYMBOL_PASSIVE;
}

static gboolean implied_agent_counts(const Content *content, const EventTrigger *trigger, guint chunk, const EventRole *role) {
  return agent_is_implied(content, chunk) && trigger->event->agent && strcmp(trigger->event->agent, role->name) == 0;
}

/* "fired no shells": a denial may say less than an assertion must. */
static gboolean is_denied(const Content *content, guint chunk) {
  const Chunk *chunks = content->sentence->chunks;
  return content->implied || (chunks[chunk].flags & (CHUNK_NEGATED | CHUNK_NO)) || (chunk + 1 < content->last && (chunks[chunk + 1].flags & CHUNK_NO));
}

/* "nobody fired", "fired nothing": whoever might fill the role is meant. */
static gboolean is_nobody(const Content *content, gint chunk) {
  const guint nobody = CHUNK_NO | CHUNK_PRONOUN;
  return chunk >= 0 && (content->sentence->chunks[chunk].flags & nobody) == nobody;
}

static gboolean nobody_fills(const Content *content, const EventTrigger *trigger, guint chunk, const EventRole *role) {
  const Chunk *verb = &content->sentence->chunks[chunk];
  return chunk_is_verb(verb) && g_strcmp0(trigger->subject, role->name) == 0 && is_nobody(content, verb->subject);
}

/* How well the required roles are filled; -1 when one stays open that must not. */
static gint score(const Content *content, const EventTrigger *trigger, guint chunk, const Fillers *fillers) {
  gint total = 0;
  const GPtrArray *roles = trigger->event->roles;
  for (guint i = 0; i < roles->len; i++) {
    const EventRole *role = g_ptr_array_index(roles, i);
    if (fillers_have(fillers, role->name)) {
      total += role->required ? 2 : 1;
      continue;
    }
    const gboolean may_lack = (role->optional_match && is_denied(content, chunk)) || implied_agent_counts(content, trigger, chunk, role) ||
                              nobody_fills(content, trigger, chunk, role);
    if (role->required && !may_lack) return -1;
  }
  return total;
}

/* An object that cannot fill its role is another sense of the verb ("struck a deal"); a complement may be anything ("to date"). */
static gboolean fill_captured(const ContentReader *reader, const Content *content, Fillers *fillers, const EventTrigger *trigger, const char *role,
                              gint chunk) {
  const gboolean is_object = g_strcmp0(role, trigger->object) == 0 && trigger->form == EVENT_FORM_ACTIVE;
  fill(reader, content, fillers, trigger->event, role, chunk);
  return !is_object || fillers_have(fillers, role);
}

static gint try_trigger(const ContentReader *reader, const Content *content, const EventTrigger *trigger, guint at, Fillers *fillers) {
  const Chunk *chunk = &content->sentence->chunks[at];
  ChunkMatch match = {{0}, {0}};
  fillers->n = 0;
  if (!form_fits(trigger->form, chunk)) return -1;
  if (!scanner_match(reader->scanner, trigger->pattern, &content->sentence->inner, at, content->first, content->last, &match)) return -1;
  if (trigger->form == EVENT_FORM_AGENT) fill(reader, content, fillers, trigger->event, trigger->subject, described_by(content, at));
  for (guint i = 0; i < trigger->pattern->n_captures; i++)
    if (match.last[i] > match.first[i] && !fill_captured(reader, content, fillers, trigger, trigger->pattern->captures[i].name, (gint)match.first[i]))
      return -1;
  if (trigger->form == EVENT_FORM_NOMINAL || trigger->form == EVENT_FORM_AGENT)
    fill_from_noun(reader, content, fillers, trigger, at);
  else
    fill(reader, content, fillers, trigger->event, trigger->subject, subject_at(content, at));
  if (trigger->form == EVENT_FORM_GAP) fill(reader, content, fillers, trigger->event, trigger->object, chunk->antecedent);
  const gboolean needs_object = trigger->object && (trigger->form == EVENT_FORM_GAP || trigger->form == EVENT_FORM_PASSIVE);
  if (needs_object && !fillers_have(fillers, trigger->object)) return -1;
  return score(content, trigger, at, fillers);
}

gboolean event_match(const ContentReader *reader, const Content *content, guint chunk, Fillers *fillers, const EventTrigger **trigger) {
  const Lemma *lemma = trigger_lemma(reader, &content->sentence->chunks[chunk]);
  if (!lemma || !lemma->triggers) return FALSE;
  gint best = -1;
  Fillers tried;
  for (guint i = 0; i < lemma->triggers->len; i++) {
    const EventTrigger *candidate = g_ptr_array_index(lemma->triggers, i);
    const gint points = try_trigger(reader, content, candidate, chunk, &tried);
    if (points <= best) continue;
    best = points;
    *fillers = tried;
    *trigger = candidate;
  }
  if (best < 0) return FALSE;
  const EventRule *event = (*trigger)->event;
  if (event->agent && agent_is_implied(content, chunk) && !fillers_have(fillers, event->agent)) fillers_add_source(reader, fillers, event->agent, content->implied);
  return TRUE;
}

/* ---- open events ---- */

static const EventRole open_agent = {.name = (char *)"agent", .type = (char *)"any"}, open_object = {.name = (char *)"object", .type = (char *)"any"};

/* The object, or what a copula says of its subject. */
static gint object_after(const Content *content, guint verb) {
  const gboolean copula = content->sentence->chunks[verb].symbol == SYMBOL_COPULA;
  for (guint i = verb + 1; i < content->last; i++) {
    const guint8 s = content->sentence->chunks[i].symbol;
    if (s == SYMBOL_NOUN || (copula && s == SYMBOL_ADJECTIVE)) return (gint)i;
    if (s != SYMBOL_ADVERB && s != SYMBOL_TIME && s != SYMBOL_PREPOSITION && s < SYMBOL_FIRST_LITERAL) return CHUNK_NONE;
  }
  return CHUNK_NONE;
}

gboolean event_open(const ContentReader *reader, const Content *content, Fillers *fillers, const char **event, guint *chunk) {
  const gint verb = content_main_verb(reader, content);
  fillers->n = 0;
  if (verb < 0) return FALSE;
  const Chunk *main = &content->sentence->chunks[verb];
  const gboolean passive = main->symbol == SYMBOL_PASSIVE || main->symbol == SYMBOL_PARTICIPLE || main->symbol == SYMBOL_PASSIVE_INFINITIVE;
  const gint object = passive ? main->subject : object_after(content, (guint)verb);
  const gint agent = passive ? CHUNK_NONE : subject_at(content, (guint)verb);
  if (main->symbol == SYMBOL_COPULA && object < 0) return FALSE; /* "there is", "it is": nothing is said */
  if (object >= 0) fillers_add(reader, content, fillers, &open_object, (guint)object);
  if (agent >= 0) fillers_add(reader, content, fillers, &open_agent, (guint)agent);
  if (agent == CHUNK_IMPLIED && content->implied) fillers_add_source(reader, fillers, open_agent.name, content->implied);
  if (!fillers->n) return FALSE;
  g_autofree char *name = g_strconcat("open:", main->lemma->synonym, NULL);
  *event = claim_set_string(reader->set, name, -1);
  *chunk = (guint)verb;
  return TRUE;
}
