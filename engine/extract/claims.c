/* SPDX-License-Identifier: MIT */
#include "extract/claims.h"
#include <stdlib.h>
#include <string.h>
#include "extract/attribution/outer.h"
#include "extract/deeds.h"
#include "extract/judgement.h"
#include "extract/proposition/governors.h"
#include "extract/proposition/quantity.h"
#include "extract/stance.h"
#include "language/times.h"

#define EMBEDDED_QUALITY 0.8   /* of an accuser who is only heard through the denial */
#define CARRIED_CONFIDENCE 0.85 /* of a quote whose source stands in a neighbouring sentence */

static const Chunk *chunk_or_null(const Statement *statement, gint chunk) {
  return chunk >= 0 ? &statement->sentence->chunks[chunk] : NULL;
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

#define ABOUT_CHUNKS 4 /* behind a cue: "told the crew on Monday of N's claim" */

/* "\"That is not true,\" he told the crew of Norland's claim": the noun of what he speaks of, or of the content itself. */
static guint judged_noun(const ContentReader *reader, const Statement *statement) {
  const Attribution *a = statement->attribution;
  const Chunk *chunks = statement->sentence->chunks;
  if (a->speech >= 0) return (guint)a->speech;
  for (guint i = a->cue_chunk + 1; a->quoted && !statement->carried && i + 1 < statement->sentence->n_chunks && i <= a->cue_chunk + ABOUT_CHUNKS; i++) {
    if (chunks[i].symbol == SYMBOL_STOP || chunks[i].symbol == SYMBOL_COMMA) break;
    const gboolean about = chunks[i].symbol == ruleset_object_symbol(reader->reading->rules) && chunks[i + 1].symbol == SYMBOL_NOUN;
    if (about && unit_is(&reader->reading->units[chunks[i + 1].head], WORD_SPEECH_NOUN)) return i + 1;
  }
  return statement->piece.first;
}

/* Whose accusation is rejected: "the U.S. accusations", "Norland's claim". FALSE when nobody's. */
static gboolean find_addressee(const ContentReader *reader, const Statement *statement, Source *owner) {
  const Chunk *noun = &statement->sentence->chunks[judged_noun(reader, statement)];
  if (noun->symbol != SYMBOL_NOUN || !unit_is(&reader->reading->units[noun->head], WORD_SPEECH_NOUN)) return FALSE;
  const Mention mention = mention_read(reader->reading, noun);
  const Actor *state = mention.state ? actor_side(mention.state) : NULL; /* the noun is no actor, the state is */
  if (state) *owner = (Source){.actor = state->id, .name = state->name, .side = state->id, .kind = state->kind, .quality = EMBEDDED_QUALITY};
  else if (!(mention.org || span_is_set(mention.name)) || !memory_resolve(reader->memory, &mention, owner)) return FALSE;
  return strcmp(owner->side, statement->source->side) != 0;
}

/* An accusation that stands only inside a denial is a claim of its accuser; answers_bind() drops it when he is heard himself. */
static void add_accusation(const ContentReader *reader, const Statement *statement, const EventRead *event, const char *accuser) {
  const Actor *actor = ruleset_actor(reader->reading->rules, accuser);
  if (!actor) return;
  const Source source = {.actor = actor->id, .name = actor->name, .side = actor->id, .kind = actor->kind, .quality = EMBEDDED_QUALITY};
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
  gboolean happened, rejects, judges, judged, no_evidence, has_accused, has_addressee, trailing;
  Source accused, denier, addressee;
  EventRead *events;
  guint n;
  guint besides; /* chunk at which something begins that is said beside a judgement; the content's end when nothing is */
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

/* "That never happened", "denied that it exists": all that is said is about what was told. */
static void judge_happening(const ContentReader *reader, Stated *stated) {
  gboolean negated = FALSE;
  if (stated->stance != STANCE_ASSERTS && stated->stance != STANCE_DENIES) return;
  stated->happened = content_happened(reader, &stated->content, &negated);
  if (!stated->happened || (stated->stance == STANCE_DENIES) == negated) return;
  stated->stance = STANCE_DENIES;
  stated->rejects = TRUE;
}

/* What the content's own words make of the stance: "it is false that", "there is no evidence that". */
static void judge(const ContentReader *reader, Stated *stated) {
  judge_happening(reader, stated);
  if (stated->stance != STANCE_ASSERTS || judgement_is_certain(reader, &stated->content)) return;
  stated->judges = judgement_only(reader, &stated->content);
  if (stated->judges || judgement_rejects(reader, &stated->content, &stated->besides)) {
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

/* "Called the reports of a raid credible": who says so says that there was a raid. */
static gboolean holds_true(const ContentReader *reader, const Stated *stated) {
  const Statement *statement = stated->statement;
  const Chunk *account = &statement->sentence->chunks[statement->piece.first];
  const gboolean told = (account->flags & CHUNK_PRONOUN) || unit_is(&reader->reading->units[account->head], WORD_SPEECH_NOUN); /* a plan may be sound, not true */
  return told && stated->stance == STANCE_ASSERTS && chunk_holds(reader->reading, chunk_or_null(statement, statement->attribution->judgement), WORD_JUDGEMENT_TRUE);
}

static gboolean has_events(const ContentReader *reader, const Stated *stated) {
  const Attribution *a = stated->statement->attribution;
  const gboolean opinion = stated->stance == STANCE_ASSERTS && ((a->judgement >= 0 && !holds_true(reader, stated)) || a->refusal);
  return stated->stance != STANCE_DECLINES && !opinion && !stated->judges && !stated->happened && !stated->statement->passes_on;
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
  if (has_events(reader, stated)) stated->n = content_read(reader, content, &stated->events);
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
  const gboolean against = statement_decides_against(stated->statement);
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
  if (claim->stance == STANCE_DENIES && points_at_part(reader, content)) return deeds_culprit(reader->set, &stated->denier);
  if (claim->stance == STANCE_DENIES) return content_doer(reader, content, &doer) ? deeds_culprit(reader->set, &doer) : NULL;
  if (claim->stance != STANCE_ASSERTS && claim->stance != STANCE_HEDGED) return NULL;
  if (stated->has_accused) return only_accuses(statement, content) ? deeds_culprit(reader->set, &stated->accused) : NULL;
  if (takes_credit(statement, content) && content_points_only(reader, content)) return deeds_culprit(reader->set, statement->source);
  return content_doer(reader, content, &doer) ? deeds_culprit(reader->set, &doer) : NULL;
}

/* "called the article false", "considers the reports credible": what is judged. */
static const RoleFiller *account_of(const ContentReader *reader, const Stated *stated) {
  const Attribution *a = stated->statement->attribution;
  if (!holds_true(reader, stated) && !(stated->stance == STANCE_DENIES && (a->judgement >= 0 || stated->judged))) return NULL;
  guint chunk = a->speech >= 0 ? (guint)a->speech : stated->content.first;
  const Chunk *chunks = stated->content.sentence->chunks;
  while (chunk + 1 < stated->content.last && chunks[chunk].symbol != SYMBOL_NOUN && !chunk_is_verb(&chunks[chunk])) chunk++;
  return content_account(reader, &stated->content, chunk);
}

static gboolean event_is_unruled(const Proposition *said) { return g_strcmp0(said->rule, OPEN_RULE) == 0; }

/* "the attack", "Saturday's strike": an act that the text has spoken of. */
static gboolean refers(const Reading *reading, const Sentence *sentence, const EventRead *event) {
  const Chunk *trigger = &sentence->chunks[event->trigger];
  const gboolean pointed = (trigger->flags & (CHUNK_DEFINITE | CHUNK_POSSESSIVE)) != 0 || unit_is(&reading->units[trigger->first], WORD_DEFINITE);
  return trigger->symbol == SYMBOL_NOUN && pointed;
}

/* `event`: NULL when nothing of the content was understood. */
static void add_claim(const ContentReader *reader, const Stated *stated, EventRead *event, const char *addressee) {
  const Statement *statement = stated->statement;
  Quantity figure = {0};
  const gboolean asserts = stated->stance == STANCE_ASSERTS || stated->stance == STANCE_HEDGED;
  const gboolean open = !event || event_is_unruled(&event->proposition);
  if (asserts && open) quantity_refers(reader, &stated->content, statement->attribution->figure, event, &figure);
  Claim *claim = new_claim(reader, statement, event ? stance_final(stated->stance, event, statement->source) : stated->stance);
  if (event) propose(reader, statement, &event->proposition, claim);
  else claim->proposition.modality = meant_as(statement, MODALITY_ACTUAL);
  claim->rejects = stated->rejects;
  claim->no_evidence = stated->no_evidence;
  claim->points = stated->judges || stated->happened || (span_is_set(claim->cue) && content_points_only(reader, &stated->content)); /* "we do not ..." of a speech points nowhere */
  claim->addressee = addressee;
  if (!claim->proposition.event) claim->culprit = culprit_of(reader, stated, claim);
  if (!claim->proposition.event) claim->account = account_of(reader, stated);
  claim->trails = stated->trailing;
  claim->figure = figure;
  claim->refers = event && refers(reader->reading, statement->sentence, event);
  if (event && addressee && claim->stance == STANCE_DENIES) add_accusation(reader, statement, event, addressee);
}

static guint add_claims(const ContentReader *reader, const Statement *statement, Stance stance, gboolean rejects) {
  Stated stated = {.statement = statement, .stance = stance, .rejects = rejects, .trailing = trails(statement, stance), .besides = statement->piece.last};
  stated.content = (Content){statement->sentence, statement->piece.first, statement->piece.last, statement->source, NULL};
  stated.has_accused = resolve_accused(reader, statement, &stated.accused);
  stated.denier = side_of(reader, statement->source);
  judge(reader, &stated);
  stated.has_addressee = stated.rejects && find_addressee(reader, statement, &stated.addressee);
  if (stated.judged && stated.has_addressee) stated.content.claimant = &stated.addressee; /* "Norland's claim that it warned them is untrue" */
  read_events(reader, &stated);
  read_refusal(reader, &stated);
  turn_events(&stated);
  const char *addressee = stated.rejects && stated.has_addressee ? stated.addressee.side : NULL;
  for (guint i = 0; i < MAX(stated.n, 1); i++) add_claim(reader, &stated, stated.n ? &stated.events[i] : NULL, addressee);
  Source topic;
  if (content_topic(reader, &stated.content, &topic)) memory_set_topic(reader->memory, &topic);
  return stated.besides;
}

void claims_add(const ContentReader *reader, const Statement *statement) {
  gboolean rejects = FALSE;
  const Stance stance = stance_of_frame(reader, statement, &rejects);
  const Statement reached = within_denial(reader, statement, stance);
  const guint besides = add_claims(reader, &reached, stance, rejects);
  if (besides == reached.piece.last) return;
  Statement more = reached;
  more.piece.first = besides;
  more.piece.span = chunks_span(reader->reading, more.sentence, besides, more.piece.last);
  add_claims(reader, &more, stance, FALSE);
}

void claims_take_inner(const ContentReader *reader, guint outer, guint first, guint last) {
  const GPtrArray *claims = reader->set->claims;
  Claim *denial = g_ptr_array_index(claims, outer);
  if (denial->stance != STANCE_DENIES || denial->proposition.event) return;
  const Claim bare = *denial;
  for (guint i = first; i < last; i++) {
    const Claim *inner = g_ptr_array_index(claims, i);
    const gboolean told = inner->stance == STANCE_ASSERTS || inner->stance == STANCE_HEDGED;
    if (!told || !inner->proposition.event || strcmp(inner->actor, bare.actor) == 0) continue;
    if (denial->proposition.event) *(denial = claim_set_add(reader->set)) = bare;
    denial->proposition = inner->proposition;
    denial->proposition.modality = MODALITY_ACTUAL;
    denial->rejects = TRUE;
    denial->addressee = inner->side;
  }
}
