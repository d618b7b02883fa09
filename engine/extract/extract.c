/* SPDX-License-Identifier: MIT */
#include "extract/extract.h"
#include <libstemmer.h>
#include <string.h>
#include "base/stopwatch.h"
#include "extract/attribution/outer.h"
#include "extract/claims.h"
#include "language/foreign.h"
#include "extract/voice.h"
#include "ruleset/compiled.h"

#define STEM_LANGUAGE "english" /* libstemmer's name of the language of rules/language/en */

struct Extractor {
  const Ruleset *rules;
  Arena *arena;
  Scanner *scanner;
  struct sb_stemmer *stemmer;
  ExtractorTimes times;
  Tokens tokens; /* of the document that was read last */
};

/* The attribution that quotes around it may belong to. */
typedef struct {
  Attribution attribution;
  Source source;
  Span source_span;
  guint32 paragraph;
  gboolean is_set;
} Carrier;

typedef struct {
  ContentReader content;
  const Document *document;
  Reading *reading;
  Carrier carrier;
  Voice voice;
  GArray *pending; /* of guint: sentences of a quote whose source comes later */
} Run;

Extractor *extractor_new(const Ruleset *rules) {
  Extractor *extractor = g_new0(Extractor, 1);
  extractor->rules = rules;
  extractor->arena = arena_new();
  extractor->scanner = scanner_new(ruleset_pattern_count(rules));
  extractor->stemmer = sb_stemmer_new(STEM_LANGUAGE, NULL);
  g_assert(extractor->stemmer);
  return extractor;
}

void extractor_free(Extractor *extractor) {
  if (!extractor) return;
  arena_free(extractor->arena);
  scanner_free(extractor->scanner);
  sb_stemmer_delete(extractor->stemmer);
  g_free(extractor);
}

void extractor_time(Extractor *extractor) { scanner_time(extractor->scanner); }
ExtractorTimes extractor_times(const Extractor *extractor) { return extractor->times; }
Tokens extractor_tokens(const Extractor *extractor) { return extractor->tokens; }
guint64 extractor_errors(const Extractor *extractor) { return scanner_total_errors(extractor->scanner); }
PatternTally extractor_tally(const Extractor *extractor, guint pattern) { return scanner_tally(extractor->scanner, pattern); }

/* Nothing but quoted words. */
static gboolean is_only_quote(const Run *run, const Sentence *sentence) {
  guint words = 0;
  for (guint32 i = sentence->first; i < sentence->last; i++) {
    const Unit *unit = &run->reading->units[i];
    if (unit_is_word(unit) && !unit->quoted) return FALSE;
    words += unit_is_word(unit);
  }
  return words > 1;
}

static void state_carried(Run *run, const Sentence *sentence) {
  const Carrier *carrier = &run->carrier;
  const Statement statement = {.sentence = sentence, .attribution = &carrier->attribution, .source = &carrier->source, .source_span = carrier->source_span, .carried = TRUE,
                               .piece = {0, sentence->n_chunks, sentence->span}};
  claims_add(&run->content, &statement);
}

/* The quote ran in from sentences before: they are the same source's. */
static void state_pending(Run *run) {
  for (guint i = 0; i < run->pending->len; i++) state_carried(run, &run->reading->sentences[g_array_index(run->pending, guint, i)]);
  g_array_set_size(run->pending, 0);
}

/* "Norland fired in order to accuse": what it did is told first. */
static gboolean acts_before(const Sentence *sentence, const Attribution *inner) {
  for (guint i = (guint)inner->source + 1; i < inner->cue_chunk; i++)
    if (symbol_is_finite(sentence->chunks[i].symbol) && sentence->chunks[i].subject == inner->source) return TRUE;
  return FALSE;
}

/* Does the inner attribution open the outer one's content: "Norland says the port says ..."? */
static gboolean opens_content(const Sentence *sentence, const Attribution *outer, const Attribution *inner) {
  if (!outer->n_pieces) return FALSE;
  const gint first = (gint)outer->pieces[0].first;
  return inner->source >= first && inner->source <= first + 1 && (gint)inner->cue_chunk > inner->source && !acts_before(sentence, inner);
}

