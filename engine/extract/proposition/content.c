/* SPDX-License-Identifier: MIT */
#include "extract/proposition/content.h"
#include <string.h>
#include "extract/proposition/circumstances.h"
#include "extract/proposition/events.h"
#include "extract/proposition/fillers.h"
#include "extract/proposition/governors.h"
#include "extract/proposition/open.h"
#include "extract/proposition/quantity.h"


/* The number that fills a role by itself: "a toll of 40". */
static void count_fillers(const ContentReader *reader, const EventRule *event, const Fillers *fillers, Proposition *proposition) {
  const EventRole *role = event_role(event, event->counts);
  const char *of = ruleset_class(reader->reading->rules, role->type) ? role->type : role->name;
  proposition->quantity = (Quantity){.of = of, .unit = fillers->amount.unit, .min = fillers->amount.min, .max = fillers->amount.max};
}

/* "lost their lives", "joined the war": some roles only have to be there. */
static void keep_roles(const ContentReader *reader, const EventRule *event, const Fillers *fillers, Proposition *proposition) {
  Fillers kept = {.n = 0};
  for (guint i = 0; i < fillers->n; i++) {
    const EventRole *role = event ? event_role(event, fillers->items[i].role) : NULL;
    if (!role || !role->match_only) kept.items[kept.n++] = fillers->items[i];
  }
  proposition->roles = fillers_keep(reader, &kept);
  proposition->n_roles = kept.n;
}

static void finish(const ContentReader *reader, const Content *content, const Fillers *fillers, const EventRule *event, EventRead *out) {
  Proposition *proposition = &out->proposition;
  keep_roles(reader, event, fillers, proposition);
  proposition->trigger = content->sentence->chunks[out->trigger].span;
  const gboolean carried = out->negated;
  circumstances_read(reader, content, out);
  out->negated |= carried;
  quantity_read(reader, content, event, out);
  if (event && event->counts && fillers->counted) count_fillers(reader, event, fillers, proposition);
}

static gboolean names(const Proposition *p, const RoleFiller *filler) {
  for (guint i = 0; i < p->n_roles; i++)
    if (strcmp(p->roles[i].role, filler->role) == 0 && strcmp(p->roles[i].id, filler->id) == 0) return TRUE;
  return FALSE;
}

/* Does `wide` say all that `narrow` says? */
static gboolean covers(const Proposition *wide, const Proposition *narrow) {
  if (strcmp(wide->event, narrow->event) != 0) return FALSE;
  for (guint i = 0; i < narrow->n_roles; i++)
    if (!names(wide, &narrow->roles[i])) return FALSE;
  return TRUE;
}

/* Two triggers of one act ("carried out an attack on", "crossed the line by supplying") fill the same roles: the fuller stays. Two acts of
 * one kind in one content are two events. */
/* "was responsible for the raid", "caused the collapse": the words that carry an event are no event of their own. */
static gboolean carries(const EventRead *known, const EventRead *fresh) {
  return fresh->predicate != fresh->trigger && known->trigger >= fresh->predicate && known->trigger < fresh->trigger;
}

static guint keep_fuller(EventRead *known, guint n, const EventRead *fresh) {
  while (n && carries(&known[n - 1], fresh)) n--;
  for (guint i = 0; i < n; i++) {
    if (covers(&known[i].proposition, &fresh->proposition)) return n;
    if (!covers(&fresh->proposition, &known[i].proposition)) continue;
    known[i] = *fresh;
    return n;
  }
  known[n] = *fresh;
  return n + 1;
}

static guint read_framed(const ContentReader *reader, const Content *content, EventRead *out) {
  guint n = 0;
  for (guint i = content->first; i < content->last; i++) {
    EventMatch match;
    if (!event_match(reader, content, i, &match)) continue;
    const EventRule *event = match.trigger->event;
    EventRead fresh = {.trigger = i, .predicate = match.predicate, .negated = match.negated, .proposition = {.event = event->meta.id, .rule = match.trigger->id}};
    finish(reader, content, &match.fillers, event, &fresh);
    n = keep_fuller(out, n, &fresh);
  }
  return n;
}

/* Is the main verb part of an event that a frame found: its trigger, the verb that carries it, or one that only colours it? */
static gboolean is_told(const EventRead *events, guint n, guint verb) {
  for (guint i = 0; i < n; i++)
    if (verb >= MIN(events[i].predicate, events[i].trigger) && verb <= MAX(events[i].predicate, events[i].trigger)) return TRUE;
  return FALSE;
}

