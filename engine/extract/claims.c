/* SPDX-License-Identifier: MIT */
#include "extract/claims.h"
#include <stdlib.h>
#include <string.h>
#include "extract/answers.h"
#include "extract/attribution/outer.h"
#include "extract/deeds.h"
#include "extract/judgement.h"
#include "extract/proposition/governors.h"
#include "language/times.h"

#define CARRIED_CONFIDENCE 0.85 /* of a quote whose source stands in a neighbouring sentence */

static const Chunk *chunk_or_null(const Statement *statement, gint chunk) {
  return chunk >= 0 ? &statement->sentence->chunks[chunk] : NULL;
}

static gboolean chunk_has(const ContentReader *reader, const Chunk *chunk, WordCategory category) {
  for (guint32 i = chunk ? chunk->first : 0; chunk && i < chunk->last; i++)
    if (unit_is(&reader->reading->units[i], category)) return TRUE;
  return FALSE;
}

/* "did not believe" denies, "did not deny" and "could not confirm" leave it open, "did not say" takes no position. */
static Stance negated_stance(Stance stance, const Lemma *cue) {
  if (lemma_is(cue, VERB_HEDGE)) return STANCE_DENIES;
  const gboolean open = stance == STANCE_DENIES || lemma_is(cue, VERB_KNOW) || lemma_is(cue, VERB_CONFIRM);
  return open ? STANCE_HEDGED : STANCE_DECLINES;
}

/* "declined to comment" takes no position, but who "refused to sell" took a decision. */
static gboolean decides_against(const Statement *statement) {
  const Chunk *content = &statement->sentence->chunks[statement->piece.first];
  return content->symbol == SYMBOL_INFINITIVE && strcmp(statement->attribution->cue->stance, stance_names[STANCE_DECLINES]) == 0 &&
         !lemma_is(content->lemma, VERB_COMMENT);
}

/* "it", "this", "which it denies"; "that is not the case", its "that" read as a conjunction. */
static gboolean points_at_something(const Chunk *content) {
  if (content->symbol == SYMBOL_COPULA || content->symbol == SYMBOL_WHO) return TRUE;
  return content->symbol == SYMBOL_NOUN && (content->flags & CHUNK_PRONOUN);
}

/* "did not say", "was unable to confirm". */
static gboolean cue_is_negated(const ContentReader *reader, const Statement *statement) {
  guint i = statement->attribution->cue_chunk;
  const Chunk *chunks = statement->sentence->chunks;
  if (chunks[i].flags & CHUNK_NEGATED) return TRUE;
  if (chunks[i].symbol != SYMBOL_INFINITIVE) return FALSE;
  while (i > 0 && chunks[i - 1].symbol == SYMBOL_ADVERB) i--;
  return i > 0 && chunks[i - 1].symbol == SYMBOL_ADJECTIVE && word_trait(reader->reading->units[chunks[i - 1].head].word, TRAIT_DOUBT);
}

/* What the frame makes of the cue's stance: a judgement decides, the rest is the cue's. */
static Stance frame_stance(const ContentReader *reader, const Statement *statement, gboolean *rejects) {
  const Attribution *a = statement->attribution;
  const gint named = name_index(stance_names, a->frame->stance ? a->frame->stance : a->cue->stance);
  Stance stance = named < 0 ? STANCE_ASSERTS : (Stance)named;
  if (a->refusal || decides_against(statement)) return STANCE_ASSERTS; /* a decision, of which nothing more is said */
  /* "did not deny", "did not say": no position is taken. */
  const Chunk *cue = &statement->sentence->chunks[a->cue_chunk];
  if (!statement->carried && cue_is_negated(reader, statement)) return negated_stance(stance, cue->lemma);
  const Chunk *judgement = chunk_or_null(statement, a->judgement);
  if (chunk_has(reader, judgement, WORD_JUDGEMENT_FALSE)) stance = STANCE_DENIES;
  else if (chunk_has(reader, judgement, WORD_JUDGEMENT_TRUE)) stance = STANCE_ASSERTS;
  const Chunk *content = &statement->sentence->chunks[statement->piece.first];
  const gboolean saying = points_at_something(content) || unit_is(&reader->reading->units[content->head], WORD_SPEECH_NOUN);
  *rejects = stance == STANCE_DENIES && (a->judgement >= 0 || a->speech >= 0 || saying);
  return stance;
}