/* "Voters said they want jobs", "the aide said he knew": a pronoun that opens what somebody says is he, unless number tells otherwise. */
static gboolean means_claimant(const Sentence *sentence, const Attribution *outer, const Mention *mention, const Source *claimant) {
  const gboolean named = claimant->speaker != NULL;
  if (mention->pronoun & WORD_BIT(WORD_PRONOUN_PLURAL)) return !named;
  const gboolean several = outer->source >= 0 && (sentence->chunks[outer->source].flags & CHUNK_PLURAL); /* "rivals accused Moe of ..., which he denied" */
  return !named && !several && (mention->pronoun & (WORD_BIT(WORD_PRONOUN_MASCULINE) | WORD_BIT(WORD_PRONOUN_FEMININE))) && g_strcmp0(claimant->kind, "group") == 0;
}

static void resolve_owner(Run *run, const Chunk *chunk, const Source *claimant, Source *source, Span *span) {
  const Chunk owner = chunk_owner(run->reading, chunk);
  const Mention mention = mention_read(run->reading, &owner);
  if (claimant) memory_resolve_inside(run->content.memory, &mention, claimant, source);
  else memory_resolve(run->content.memory, &mention, source);
  *span = units_span(run->reading, owner.first, owner.last);
}

/* `outer`: in whose words it stands, said by `claimant`; both or neither. */
static void resolve_source(Run *run, const Sentence *sentence, const Attribution *a, const Attribution *outer, const Source *claimant, Source *source,
                           Span *span) {
  if (a->source < 0) {
    *source = voice_speaks(&run->voice) ? run->voice.source : source_unknown(); /* "it is expected that": by whoever speaks, if anybody does */
    *span = span_make(0, 0);
    return;
  }
  if (a->source == (gint)a->cue_chunk) {
    resolve_owner(run, &sentence->chunks[a->source], claimant, source, span);
    return;
  }
  guint end;
  const Mention mention = mention_of_phrase(run->reading, sentence, (guint)a->source, MAX(a->source_end, a->cue_chunk), &end);
  if (claimant && means_claimant(sentence, outer, &mention, claimant)) *source = *claimant;
  else if (claimant) memory_resolve_inside(run->content.memory, &mention, claimant, source);
  else memory_resolve(run->content.memory, &mention, source);
  end = MAX(end, a->source_end);
  const guint before = a->cue_chunk > 0 ? a->cue_chunk - 1 : 0;
  const gboolean relative = sentence->chunks[before].symbol == SYMBOL_WHO && (gint)before > a->source; /* "who said": the pronoun stays */
  *span = relative ? sentence->chunks[before].span : units_span(run->reading, sentence->chunks[a->source].first, sentence->chunks[end - 1].last);
}

/* The outer ones first: "Norland said it believed" needs them. */
static void resolve_sources(Run *run, const Sentence *sentence, const GArray *found, Source *sources, Span *spans) {
  for (guint i = 0; i < found->len; i++) {
    const Attribution *a = &g_array_index(found, Attribution, i);
    if (a->outer < 0) resolve_source(run, sentence, a, NULL, NULL, &sources[i], &spans[i]);
  }
  for (guint i = 0; i < found->len; i++) {
    const Attribution *a = &g_array_index(found, Attribution, i);
    if (a->outer < 0) continue;
    const Source *claimant = sources[a->outer].actor ? &sources[a->outer] : NULL;
    resolve_source(run, sentence, a, claimant ? &g_array_index(found, Attribution, a->outer) : NULL, claimant, &sources[i], &spans[i]);
  }
}

static gboolean has_verb(const Sentence *sentence, const Piece *piece) {
  for (guint i = piece->first; i < piece->last; i++)
    if (chunk_is_verb(&sentence->chunks[i])) return TRUE;
  return FALSE;
}