/* "is a supplier of tanks", "the sale was illegal", "is unclear whether": what a copula says of an event is not what is compared. */
static gboolean describes_event(const ContentReader *reader, const Content *content, const EventRead *events, guint n, guint verb) {
  const Chunk *copula = &content->sentence->chunks[verb];
  if (copula->symbol != SYMBOL_COPULA) return FALSE;
  for (guint i = 0; i < n; i++)
    if (copula->subject == (gint)events[i].trigger || verb + 1 == events[i].trigger) return TRUE;
  const Chunk *said = verb + 1 < content->last && copula[1].symbol == SYMBOL_ADJECTIVE ? copula + 1 : NULL;
  const Word *word = said ? reader->reading->units[said->head].word : NULL;
  return word_trait(word, TRAIT_HEDGE) || word_trait(word, TRAIT_DOUBT) || word_trait(word, TRAIT_ABILITY) || word_trait(word, TRAIT_PLAN);
}

/* "started to", "know whether", but "stopped the raids". */
static gboolean governs_clause(const Content *content, guint verb) {
  guint i = verb + 1;
  const Chunk *chunks = content->sentence->chunks;
  while (i < content->last && chunks[i].symbol == SYMBOL_ADVERB) i++;
  const gboolean from = i + 1 < content->last && (chunks[i].symbol == SYMBOL_PREPOSITION || chunks[i].symbol >= SYMBOL_FIRST_LITERAL);
  if (from && chunks[i + 1].symbol == SYMBOL_GERUND) return TRUE; /* "refrained from selling" */
  if (i >= content->last) return FALSE;
  const guint8 s = chunks[i].symbol;
  const gboolean bare = s == SYMBOL_INFINITIVE || s == SYMBOL_PASSIVE_INFINITIVE || s == SYMBOL_GERUND || s == SYMBOL_CUE_GERUND;
  return bare || s == SYMBOL_THAT || s == SYMBOL_WH || (s == SYMBOL_NOUN && i + 1 < content->last && chunk_is_verb(&chunks[i + 1]));
}

/* "did not know whether", "has plans to", "wants to": beside a framed event such verbs tell nothing of their own. */
static gboolean is_pale(const ContentReader *reader, const Content *content, guint number) {
  const Chunk *verb = &content->sentence->chunks[number];
  const guint32 colours = 1u << VERB_WISH | 1u << VERB_PLAN | 1u << VERB_ASPECT | 1u << VERB_HEDGE | 1u << VERB_FAIL | 1u << VERB_DOUBT | 1u << VERB_KNOW | 1u << VERB_CONFIRM;
  return verb->lemma == lexicon_auxiliary(ruleset_lexicon(reader->reading->rules), WORD_HAVE_FORM) || ((verb->lemma->lists & colours) != 0 && governs_clause(content, number));
}

/* What a main clause says, when no frame covers it: what a frame found in a part of it is not the whole. `n` events were found before. */
static guint read_open(const ContentReader *reader, const Content *content, guint verb, const EventRead *framed, guint n, EventRead *out) {
  if (is_told(framed, n, verb)) return 0;
  if (n && (is_pale(reader, content, verb) || describes_event(reader, content, framed, n, verb))) return 0;
  OpenEvent open;
  *out = (EventRead){0};
  if (event_open(reader, content, verb, &open)) {
    *out = (EventRead){.trigger = open.trigger, .predicate = open.trigger, .negated = open.negated, .proposition = {.event = open.event, .rule = OPEN_RULE}};
  } else {
    if (n) return 0;
    out->trigger = out->predicate = verb;
    open.fillers.n = 0;
  }
  finish(reader, content, &open.fillers, NULL, out);
  return 1;
}

guint content_read(const ContentReader *reader, const Content *content, EventRead **events) {
  EventRead *out = *events = arena_resize(reader->reading->arena, NULL, 0, (content->last - content->first + 2) * sizeof(EventRead));
  guint n = read_framed(reader, content, out);
  const gint first = content_main_verb(reader, content, CHUNK_NONE);
  for (gint verb = first; verb >= 0; verb = content_main_verb(reader, content, verb)) {
    const gboolean says = verb != first && lemma_says(content->sentence->chunks[verb].lemma); /* "..., and the mill denied it": another's words */
    if (!says) n += read_open(reader, content, (guint)verb, out, n, &out[n]);
  }
  return n;
}