/* "it", "the accusation", "any wrongdoing", and nothing that says what: a clause that goes on ("it does not fit the truce") says it itself. */
static gboolean points_only(const ContentReader *reader, const Content *content) {
  const Chunk *first = &content->sentence->chunks[content->first];
  const guint64 generic = WORD_BIT(WORD_SPEECH_NOUN) | WORD_BIT(WORD_WRONG_NOUN) | WORD_BIT(WORD_ROLE_NOUN);
  for (guint i = content->first + 1; points_at_something(first) && i < content->last; i++)
    if (symbol_is_finite(content->sentence->chunks[i].symbol)) return FALSE;
  return points_at_something(first) || (first->symbol == SYMBOL_NOUN && unit_has(&reader->reading->units[first->head], generic));
}

/* Is the omission laid at somebody else's door? "The mill failed to report the leak" charges the mill, and answers no charge. */
static gboolean charges_omission(const EventRead *event, const Source *claimant) {
  for (guint i = 0; i < event->proposition.n_roles; i++)
    if (g_strcmp0(event->proposition.roles[i].side, claimant->side) == 0) return FALSE;
  return event->omitted;
}

/* Words turn the stance: "said it did not" denies, "may" hedges. But a "not" about what has not come to pass, or about what somebody else left
 * undone, denies nothing, and stays with the proposition: "will not sell", "may not have sold", "they failed to pay". So does the "not" of what is
 * rejected: who calls it false that he did not pay rejects a charge, as whoever denies a theft. */
static Stance final_stance(Stance stance, EventRead *event, const Source *claimant) {
  Proposition *said = &event->proposition;
  if (stance == STANCE_ASSERTS && event->hedged) stance = STANCE_HEDGED;
  const gboolean denies = stance == STANCE_ASSERTS && event->negated && said->modality == MODALITY_ACTUAL;
  if (denies && !charges_omission(event, claimant)) return STANCE_DENIES;
  said->negative = event->negated;
  return stance;
}

static const char *const *via_list(ClaimSet *set, const Source *relay) {
  const char **via = claim_set_new_list(set, const char *, 2);
  if (relay) via[0] = relay->actor;
  return via;
}

/* Times next to the cue tell when it was said, unless they belong to the content. */
static DayRange said_time(const ContentReader *reader, const Statement *statement) {
  const Sentence *sentence = statement->sentence;
  const Attribution *a = statement->attribution;
  DayRange ranges[TIME_MAX_RANGES];
  for (guint i = 0; !statement->carried && i < sentence->n_chunks; i++) {
    const Chunk *chunk = &sentence->chunks[i];
    const gboolean inside = statement->piece.first <= i && i < statement->piece.last;
    if (chunk->symbol != SYMBOL_TIME || inside || i + 3 < a->cue_chunk || i > a->cue_chunk + 3) continue;
    if (time_ranges(reader->reading, chunk->first, chunk->last, TIME_PAST, ranges)) return ranges[0];
  }
  return (DayRange){0};
}