/* "Washington and Seoul said": the partner of a joint source, when it is named and another. */
static gboolean joint_source(Run *run, const Sentence *sentence, const Attribution *a, Source *partner) {
  if (a->source < 0) return FALSE;
  const Chunk *chunks = sentence->chunks;
  const guint head = (guint)a->source;
  gint other = CHUNK_NONE;
  if (head >= 2 && chunks[head - 1].symbol == SYMBOL_AND && chunks[head - 2].symbol == SYMBOL_NOUN) other = (gint)head - 2;
  if (head + 2 < sentence->n_chunks && chunks[head + 1].symbol == SYMBOL_AND && chunks[head + 2].symbol == SYMBOL_NOUN && head + 2 < a->source_end)
    other = (gint)head + 2;
  if (other < 0) return FALSE;
  guint end;
  const Mention mention = mention_of_phrase(run->reading, sentence, (guint)other, (guint)other + 1, &end);
  const gboolean named = mention.state || mention.org || mention.shape || mention.organ || mention.name_tokens > 1;
  return named && memory_resolve(run->content.memory, &mention, partner);
}

/* "<figure>", "![](...)": pictures are no words. */
static gboolean is_markup(const Reading *reading, const Sentence *sentence) {
  const char *text = reading->text + sentence->span.start;
  return text[0] == '<' || g_str_has_prefix(text, "![") || g_str_has_prefix(text, "[](");
}

/* What nobody attributes, in a document or turn that has a voice of its own: from chunk `first` on. */
static void state_own(Run *run, const Sentence *sentence, guint first) {
  const Voice *voice = &run->voice;
  guint last = sentence->n_chunks;
  while (last > first && sentence->chunks[last - 1].symbol == SYMBOL_STOP) last--;
  if (last <= first || is_markup(run->reading, sentence)) return;
  const Piece piece = {first, last, chunks_span(run->reading, sentence, first, last)};
  if (!has_verb(sentence, &piece)) return;
  const Attribution attribution = {.cue = voice->cue, .frame = voice_frame(voice), .source = CHUNK_NONE, .pieces = {piece}, .n_pieces = 1,
                                   .accused = CHUNK_NONE, .judgement = CHUNK_NONE, .speech = CHUNK_NONE, .label = CHUNK_NONE, .figure = CHUNK_NONE, .outer = -1};
  const Statement statement = {.sentence = sentence, .attribution = &attribution, .source = &voice->source, .source_span = voice->label,
                               .piece = piece, .carried = TRUE, .own = TRUE};
  claims_add(&run->content, &statement);
  const gboolean signed_by_all = voice->partners && !span_is_set(voice->label);
  for (guint i = 0; signed_by_all && i < voice->partners->len; i++) {
    Statement shared = statement;
    shared.source = &g_array_index(voice->partners, Source, i);
    claims_add(&run->content, &shared);
  }
}

/* What one sentence attributes, resolved. */
typedef struct {
  const Sentence *sentence;
  const GArray *found;   /* of Attribution */
  const Source *sources; /* one each */
  const Span *spans;     /* of the source phrases */
  guint *behind;         /* one each: how many claims there are when its own have been made */
} Resolved;

static const Attribution *attribution_at(const Resolved *resolved, gint number) {
  return number >= 0 ? &g_array_index(resolved->found, Attribution, number) : NULL;
}

static gboolean same_actor(const Resolved *resolved, gint a, gint b) {
  return strcmp(resolved->sources[a].actor, resolved->sources[b].actor) == 0;
}

static gboolean same_side(const Resolved *resolved, gint a, gint b) {
  return strcmp(resolved->sources[a].side, resolved->sources[b].side) == 0 && !resolved->sources[b].speaker;
}

static gboolean asserts(const Resolved *resolved, const Attribution *a) {
  const gboolean negated = (resolved->sentence->chunks[a->cue_chunk].flags & CHUNK_NEGATED) != 0;
  return !negated && strcmp(a->cue->stance, stance_names[STANCE_ASSERTS]) == 0;
}