/* An open event that is no clause of the content. */
static guint take_open(const ContentReader *reader, const Content *content, const OpenEvent *open, EventRead *out) {
  *out = (EventRead){.trigger = open->trigger, .predicate = open->trigger, .proposition = {.event = open->event, .rule = OPEN_RULE}};
  Proposition *proposition = &out->proposition;
  keep_roles(reader, NULL, &open->fillers, proposition);
  proposition->trigger = content->sentence->chunks[open->trigger].span;
  out->negated = open->negated;
  return 1;
}

gboolean content_has_verb(const Content *content) {
  for (guint i = content->first; i < content->last; i++)
    if (chunk_is_verb(&content->sentence->chunks[i])) return TRUE;
  return FALSE;
}

guint content_read_noun(const ContentReader *reader, const Content *content, EventRead **events) {
  OpenEvent open;
  if (content_has_verb(content) || !event_of_noun(reader, content, &open)) return 0;
  *events = arena_new_array(reader->reading->arena, EventRead, 1);
  take_open(reader, content, &open, *events);
  (*events)->hedged = chunk_hedges(reader, content, content->first);
  return 1;
}

guint content_read_cue(const ContentReader *reader, const Content *content, guint cue, EventRead **events) {
  OpenEvent open;
  if (!event_of_cue(reader, content, cue, &open)) return 0;
  *events = arena_new_array(reader->reading->arena, EventRead, 1);
  return take_open(reader, content, &open, *events);
}

static EventRead *one_event(const ContentReader *reader, EventRead **events) { return *events = arena_new_array(reader->reading->arena, EventRead, 1); }

guint content_read_charge(const ContentReader *reader, const Content *content, EventRead **events) {
  OpenEvent open;
  if (content_has_verb(content) || !event_of_charge(reader, content, &open)) return 0;
  return take_open(reader, content, &open, one_event(reader, events));
}

guint content_read_label(const ContentReader *reader, const Content *content, guint label, EventRead **events) {
  OpenEvent open;
  if (!event_of_label(reader, content, label, &open)) return 0;
  take_open(reader, content, &open, one_event(reader, events));
  (*events)->proposition.modality = MODALITY_OPINION;
  return 1;
}

guint content_read_figure(const ContentReader *reader, const Content *content, guint figure, EventRead **events) {
  OpenEvent open;
  Amount amount;
  const Chunk *number = &content->sentence->chunks[figure];
  if (figure == content->first || !amount_read(reader->reading, number->first, number->last, &amount) || !event_of_figure(reader, content, &open)) return 0;
  take_open(reader, content, &open, one_event(reader, events));
  (*events)->proposition.quantity = (Quantity){.of = (*events)->proposition.roles[0].id, .unit = amount.unit, .min = amount.min, .max = amount.max};
  return 1;
}

const RoleFiller *content_account(const ContentReader *reader, const Content *content, guint chunk) {
  const EventRule *event = ruleset_judged_event(reader->reading->rules);
  Fillers fillers = {.n = 0};
  if (!event || content->sentence->chunks[chunk].symbol != SYMBOL_NOUN || (content->sentence->chunks[chunk].flags & CHUNK_PRONOUN)) return NULL;
  return fillers_add(reader, content, &fillers, g_ptr_array_index(event->roles, 0), chunk) && fillers.n ? fillers_keep(reader, &fillers) : NULL;
}

gboolean content_doer(const ContentReader *reader, const Content *content, Source *doer) {
  for (guint i = content->first; i < content->last; i++) {
    const Chunk *verb = &content->sentence->chunks[i];
    if (!chunk_is_verb(verb) || !event_points(reader, content, i) || verb->subject < (gint)content->first) continue;
    if (!chunk_names_actor(reader, content, (guint)verb->subject)) return FALSE;
    guint end;
    const Mention mention = mention_of_phrase(reader->reading, content->sentence, (guint)verb->subject, content->last, &end);
    return memory_resolve_inside(reader->memory, &mention, content->claimant, doer);
  }
  return FALSE;
}

gboolean content_topic(const ContentReader *reader, const Content *content, Source *topic) {
  for (guint i = content->first; i < content->last; i++) {
    const Chunk *verb = &content->sentence->chunks[i];
    if (!chunk_is_verb(verb) || verb->subject < (gint)content->first) continue;
    guint end;
    const Mention mention = mention_of_phrase(reader->reading, content->sentence, (guint)verb->subject, content->last, &end);
    if (!mention.pronoun && !chunk_names_actor(reader, content, (guint)verb->subject)) return FALSE; /* "Norland's behaviour" */
    if (mention.pronoun || !(mention.state || mention.org || span_is_set(mention.name))) return FALSE;
    return memory_resolve(reader->memory, &mention, topic);
  }
  return FALSE;
}