static Claim *new_claim(const ContentReader *reader, const Statement *statement, Stance stance) {
  const Attribution *a = statement->attribution;
  const Source *source = statement->source;
  Claim *claim = claim_set_add(reader->set);
  claim->actor = source->actor;
  claim->actor_name = source->name;
  claim->side = source->side;
  claim->country = source->country;
  claim->speaker = source->speaker;
  claim->via = via_list(reader->set, statement->relay);
  claim->stance = stance;
  claim->cue = statement->told_by ? statement->told_by->cue_span : a->cue_span;
  claim->source = statement->source_span;
  claim->content = statement->told_by ? statement->told_by->pieces[0].span : statement->piece.span;
  claim->span = claim->content;
  if (!statement->carried) claim->span = span_union(span_union(claim->span, claim->cue), claim->source);
  const gint parts[] = {a->judgement, a->accused};
  for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
    if (parts[i] >= 0) claim->span = span_union(claim->span, chunks_span(reader->reading, statement->sentence, (guint)parts[i], (guint)parts[i] + 1));
  claim->said = said_time(reader, statement);
  claim->sentence = (guint32)(statement->sentence - reader->reading->sentences);
  claim->paragraph = statement->sentence->paragraph;
  claim->rule = a->frame->id;
  claim->confidence = a->frame->confidence * source->quality * (statement->carried && span_is_set(a->cue_span) ? CARRIED_CONFIDENCE : 1);
  return claim;
}

/* Whose accusation is rejected: "the U.S. accusations". */
static const char *addressee_of(const ContentReader *reader, const Statement *statement) {
  const Attribution *a = statement->attribution;
  const guint chunk = a->speech >= 0 ? (guint)a->speech : statement->piece.first;
  const Chunk *noun = &statement->sentence->chunks[chunk];
  if (noun->symbol != SYMBOL_NOUN || !unit_is(&reader->reading->units[noun->head], WORD_SPEECH_NOUN)) return NULL;
  const Mention mention = mention_read(reader->reading, noun);
  Source source;
  const char *side = NULL;
  if (mention.state) /* "Norway's claim", "the Norwegian accusations": the noun is no actor, the state is */
    side = actor_side(mention.state)->id;
  else if ((mention.org || span_is_set(mention.name)) && memory_resolve(reader->memory, &mention, &source))
    side = source.side;
  return side && strcmp(side, statement->source->side) != 0 ? side : NULL;
}

/* An accusation that stands only inside a denial is a claim of its accuser; answers_bind() drops it when he is heard himself. */
static void add_accusation(const ContentReader *reader, const Statement *statement, const EventRead *event, const char *accuser) {
  const Actor *actor = ruleset_actor(reader->reading->rules, accuser);
  if (!actor) return;
  const Source source = {.actor = actor->id, .name = actor->name, .side = actor->id, .kind = actor->kind, .quality = 0.8};
  Statement inner = *statement;
  inner.source = &source;
  inner.relay = statement->source;
  inner.source_span = span_make(0, 0);
  Claim *claim = new_claim(reader, &inner, STANCE_ASSERTS);
  claim->span = claim->content;
  claim->embedded = TRUE;
  claim->proposition = event->proposition;
}

static gboolean resolve_accused(const ContentReader *reader, const Statement *statement, Source *accused) {
  const gint chunk = statement->attribution->accused;
  if (chunk < 0) return FALSE;
  guint end;
  const Mention mention = mention_of_phrase(reader->reading, statement->sentence, (guint)chunk, statement->sentence->n_chunks, &end);
  return memory_resolve(reader->memory, &mention, accused);
}

/* A ministry that denies an act answers for its government: the act is the side's. */
static Source side_of(const ContentReader *reader, const Source *source) {
  const Actor *side = ruleset_actor(reader->reading->rules, source->side);
  Source whole = *source;
  if (side) whole.actor = side->id, whole.name = side->name;
  return whole;
}

/* "wants", "promised", "called for": the cue, or the cue in this frame, tells how it is meant. Conditions stay. */
static Modality meant_as(const Statement *statement, Modality read) {
  const Attribution *a = statement->attribution;
  const gint named = name_index(modality_names, a->frame->modality ? a->frame->modality : a->cue->modality ? a->cue->modality : "");
  return named < 0 || read == MODALITY_CONDITIONAL || read == MODALITY_COUNTERFACTUAL ? read : (Modality)named;
}

/* "confirmed the apparent sale". */
static gboolean noun_hedges(const ContentReader *reader, const Content *content) {
  return content->sentence->chunks[content->first].symbol == SYMBOL_NOUN && chunk_hedges(reader, content, content->first);
}