/* "She said she believed ...": the inner words tell how it is meant, the outer ones that it was said. One claim. */
static gboolean says_of_itself(const Resolved *resolved, gint outer, gint inner) {
  return outer >= 0 && inner >= 0 && (same_actor(resolved, outer, inner) || same_side(resolved, outer, inner)) && opens_content(resolved->sentence, attribution_at(resolved, outer), attribution_at(resolved, inner)) &&
         asserts(resolved, attribution_at(resolved, outer));
}

/* "denied saying that ...", "did not say he believed ...": the inner words are not his claim. */
static gboolean is_disowned(const Resolved *resolved, guint number) {
  const gint outer = attribution_at(resolved, (gint)number)->outer;
  return outer >= 0 && same_actor(resolved, outer, (gint)number) && !asserts(resolved, attribution_at(resolved, outer));
}

/* "said that the pilot, who said he was ill, had left": only told of somebody beside what is said. */
static gboolean is_beside(const Resolved *resolved, const Attribution *a) {
  return a->cue_chunk > 0 && resolved->sentence->chunks[a->cue_chunk - 1].symbol == SYMBOL_WHO;
}

/* The attribution that opens the content of attribution `number`, or -1: its own subject or the noun in front says it. */
static gint opening_inside(const Resolved *resolved, guint number) {
  const Attribution *outer = attribution_at(resolved, (gint)number);
  for (guint i = 0; i < resolved->found->len; i++) {
    const Attribution *inner = attribution_at(resolved, (gint)i);
    const gboolean opens = opens_content(resolved->sentence, outer, inner) || (inner->cue_chunk == outer->pieces[0].first && same_actor(resolved, (gint)number, (gint)i));
    if (inner->outer == (gint)number && opens && !is_beside(resolved, inner)) return (gint)i;
  }
  return -1;
}

static void state_pieces(Run *run, const Resolved *resolved, guint number, const Statement *common) {
  const Attribution *a = common->attribution;
  Source partner;
  const gboolean joint = joint_source(run, resolved->sentence, a, &partner);
  for (guint p = 0; p < a->n_pieces; p++) {
    if (a->n_pieces > 1 && !a->quoted && !has_verb(resolved->sentence, &a->pieces[p])) continue; /* "Norland, S said, had sold": one clause in two pieces */
    Statement statement = *common;
    statement.source = &resolved->sources[number];
    statement.piece = a->pieces[p];
    claims_add(&run->content, &statement);
    statement.source = &partner;
    if (joint) claims_add(&run->content, &statement);
  }
}

/* Who passes a claim on: the claimant around it, or whose document or turn it stands in. */
static const Source *relay_of(const Run *run, const Resolved *resolved, gint outer, const Source *source) {
  const Source *relay = outer >= 0 ? &resolved->sources[outer] : NULL;
  if (relay) return strcmp(relay->actor, source->actor) != 0 ? relay : NULL;
  return voice_speaks(&run->voice) && strcmp(run->voice.source.side, source->side) != 0 ? &run->voice.source : NULL;
}

static gboolean is_voice(const Run *run, const Source *source) {
  const Source *voice = &run->voice.source;
  return voice_speaks(&run->voice) && strcmp(source->actor, voice->actor) == 0 && g_strcmp0(source->speaker, voice->speaker) == 0;
}

/* "Findings show that", inside what somebody says: nobody else speaks, and it is he who says what they show. */
static gboolean only_shows(const Run *run, const Resolved *resolved, gint number) {
  const Attribution *a = attribution_at(resolved, number);
  if (!a || a->outer < 0 || a->source < 0) return FALSE;
  const Chunk *source = &resolved->sentence->chunks[a->source];
  return source->symbol == SYMBOL_NOUN && !(source->flags & CHUNK_POSSESSIVE) && word_trait(run->reading->units[source->head].word, TRAIT_EVIDENCE);
}

