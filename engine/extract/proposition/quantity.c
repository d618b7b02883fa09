/* SPDX-License-Identifier: MIT */
#include "extract/proposition/quantity.h"
#include <string.h>
#include "language/quantities.h"

static const Chunk *chunk_at(const Content *content, gint i) { return &content->sentence->chunks[i]; }
static guint8 symbol_at(const Content *content, gint i) { return i >= (gint)content->first && i < (gint)content->last ? chunk_at(content, i)->symbol : 0; }
static gboolean is_preposition(guint8 s) { return s == SYMBOL_PREPOSITION || s >= SYMBOL_FIRST_LITERAL; }

static gboolean amount_at(const ContentReader *reader, const Content *content, gint i, Amount *amount) {
  if (symbol_at(content, i) != SYMBOL_NOUN) return FALSE;
  return amount_read(reader->reading, chunk_at(content, i)->first, chunk_at(content, i)->last, amount);
}

static gint chunk_of(const Content *content, Span span) {
  for (guint i = content->first; i < content->last; i++)
    if (span_overlaps(chunk_at(content, (gint)i)->span, span)) return (gint)i;
  return CHUNK_NONE;
}

/* "40 civilians", "dozens of civilians", "300 of its soldiers". */
static gboolean amount_of(const ContentReader *reader, const Content *content, const RoleFiller *filler, Amount *amount) {
  const gint i = filler && span_is_set(filler->span) ? chunk_of(content, filler->span) : CHUNK_NONE;
  if (i < 0) return FALSE;
  if (amount_at(reader, content, i, amount)) return TRUE;
  const gboolean part = symbol_at(content, i - 1) == ruleset_object_symbol(reader->reading->rules);
  return part && amount_at(reader, content, i - 2, amount);
}

static void keep(Proposition *proposition, const RoleFiller *counted, const Amount *amount) {
  proposition->quantity = (Quantity){.of = counted->id, .unit = amount->unit, .min = amount->min, .max = amount->max};
}

/* "fell to $3m", "stands at 31", "was 40 percent": what the verb says of its subject. */
static gboolean measured_behind(const ContentReader *reader, const Content *content, gint verb, Amount *amount) {
  gint i = verb + 1;
  while (symbol_at(content, i) == SYMBOL_ADVERB || symbol_at(content, i) == SYMBOL_TIME) i++;
  if (amount_at(reader, content, i, amount)) return TRUE;
  return is_preposition(symbol_at(content, i)) && amount_at(reader, content, i + 1, amount);
}

/* "turnout of 40 percent". */
static gboolean measured_inside(const ContentReader *reader, const Content *content, const RoleFiller *subject, Amount *amount) {
  const gint i = span_is_set(subject->span) ? chunk_of(content, subject->span) : CHUNK_NONE;
  return i >= 0 && symbol_at(content, i + 1) == ruleset_object_symbol(reader->reading->rules) && amount_at(reader, content, i + 2, amount);
}

/* An object that is nothing but a number and a unit measures the subject. */
static gboolean is_measure(const ContentReader *reader, const Content *content, const RoleFiller *object) {
  const Chunk *chunk = chunk_at(content, chunk_of(content, object->span));
  const Unit *head = &reader->reading->units[chunk->head];
  return (head->flags & TOKEN_DIGIT) || unit_is(head, WORD_NUMBER_WORD) || (head->word && head->word->unit);
}

static void read_open(const ContentReader *reader, const Content *content, EventRead *out) {
  Proposition *proposition = &out->proposition;
  const RoleFiller *object = proposition_role(proposition, "object"), *agent = proposition_role(proposition, "agent");
  const RoleFiller *subject = agent ? agent : object;
  Amount amount;
  if (!subject) return;
  if (amount_of(reader, content, object, &amount)) keep(proposition, agent && is_measure(reader, content, object) ? agent : object, &amount);
  else if (measured_behind(reader, content, (gint)out->trigger, &amount)) keep(proposition, subject, &amount);
  else if (amount_of(reader, content, agent, &amount) || measured_inside(reader, content, subject, &amount)) keep(proposition, subject, &amount);
}

void quantity_read(const ContentReader *reader, const Content *content, const EventRule *event, EventRead *out) {
  if (!event) {
    read_open(reader, content, out);
    return;
  }
  const RoleFiller *counted = event->counts ? proposition_role(&out->proposition, event->counts) : NULL;
  Amount amount;
  if (amount_of(reader, content, counted, &amount)) keep(&out->proposition, counted, &amount);
}

/* "it", "the figure", but not "the number of marchers". */
static gboolean names_figure(const ContentReader *reader, const Content *content, gint chunk) {
  if (symbol_at(content, chunk) != SYMBOL_NOUN) return FALSE;
  const Unit *head = &reader->reading->units[chunk_at(content, chunk)->head];
  const gboolean pronoun = (chunk_at(content, chunk)->flags & CHUNK_PRONOUN) && unit_is(head, WORD_PRONOUN_NEUTER);
  const gboolean told = symbol_at(content, chunk + 1) == ruleset_object_symbol(reader->reading->rules);
  return pronoun || (word_trait(head->word, TRAIT_FIGURE) && !told);
}

/* A number and nothing that it counts. */
static gboolean is_bare_number(const ContentReader *reader, const Content *content, gint chunk) {
  const Unit *head = &reader->reading->units[chunk_at(content, chunk)->head];
  const gboolean told = symbol_at(content, chunk + 1) == ruleset_object_symbol(reader->reading->rules) || symbol_at(content, chunk + 1) == SYMBOL_ADJECTIVE;
  return !told && (head->kind == TOKEN_NUMBER || unit_is(head, WORD_NUMBER_WORD));
}

gboolean quantity_refers(const ContentReader *reader, const Content *content, gint figure, const EventRead *event, Quantity *out) {
  Amount amount;
  if (figure >= 0 && !event) {
    const gboolean alone = figure == (gint)content->first && is_bare_number(reader, content, figure);
    if (!(alone || names_figure(reader, content, (gint)content->first)) || !amount_at(reader, content, figure, &amount)) return FALSE;
  } else {
    const Chunk *verb = event && !event->negated ? chunk_at(content, (gint)event->predicate) : NULL;
    if (!verb || !chunk_is_verb(verb) || verb->subject < (gint)content->first || !names_figure(reader, content, verb->subject)) return FALSE;
    if (!measured_behind(reader, content, (gint)event->predicate, &amount)) return FALSE;
  }
  *out = (Quantity){.of = AMOUNT_COUNT, .unit = amount.unit, .min = amount.min, .max = amount.max};
  return TRUE;
}