/* A speech says a thousand things about its speaker ("we have worked"): of events that no rule knows only those are compared in which
 * somebody of another side has a part. The others stay claims, without an event. */
static gboolean is_talk(const ContentReader *reader, const Statement *statement, const Proposition *proposition) {
  if (!statement->own || g_strcmp0(proposition->rule, OPEN_RULE) != 0) return FALSE;
  for (guint i = 0; i < proposition->n_roles; i++) {
    const RoleFiller *filler = &proposition->roles[i];
    const gboolean known = filler->kind == ROLE_ACTOR && ruleset_actor(reader->reading->rules, filler->id);
    if (known && filler->side && strcmp(filler->side, statement->source->side) != 0) return FALSE;
  }
  return TRUE;
}

static void propose(const ContentReader *reader, const Statement *statement, const Proposition *proposition, Claim *claim) {
  claim->proposition = *proposition;
  if (!is_talk(reader, statement, proposition)) return;
  claim->proposition.event = claim->proposition.rule = NULL;
  claim->proposition.roles = NULL;
  claim->proposition.n_roles = 0;
}

static gboolean finite_before_mark(const Sentence *sentence, guint first, guint last) {
  for (guint i = first; i < last && sentence->chunks[i].symbol != SYMBOL_COMMA; i++)
    if (symbol_is_finite(sentence->chunks[i].symbol)) return TRUE;
  return FALSE;
}

/* Who "denied wrongdoing, and his lawyers have asked" or "denied the raid, which killed ten" denies the first part only: what behind a comma
 * is a clause of its own, or tells more of what was named, is outside. A "that" takes the denial up again. */
static guint denied_end(const Sentence *sentence, const Piece *piece) {
  const Chunk *chunks = sentence->chunks;
  for (guint i = piece->first + 1; i + 2 < piece->last; i++) {
    if (chunks[i].symbol != SYMBOL_COMMA) continue;
    if (chunks[i + 1].symbol == SYMBOL_WHO && i > piece->first) return i;
    const gboolean joined = chunks[i + 1].symbol == SYMBOL_AND || chunks[i + 1].symbol == SYMBOL_BUT;
    if (joined && chunks[i + 2].symbol == SYMBOL_NOUN && finite_before_mark(sentence, i + 3, piece->last)) return i;
  }
  return piece->last;
}

/* The statement without what its cue of denial does not reach. */
static Statement within_denial(const ContentReader *reader, const Statement *statement, Stance stance) {
  Statement reached = *statement;
  const gboolean cut = stance == STANCE_DENIES && !statement->carried && !statement->attribution->quoted;
  const guint end = cut ? denied_end(statement->sentence, &statement->piece) : statement->piece.last;
  if (end == statement->piece.last) return reached;
  reached.piece.last = end;
  reached.piece.span = chunks_span(reader->reading, statement->sentence, statement->piece.first, end);
  return reached;
}

/* Its cue denies what stands before the source: no quote, no clause of its own. */
static gboolean trails(const Statement *statement, Stance stance) {
  const Attribution *a = statement->attribution;
  return stance == STANCE_DENIES && !statement->carried && !a->quoted && a->source > (gint)statement->piece.first;
}

/* "Rejected a suggestion that they could share the port", "dismissed the idea of a second round": a proposal, not a fact. */
static gboolean refuses_idea(const ContentReader *reader, const Statement *statement, const EventRead *events, guint n) {
  const Attribution *a = statement->attribution;
  const Chunk *chunks = statement->sentence->chunks, *idea = &chunks[a->speech >= 0 ? (guint)a->speech : statement->piece.first];
  if (!lemma_is(chunks[a->cue_chunk].lemma, VERB_REJECT) || !word_trait(reader->reading->units[idea->head].word, TRAIT_IDEA)) return FALSE;
  for (guint i = 0; i < n; i++)
    if (events[i].proposition.modality == MODALITY_ACTUAL) return FALSE;
  return TRUE;
}