static void state_one(Run *run, const Resolved *resolved, guint number) {
  const Attribution *a = attribution_at(resolved, (gint)number);
  const Source *source = &resolved->sources[number];
  run->carrier = (Carrier){*a, *source, resolved->spans[number], resolved->sentence->paragraph, TRUE};
  run->carrier.attribution.accused = run->carrier.attribution.judgement = run->carrier.attribution.speech = CHUNK_NONE;
  run->carrier.attribution.label = run->carrier.attribution.figure = CHUNK_NONE;
  if (a->source >= 0) memory_set_speaker(run->content.memory, source);
  if (a->quoted && resolved->sentence->starts_quoted) state_pending(run);
  if (a->announces) return;
  const gint inside = opening_inside(resolved, number);
  if (says_of_itself(resolved, (gint)number, inside) || is_disowned(resolved, number) || only_shows(run, resolved, (gint)number)) return;
  const gboolean own = says_of_itself(resolved, a->outer, (gint)number);
  if ((a->cue->attitude || a->source < 0) && a->outer >= 0 && !own) return; /* "Norland said the port wants ...": that is Norland's claim */
  const gint relay = own ? attribution_at(resolved, a->outer)->outer : a->outer;
  const Statement statement = {.sentence = resolved->sentence, .attribution = a, .source_span = resolved->spans[own ? a->outer : (gint)number],
                               .told_by = own ? attribution_at(resolved, a->outer) : NULL, .passes_on = inside >= 0 && !attribution_at(resolved, inside)->cue->attitude && !only_shows(run, resolved, inside),
                               .relay = relay_of(run, resolved, relay, source), .own = is_voice(run, source)};
  state_pieces(run, resolved, number, &statement);
}

/* The claims made of attribution `number`: from *first to what is returned. */
static guint claims_of(const Resolved *resolved, gint number, guint before, guint *first) {
  *first = number > 0 ? resolved->behind[number - 1] : before;
  return resolved->behind[number];
}

/* "Denied Norland's claim that the port was mined": what is denied are the claims that stand inside, word for word. `before`: as many claims
 * there were ahead of this sentence. */
static void deny_inner(Run *run, const Resolved *resolved, guint number, guint before) {
  const gint inside = opening_inside(resolved, number);
  if (inside < 0) return;
  guint first, inner;
  const guint last = claims_of(resolved, (gint)number, before, &first), inner_last = claims_of(resolved, inside, before, &inner);
  for (guint i = first; i < last; i++) claims_take_inner(&run->content, i, inner, inner_last);
}

static void state_found(Run *run, const Sentence *sentence, const GArray *found) {
  Source *sources = arena_new_array(run->reading->arena, Source, found->len);
  Span *spans = arena_new_array(run->reading->arena, Span, found->len);
  guint *behind = arena_new_array(run->reading->arena, guint, found->len);
  resolve_sources(run, sentence, found, sources, spans);
  const Resolved resolved = {sentence, found, sources, spans, behind};
  const GPtrArray *claims = run->content.set->claims;
  const guint before = claims->len;
  for (guint i = 0; i < found->len; i++) {
    state_one(run, &resolved, i);
    behind[i] = claims->len;
  }
  for (guint i = 0; i < found->len; i++) deny_inner(run, &resolved, i, before);
}

static void drop(GArray *found, guint number) {
  g_array_remove_index(found, number);
  for (guint i = 0; i < found->len; i++) {
    Attribution *other = &g_array_index(found, Attribution, i);
    if (other->outer == (gint)number) other->outer = -1;
    if (other->outer > (gint)number) other->outer--;
  }
}

/* Where a voice speaks, the colon behind its label is no cue of its own, and "you think", "you'd say" claims nothing for anybody. */
static void drop_asides(const Run *run, const Sentence *sentence, GArray *found, guint first) {
  for (guint i = found->len; i > 0; i--) {
    const Attribution *a = &g_array_index(found, Attribution, i - 1);
    const Unit *source = a->source >= 0 ? &run->reading->units[sentence->chunks[a->source].head] : NULL;
    const gboolean addressed = source && voice_speaks(&run->voice) && unit_is(source, WORD_PRONOUN_SECOND);
    if (a->cue_chunk < first || addressed) drop(found, i - 1);
  }
}

