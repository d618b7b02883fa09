/* SPDX-License-Identifier: MIT */
#include "extract/proposition/events.h"
#include <string.h>
#include "extract/proposition/support.h"

/* Which chunks a form can stand at. */
static gboolean form_fits(EventForm form, const Chunk *chunk) {
  static const char *const symbols[N_EVENT_FORMS] = {[EVENT_FORM_ACTIVE] = "VKGkI", [EVENT_FORM_GAP] = "VKI", [EVENT_FORM_PASSIVE] = "PJE",
                                                     [EVENT_FORM_NOMINAL] = "N", [EVENT_FORM_AGENT] = "N", [EVENT_FORM_ADJECTIVE] = "XN"};
  return strchr(symbols[form], chunk->symbol) != NULL && (form != EVENT_FORM_GAP || chunk->antecedent >= 0);
}

static const Lemma *trigger_lemma(const ContentReader *reader, const Chunk *chunk) {
  if (chunk->lemma) return chunk->lemma;
  const Word *word = reader->reading->units[chunk->head].word;
  if (!word) return NULL;
  if (chunk_describes(reader, chunk)) return word->adjective;
  return chunk->symbol == SYMBOL_NOUN ? word->noun : NULL;
}

/* "accused X of doing", "denied doing": the act at the head of the content is the implied agent's, whatever governs it. */
static gint subject_at(const Content *content, guint chunk) {
  const Chunk *verb = &content->sentence->chunks[chunk];
  const gboolean opens = chunk == content->first && (verb->symbol == SYMBOL_GERUND || verb->symbol == SYMBOL_CUE_GERUND);
  return opens && content->implied ? CHUNK_IMPLIED : verb->subject;
}

/* The state or party whose thing it is: "Norland's rockets"; "its rockets" are the claimant's. */
static gboolean fill_by_owner(const ContentReader *reader, const Content *content, Fillers *fillers, const char *agent, const Chunk *phrase) {
  if (fillers_add_owner(reader, fillers, agent, phrase)) return TRUE;
  for (guint32 i = phrase->first; i < phrase->last; i++) {
    if (!unit_is(&reader->reading->units[i], WORD_POSSESSIVE_DETERMINER) || !content->claimant) continue;
    fillers_add_source(reader, fillers, agent, content->claimant);
    return TRUE;
  }
  return FALSE;
}

/* "hit by Norland's rockets": the instrument stands where the agent should; its owner is taken for the agent. */
static void fill_by_instrument(const ContentReader *reader, const Content *content, Fillers *fillers, const EventRule *event, guint chunk) {
  const Chunk *phrase = &content->sentence->chunks[chunk];
  for (guint i = 0; i < event->roles->len; i++) {
    const EventRole *role = g_ptr_array_index(event->roles, i);
    const ThingClass *type = ruleset_class(reader->reading->rules, role->type);
    if (!type || fillers_have(fillers, role->name) || !chunk_thing(reader, phrase, role->type)) continue;
    if (fill_by_owner(reader, content, fillers, event->agent, phrase)) fillers_add(reader, content, fillers, role, chunk);
    return;
  }
  const Unit *head = &reader->reading->units[phrase->head]; /* "Norland's air strikes killed ten" */
  if (head->word && ((head->word->noun && head->word->noun->triggers) || head->word->thing)) fill_by_owner(reader, content, fillers, event->agent, phrase);
}

/* "most of the missiles", "30 percent of Norland's strikes": what is measured acts, not the measure. */
static gint behind_measure(const ContentReader *reader, const Content *content, gint chunk) {
  if (chunk < 0 || chunk + 2 >= (gint)content->last) return chunk;
  const Chunk *phrase = &content->sentence->chunks[chunk];
  const Unit *head = &reader->reading->units[phrase->head];
  const gboolean counts = head->kind == TOKEN_NUMBER || unit_has(head, WORD_BIT(WORD_NUMBER_WORD) | WORD_BIT(WORD_QUANTIFIER)) || (head->word && head->word->unit);
  const gboolean of = phrase[1].symbol == ruleset_object_symbol(reader->reading->rules) && phrase[2].symbol == SYMBOL_NOUN;
  return counts && of ? chunk + 2 : chunk;
}