/* Where nothing but a noun is reported, the noun tells, or what was done to it: "confirmed the sale", "rejected the deal", "criticised the bank". */
static guint read_bare(const ContentReader *reader, const Statement *statement, const Content *content, EventRead **events) {
  const Attribution *a = statement->attribution;
  const gint frame = name_index(modality_names, a->frame->modality ? a->frame->modality : "");
  const gboolean act = a->refusal || a->cue->modality || frame == MODALITY_OPINION;
  const gboolean bare = !statement->carried && !a->quoted && a->judgement < 0 && a->speech < 0 && chunk_is_verb(&statement->sentence->chunks[a->cue_chunk]);
  if (!bare || statement->passes_on) return 0;
  const guint n = a->refusal || !a->frame->main_clause ? 0 : content_read_noun(reader, content, events);
  return n || !act ? n : content_read_cue(reader, content, a->cue_chunk, events);
}

/* "Doubted that they left" holds it untrue, without being sure. */
static void doubt(const Statement *statement, EventRead *event) {
  const Chunk *cue = &statement->sentence->chunks[statement->attribution->cue_chunk];
  if (statement->carried || !lemma_is(cue->lemma, VERB_DOUBT) || (cue->flags & CHUNK_NEGATED)) return;
  event->negated = !event->negated;
  event->hedged = TRUE;
  if (event->proposition.modality == MODALITY_ACTUAL) event->proposition.modality = MODALITY_POSSIBLE;
}

/* "accused Norland": of what, was told before. */
static gboolean only_accuses(const Statement *statement, const Content *content) {
  const gint accused = statement->attribution->accused;
  if (accused < 0 || (guint)accused < content->first) return FALSE;
  for (guint i = (guint)accused + 1; i < content->last; i++)
    if (content->sentence->chunks[i].symbol == SYMBOL_NOUN || chunk_is_verb(&content->sentence->chunks[i])) return FALSE;
  return TRUE;
}

/* What is made of one statement. `content.implied` points into it, so it is not copied. */
typedef struct {
  const Statement *statement;
  Content content;
  Stance stance;
  gboolean rejects, judges, judged, no_evidence, has_accused, trailing;
  Source accused, denier;
  EventRead *events;
  guint n;
} Stated;

/* "claimed the raid", "the attack was claimed by": it was the claimant's. */
static gboolean takes_credit(const Statement *statement, const Content *content) {
  const Attribution *a = statement->attribution;
  return a->cue->takes_credit && !statement->carried && !a->quoted && a->accused < 0 && !content_has_verb(content);
}

/* "any involvement", "wrongdoing". */
static gboolean points_at_part(const ContentReader *reader, const Content *content) {
  const Chunk *first = &content->sentence->chunks[content->first];
  return first->symbol == SYMBOL_NOUN && unit_has(&reader->reading->units[first->head], WORD_BIT(WORD_WRONG_NOUN) | WORD_BIT(WORD_ROLE_NOUN));
}

/* What the content's own words make of the stance: "it is false that", "there is no evidence that". */
static void judge(const ContentReader *reader, Stated *stated) {
  if (stated->stance != STANCE_ASSERTS) return;
  stated->judges = judgement_only(reader, &stated->content);
  if (stated->judges || judgement_rejects(reader, &stated->content)) {
    stated->stance = STANCE_DENIES;
    stated->rejects = TRUE;
    stated->judged = !stated->judges;
  } else if (judgement_unconfirmed(&stated->content)) {
    stated->stance = STANCE_HEDGED;
  } else if (judgement_lacks_evidence(reader, &stated->content)) {
    stated->stance = STANCE_DENIES;
    stated->no_evidence = TRUE;
  }
}

static gboolean has_events(const Stated *stated) {
  const Attribution *a = stated->statement->attribution;
  const gboolean opinion = stated->stance == STANCE_ASSERTS && (a->judgement >= 0 || a->refusal);
  return stated->stance != STANCE_DECLINES && !opinion && !stated->judges && !stated->statement->passes_on;
}