/* "Moe said:", and his words are the next paragraph, without marks. */
static gboolean is_announced(const Run *run, const Sentence *sentence) {
  const Piece whole = {0, sentence->n_chunks, sentence->span};
  const Carrier *carrier = &run->carrier;
  return carrier->is_set && carrier->attribution.announces && sentence->paragraph == carrier->paragraph + 1 && has_verb(sentence, &whole);
}

static void read_sentence(Run *run, guint number) {
  Sentence *sentence = &run->reading->sentences[number];
  if (sentence->boilerplate || sentence->foreign) return;
  sentence_chunk(run->reading, sentence);
  memory_note(run->content.memory, sentence);
  const guint first = voice_turn(&run->voice, sentence);
  if (run->voice.asks) return;
  g_autoptr(GArray) found = attributions_find(run->reading, sentence, run->content.scanner);
  drop_asides(run, sentence, found, first);
  run->content.set->attributions += found->len;
  if (found->len) {
    state_found(run, sentence, found);
    return;
  }
  if (!is_only_quote(run, sentence)) {
    if (is_announced(run, sentence)) state_carried(run, sentence);
    else if (voice_speaks(&run->voice)) state_own(run, sentence, first);
    return;
  }
  const guint32 paragraph = sentence->paragraph;
  if (sentence->ends_quoted && !(run->carrier.is_set && run->carrier.paragraph == paragraph)) {
    g_array_append_val(run->pending, number);
    return;
  }
  /* Its own paragraph, or the one after a quoted statement. */
  const Carrier *carrier = &run->carrier;
  if (!carrier->is_set || paragraph > carrier->paragraph + 1 || (paragraph != carrier->paragraph && !carrier->attribution.quoted)) return;
  state_carried(run, sentence);
  run->carrier.paragraph = paragraph;
}

/* Sentences of a quote that never found its source belong to whoever spoke in the paragraph before, or to nobody. */
static void end_paragraph(Run *run, guint number) {
  const Sentence *sentences = run->reading->sentences;
  const guint32 paragraph = sentences[number].paragraph;
  const Carrier *carrier = &run->carrier;
  if (number + 1 < run->reading->n_sentences && sentences[number + 1].paragraph == paragraph) return;
  if (carrier->is_set && carrier->attribution.quoted && carrier->paragraph + 1 >= paragraph) state_pending(run);
  g_array_set_size(run->pending, 0);
}

ClaimSet *extractor_run(Extractor *extractor, const Document *document) {
  arena_reset(extractor->arena);
  ClaimSet *set = claim_set_new();
  Stopwatch watch = stopwatch_start();
  Reading *reading = reading_new(document->text, document->length, document->published, extractor->rules, extractor->arena);
  const Foreign foreign = reading_mark_foreign(reading);
  extractor->tokens = reading->tokens;
  stopwatch_lap(&watch, &extractor->times.sentences);
  g_autoptr(Memory) memory = memory_new(reading, set);
  g_autoptr(GArray) pending = g_array_new(FALSE, FALSE, sizeof(guint));
  Run run = {.content = {reading, memory, extractor->scanner, set, extractor->stemmer}, .document = document, .reading = reading, .pending = pending};
  voice_start(&run.voice, reading, memory, document);
  for (guint i = 0; i < reading->n_sentences; i++) {
    read_sentence(&run, i);
    end_paragraph(&run, i);
  }
  set->sentences = reading->n_sentences;
  set->limits = *reading->limits;
  set->foreign_paragraphs = foreign.paragraphs;
  set->is_foreign = foreign.document;
  voice_end(&run.voice);
  stopwatch_lap(&watch, &extractor->times.claims);
  claims_finish(&run.content);
  return set;
}