static void fill(const ContentReader *reader, const Content *content, Fillers *fillers, const EventRule *event, const char *name, gint chunk) {
  const EventRole *role = name ? event_role(event, name) : NULL;
  if (!role || fillers_have(fillers, name)) return;
  if (strcmp(role->type, "actor") == 0) chunk = behind_measure(reader, content, chunk);
  const gboolean actor = strcmp(role->type, "actor") == 0;
  if (chunk >= 0) {
    const gboolean is_agent = g_strcmp0(event->agent, name) == 0; /* whatever acts is taken for a party: "the regime"; a "deadline" is not met like one */
    if (actor && !is_agent && !chunk_names_actor(reader, content, (guint)chunk)) return;
    const gboolean added = is_agent && !actor ? fillers_add_agent(reader, content, fillers, role, (guint)chunk) : fillers_add(reader, content, fillers, role, (guint)chunk);
    if (!added && actor && is_agent) fill_by_instrument(reader, content, fillers, event, (guint)chunk);
    const gboolean joined = chunk >= (gint)content->first + 2 && content->sentence->chunks[chunk - 1].symbol == SYMBOL_AND; /* "a Norland rocket or bomb" */
    if (!added && actor && is_agent && joined && !fillers_have(fillers, name)) fill_by_instrument(reader, content, fillers, event, (guint)chunk - 2);
  } else if (chunk == CHUNK_IMPLIED && content->implied && (actor || g_strcmp0(event->agent, name) == 0)) {
    fillers_add_source(reader, fillers, name, content->implied);
  }
}

static gboolean is_kind(const char *kind, const char *wanted) { return kind != NULL && strcmp(kind, wanted) == 0; }

/* "The Norland attack" names who does it, "the Ostral Mill hack" what it is done to: only states and those who bear arms go before a noun
 * as its agent; anybody does with a possessive. */
static gboolean names_agent(const Chunk *noun, const Mention *mention) {
  if (noun->flags & CHUNK_POSSESSIVE) return mention->org || span_is_set(mention->name);
  return mention->org && (is_kind(mention->org->kind, "group") || is_kind(mention->org->kind, "military") || is_kind(mention->org->kind, "intelligence"));
}

/* What stands before the noun and is not who does it: "the Ostral Mill hack", "the Skarsund attack". */
static void fill_object_from_noun(const ContentReader *reader, const Content *content, Fillers *fillers, const EventRole *object, guint chunk) {
  const Chunk *noun = &content->sentence->chunks[chunk];
  if ((noun->flags & CHUNK_POSSESSIVE) || noun->head == noun->first) return;
  const Unit *last = &reader->reading->units[noun->head - 1];
  if (!last->is_name || last->word->demonym) return;
  const gboolean place = last->word->place && !last->word->actor;
  const gboolean actor = last->word->actor || last->word->persons;
  const gboolean any = strcmp(object->type, "any") == 0;
  if (place ? any || strcmp(object->type, "place") == 0 : actor && strcmp(object->type, "place") != 0) fillers_add_name(reader, fillers, object->name, noun, noun->head - 1);
}

/* "a drone attack", "missile strikes": things that modify the noun fill the role that takes such. */
static void fill_things_from_noun(const ContentReader *reader, const Content *content, Fillers *fillers, const EventRule *event, guint chunk) {
  Chunk before = content->sentence->chunks[chunk];
  before.last = before.head;
  for (guint i = 0; i < event->roles->len; i++) {
    const EventRole *role = g_ptr_array_index(event->roles, i);
    if (fillers_have(fillers, role->name) || !ruleset_class(reader->reading->rules, role->type)) continue;
    const gboolean people = ruleset_class_is_a(reader->reading->rules, role->type, PEOPLE_CLASS);
    if (people) fillers_add_people(reader, fillers, role, &content->sentence->chunks[chunk]);
    else if (chunk_thing(reader, &before, role->type)) fillers_add(reader, content, fillers, role, chunk);
  }
}