/* What no clause says: what somebody is charged with, what something is called, what it is put at. */
static guint read_rest(const ContentReader *reader, Stated *stated) {
  const Attribution *a = stated->statement->attribution;
  const Content *content = &stated->content;
  const gboolean sure = stated->stance == STANCE_ASSERTS || stated->stance == STANCE_DENIES;
  if (!sure || stated->judges || stated->no_evidence || stated->statement->passes_on || content->first >= content->last) return 0;
  if (a->label >= 0 && stated->stance == STANCE_ASSERTS) return content_read_label(reader, content, (guint)a->label, &stated->events);
  if (a->figure >= 0) return content_read_figure(reader, content, (guint)a->figure, &stated->events);
  const gboolean charge = a->judgement < 0 && (stated->has_accused || (a->speech >= 0 && (guint)a->speech < content->first));
  return charge && !only_accuses(stated->statement, content) ? content_read_charge(reader, content, &stated->events) : 0;
}

static void read_events(const ContentReader *reader, Stated *stated) {
  Content *content = &stated->content;
  const gboolean denies = stated->stance == STANCE_DENIES && !stated->no_evidence;
  content->implied = stated->has_accused ? &stated->accused : denies ? &stated->denier : NULL;
  if (stated->stance == STANCE_ASSERTS && takes_credit(stated->statement, content)) content->implied = stated->statement->source;
  if (has_events(stated)) stated->n = content_read(reader, content, &stated->events);
  const gboolean open = stated->stance == STANCE_ASSERTS || stated->stance == STANCE_HEDGED;
  if (!stated->n && open && !stated->judges) stated->n = read_bare(reader, stated->statement, content, &stated->events);
  if (!stated->n) stated->n = read_rest(reader, stated);
  if (!stated->n && stated->stance == STANCE_ASSERTS && content->first < content->last && noun_hedges(reader, content)) stated->stance = STANCE_HEDGED;
}

/* What is left of a rejected idea is that it was rejected. */
static void read_refusal(const ContentReader *reader, Stated *stated) {
  const Statement *statement = stated->statement;
  if (stated->stance != STANCE_DENIES || statement->carried || !refuses_idea(reader, statement, stated->events, stated->n)) return;
  const gint speech = statement->attribution->speech;
  Content idea = stated->content;
  idea.first = speech >= 0 ? (guint)speech : statement->piece.first;
  stated->stance = STANCE_ASSERTS;
  stated->rejects = FALSE;
  stated->n = content_read_cue(reader, &idea, statement->attribution->cue_chunk, &stated->events);
}

static void turn_events(Stated *stated) {
  const gboolean against = decides_against(stated->statement);
  for (guint i = 0; i < stated->n; i++) {
    EventRead *event = &stated->events[i];
    doubt(stated->statement, event);
    if (against) event->negated = !event->negated;
    if (against && event->proposition.modality == MODALITY_ACTUAL) event->proposition.modality = MODALITY_PLANNED;
    event->proposition.modality = meant_as(stated->statement, event->proposition.modality);
  }
}

/* Who did it, when nothing tells what. A denier stands for himself. */
static const RoleFiller *culprit_of(const ContentReader *reader, const Stated *stated, const Claim *claim) {
  const Statement *statement = stated->statement;
  const Content *content = &stated->content;
  Source doer;
  if (claim->stance == STANCE_DENIES) return points_at_part(reader, content) ? deeds_culprit(reader->set, &stated->denier) : NULL;
  if (claim->stance != STANCE_ASSERTS && claim->stance != STANCE_HEDGED) return NULL;
  if (stated->has_accused) return only_accuses(statement, content) ? deeds_culprit(reader->set, &stated->accused) : NULL;
  if (takes_credit(statement, content) && points_only(reader, content)) return deeds_culprit(reader->set, statement->source);
  return content_doer(reader, content, &doer) ? deeds_culprit(reader->set, &doer) : NULL;
}