/* "40 deaths", "a dozen arrests": as many people as there are of the noun. */
static void count_noun(const ContentReader *reader, Fillers *fillers, const EventRule *event, const Chunk *noun) {
  const EventRole *role = event->counts ? event_role(event, event->counts) : NULL;
  const gboolean people = role && ruleset_class_is_a(reader->reading->rules, role->type, PEOPLE_CLASS);
  if (!people || !(noun->flags & CHUNK_PLURAL) || fillers->counted || fillers_have(fillers, role->name)) return;
  Amount amount;
  if (!amount_read(reader->reading, noun->first, noun->head, &amount) || strcmp(amount.unit, AMOUNT_COUNT) != 0) return;
  fillers->amount = amount;
  fillers->counted = TRUE;
}

/* "Norland's attack", "the Norland attack": who stands before the noun. */
static void fill_from_noun(const ContentReader *reader, const Content *content, Fillers *fillers, const EventTrigger *trigger, guint chunk) {
  const Chunk *noun = &content->sentence->chunks[chunk];
  const EventRole *subject = trigger->subject && trigger->form == EVENT_FORM_NOMINAL ? event_role(trigger->event, trigger->subject) : NULL;
  const gboolean open = subject && !fillers_have(fillers, subject->name) && strcmp(subject->type, "actor") == 0;
  const Mention mention = mention_read(reader->reading, noun);
  const gboolean owned = open && mention.state && fillers_add_owner(reader, fillers, subject->name, noun);
  if (open && !owned && names_agent(noun, &mention)) fillers_add(reader, content, fillers, subject, chunk);
  const EventRole *object = trigger->object ? event_role(trigger->event, trigger->object) : NULL;
  fill_things_from_noun(reader, content, fillers, trigger->event, chunk);
  if (trigger->form == EVENT_FORM_NOMINAL) count_noun(reader, fillers, trigger->event, noun);
  if (object && !owned && !fillers_have(fillers, object->name)) fill_object_from_noun(reader, content, fillers, object, chunk);
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
  if (!content->implied || symbol_is_finite(symbol)) return FALSE; /* "denied that ten soldiers died": a clause has the agent that it names */
  for (guint i = content->first; symbol == SYMBOL_NOUN && i < chunk; i++)
    if (symbol_is_finite(content->sentence->chunks[i].symbol)) return FALSE; /* a noun inside a clause that has its own agent */
  return TRUE;
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

static gboolean is_filled(const Fillers *fillers, const EventRole *role) {
  return strcmp(role->type, "quantity") == 0 ? fillers->counted : fillers_have(fillers, role->name);
}

/* "a toll of 40": a number of them is enough to tell of people. */
static gboolean is_counted(const EventTrigger *trigger, const Fillers *fillers, const EventRole *role) {
  return fillers->counted && trigger->form == EVENT_FORM_NOMINAL && g_strcmp0(trigger->event->counts, role->name) == 0;
}

/* How well the required roles are filled; -1 when one stays open that must not. */
static gint score(const Content *content, const EventTrigger *trigger, guint chunk, gboolean carried, const Fillers *fillers) {
  gint total = 0;
  const GPtrArray *roles = trigger->event->roles;
  for (guint i = 0; i < roles->len; i++) {
    const EventRole *role = g_ptr_array_index(roles, i);
    if (is_filled(fillers, role)) {
      total += role->required ? 2 : 1;
      continue;
    }
    const gboolean may_lack = (role->optional_match && (carried || is_denied(content, chunk))) || implied_agent_counts(content, trigger, chunk, role) ||
                              nobody_fills(content, trigger, chunk, role) || is_counted(trigger, fillers, role);
    if (role->required && !may_lack) return -1;
  }
  return total;
}

/* "It was not responsible for it": what only points, and is taken for the same party, fills nothing. */
static gboolean points_back(const ContentReader *reader, const Content *content, const Fillers *fillers, const EventRole *role, gint chunk) {
  if (chunk < 0 || !role) return FALSE;
  const Chunk *phrase = &content->sentence->chunks[chunk];
  const gboolean pronoun = (phrase->flags & CHUNK_PRONOUN) && unit_is(&reader->reading->units[phrase->head], WORD_PRONOUN_NEUTER);
  if (!pronoun || strcmp(role->type, "any") != 0) return FALSE;
  for (guint i = 0; i < fillers->n; i++)
    if (strcmp(fillers->items[i].role, role->name) == 0 && content->claimant && strcmp(fillers->items[i].id, content->claimant->actor) == 0) return TRUE;
  return FALSE;
}

/* An object that cannot fill its role is another sense of the verb ("struck a deal"); a complement may be anything ("to date"). */
static gboolean fill_captured(const ContentReader *reader, const Content *content, Fillers *fillers, const EventTrigger *trigger, const char *role,
                              gint chunk) {
  const EventRole *definition = event_role(trigger->event, role);
  const gboolean is_object = g_strcmp0(role, trigger->object) == 0 && trigger->form == EVENT_FORM_ACTIVE;
  fill(reader, content, fillers, trigger->event, role, chunk);
  if (points_back(reader, content, fillers, definition, chunk)) return FALSE;
  return !(is_object || (definition && definition->match_only)) || is_filled(fillers, definition);
}

static gboolean takes_actor(const EventRule *event, const char *name) {
  const EventRole *role = name ? event_role(event, name) : NULL;
  return role && strcmp(role->type, "actor") == 0;
}

/* Who does it: the subject of the verb, or of the verb that carries the noun; else whoever the noun phrase names. */
static void fill_subject(const ContentReader *reader, const Content *content, Fillers *fillers, const EventTrigger *trigger, guint at, const Support *support) {
  const gboolean noun = trigger->form == EVENT_FORM_NOMINAL || trigger->form == EVENT_FORM_AGENT;
  if (noun) fill_from_noun(reader, content, fillers, trigger, at);
  gint subject = noun || trigger->form == EVENT_FORM_ADJECTIVE ? support->subject : subject_at(content, at);
  if (noun && support->verb >= 0 && support->subject != CHUNK_NONE) {
    const gint opening = subject_at(content, (guint)support->verb);
    if (opening == CHUNK_IMPLIED) subject = opening; /* "denied carrying out the attack" */
  }
  const char *role = noun && trigger->event->agent && !takes_actor(trigger->event, trigger->subject) ? trigger->event->agent : trigger->subject;
  if (trigger->form != EVENT_FORM_AGENT) fill(reader, content, fillers, trigger->event, role, subject);
  if (trigger->form == EVENT_FORM_NOMINAL && support->owner >= 0 && trigger->subject && !fillers_have(fillers, trigger->subject))
    fillers_add_owner(reader, fillers, trigger->subject, &content->sentence->chunks[support->owner]);
}

/* "warned of an attack on the port": an act that nobody did, no verb tells of and nobody counts did not happen yet. */
static gboolean is_only_named(const Content *content, const EventTrigger *trigger, const Support *support, const Fillers *fillers) {
  const EventRule *event = trigger->event;
  if (trigger->form != EVENT_FORM_NOMINAL || support->verb >= 0 || content->implied || event->counts || !event->agent || fillers_have(fillers, event->agent)) return FALSE;
  for (guint i = content->first; i < content->last; i++)
    if (chunk_is_verb(&content->sentence->chunks[i])) return FALSE;
  return TRUE;
}

static gint try_trigger(const ContentReader *reader, const Content *content, const EventTrigger *trigger, guint at, const Support *support, Fillers *fillers) {
  const Chunk *chunk = &content->sentence->chunks[at];
  ChunkMatch match = {{0}, {0}};
  fillers->n = 0;
  fillers->counted = FALSE;
  if (!form_fits(trigger->form, chunk)) return -1;
  if (!scanner_match(reader->scanner, trigger->pattern, &content->sentence->inner, at, content->first, content->last, &match)) return -1;
  if (trigger->form == EVENT_FORM_AGENT) {
    const gint described = described_by(content, at);
    if (described == CHUNK_NONE) return -1; /* "paid the hackers" tells of no hack */
    fill(reader, content, fillers, trigger->event, trigger->subject, described);
  }
  for (guint i = 0; i < trigger->pattern->n_captures; i++)
    if (match.last[i] > match.first[i] && !fill_captured(reader, content, fillers, trigger, trigger->pattern->captures[i].name, (gint)match.first[i]))
      return -1;
  fill_subject(reader, content, fillers, trigger, at, support);
  if (trigger->form == EVENT_FORM_GAP) fill(reader, content, fillers, trigger->event, trigger->object, chunk->antecedent);
  const gboolean needs_object = trigger->object && (trigger->form == EVENT_FORM_GAP || trigger->form == EVENT_FORM_PASSIVE);
  if (needs_object && !fillers_have(fillers, trigger->object)) return -1;
  if (is_only_named(content, trigger, support, fillers)) return -1;
  const gboolean carried = support->verb >= 0 && fillers->n > 0; /* "the attack was Norland's doing": it was told before what was attacked */
  const gint points = fillers->n || (fillers->counted && trigger->form == EVENT_FORM_NOMINAL) || (content->implied && trigger->event->agent) ? score(content, trigger, at, carried, fillers) : -1;
  return points < 0 ? points : 2 * points - (trigger->form == EVENT_FORM_GAP); /* what stands behind the verb goes before what may be missing there */
}

static gboolean is_carried(const Chunk *chunk) { return chunk->symbol == SYMBOL_NOUN || chunk->symbol == SYMBOL_ADJECTIVE; }

/* "accused the mayor of taking bribes": he is no payer as well. */
static gboolean has_part(const Fillers *fillers, const Source *source) {
  for (guint i = 0; i < fillers->n; i++)
    if (strcmp(fillers->items[i].id, source->actor) == 0) return TRUE;
  return FALSE;
}

gboolean event_match(const ContentReader *reader, const Content *content, guint chunk, EventMatch *match) {
  const Lemma *lemma = trigger_lemma(reader, &content->sentence->chunks[chunk]);
  if (!lemma || !lemma->triggers) return FALSE;
  Support support = {CHUNK_NONE, CHUNK_NONE, CHUNK_NONE, FALSE};
  if (is_carried(&content->sentence->chunks[chunk])) support = support_find(reader, content, chunk);
  gint best = -1;
  Fillers tried;
  for (guint i = 0; i < lemma->triggers->len; i++) {
    const EventTrigger *candidate = g_ptr_array_index(lemma->triggers, i);
    const gint points = try_trigger(reader, content, candidate, chunk, &support, &tried);
    if (points <= best) continue;
    best = points;
    match->fillers = tried;
    match->trigger = candidate;
  }
  if (best < 0) return FALSE;
  match->predicate = support.verb >= 0 ? (guint)support.verb : chunk;
  match->negated = support.negated || (support.verb >= 0 && (content->sentence->chunks[chunk].flags & (CHUNK_NEGATED | CHUNK_NO)) != 0);
  const EventRule *event = match->trigger->event;
  if (event->agent && agent_is_implied(content, chunk) && !fillers_have(&match->fillers, event->agent) && !has_part(&match->fillers, content->implied))
    fillers_add_source(reader, &match->fillers, event->agent, content->implied);
  return TRUE;
}