/* "called the article false", "considers the reports credible": what is judged. */
static const RoleFiller *account_of(const ContentReader *reader, const Stated *stated) {
  const Attribution *a = stated->statement->attribution;
  const gboolean holds = stated->stance == STANCE_ASSERTS && chunk_has(reader, chunk_or_null(stated->statement, a->judgement), WORD_JUDGEMENT_TRUE);
  if (!holds && !(stated->stance == STANCE_DENIES && (a->judgement >= 0 || stated->judged))) return NULL;
  guint chunk = a->speech >= 0 ? (guint)a->speech : stated->content.first;
  const Chunk *chunks = stated->content.sentence->chunks;
  while (chunk + 1 < stated->content.last && chunks[chunk].symbol != SYMBOL_NOUN && !chunk_is_verb(&chunks[chunk])) chunk++;
  return content_account(reader, &stated->content, chunk);
}

/* `event`: NULL when nothing of the content was understood. */
static void add_claim(const ContentReader *reader, const Stated *stated, EventRead *event, const char *addressee) {
  const Statement *statement = stated->statement;
  Claim *claim = new_claim(reader, statement, event ? final_stance(stated->stance, event, statement->source) : stated->stance);
  if (event) propose(reader, statement, &event->proposition, claim);
  else claim->proposition.modality = meant_as(statement, MODALITY_ACTUAL);
  claim->rejects = stated->rejects;
  claim->no_evidence = stated->no_evidence;
  claim->points = stated->judges || (span_is_set(claim->cue) && points_only(reader, &stated->content)); /* "we do not ..." of a speech points nowhere */
  claim->addressee = addressee;
  if (!claim->proposition.event) claim->culprit = culprit_of(reader, stated, claim);
  if (!claim->proposition.event) claim->account = account_of(reader, stated);
  claim->trails = stated->trailing;
  if (event && addressee && claim->stance == STANCE_DENIES) add_accusation(reader, statement, event, addressee);
}

static void add_claims(const ContentReader *reader, const Statement *statement, Stance stance, gboolean rejects) {
  Stated stated = {.statement = statement, .stance = stance, .rejects = rejects, .trailing = trails(statement, stance)};
  stated.content = (Content){statement->sentence, statement->piece.first, statement->piece.last, statement->source, NULL};
  stated.has_accused = resolve_accused(reader, statement, &stated.accused);
  stated.denier = side_of(reader, statement->source);
  judge(reader, &stated);
  read_events(reader, &stated);
  read_refusal(reader, &stated);
  turn_events(&stated);
  const char *addressee = stated.rejects ? addressee_of(reader, statement) : NULL;
  for (guint i = 0; i < MAX(stated.n, 1); i++) add_claim(reader, &stated, stated.n ? &stated.events[i] : NULL, addressee);
  Source topic;
  if (content_topic(reader, &stated.content, &topic)) memory_set_topic(reader->memory, &topic);
}

void claims_add(const ContentReader *reader, const Statement *statement) {
  gboolean rejects = FALSE;
  const Stance stance = frame_stance(reader, statement, &rejects);
  const Statement reached = within_denial(reader, statement, stance);
  add_claims(reader, &reached, stance, rejects);
}

static gint by_span(gconstpointer a, gconstpointer b) {
  const Claim *x = *(Claim *const *)a, *y = *(Claim *const *)b;
  if (x->span.start != y->span.start) return x->span.start < y->span.start ? -1 : 1;
  if (x->cue.start != y->cue.start) return x->cue.start < y->cue.start ? -1 : 1;
  const gint trigger = (x->proposition.trigger.start > y->proposition.trigger.start) - (x->proposition.trigger.start < y->proposition.trigger.start);
  return trigger ? trigger : g_strcmp0(x->actor, y->actor);
}

void claims_finish(const ContentReader *reader) {
  ClaimSet *set = reader->set;
  g_ptr_array_sort(set->claims, by_span);
  deeds_bind(reader, STANCE_ASSERTS);
  answers_bind(set, reader->reading->rules);
  deeds_bind(reader, STANCE_DENIES);
  for (guint i = 0; i < set->claims->len; i++)
    set->without_proposition += ((const Claim *)g_ptr_array_index(set->claims, i))->proposition.event == NULL;
}
