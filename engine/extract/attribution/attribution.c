/* SPDX-License-Identifier: MIT */
#include "extract/attribution/attribution.h"
#include <string.h>
#include "extract/attribution/outer.h"
#include "language/quantities.h"

typedef struct {
  const Reading *reading;
  const Sentence *sentence;
  Scanner *scanner;
  OuterView outer;
  gboolean headline; /* no full stop: marks may attribute */
} Finder;

/* The cue of an element, when it is one. */
static const Cue *cue_of(const Finder *f, guint element) {
  if (f->outer.quote[element] >= 0) return NULL;
  const Chunk *chunk = &f->sentence->chunks[f->outer.first[element]];
  const Word *word = f->reading->units[chunk->head].word;
  if (chunk->symbol == SYMBOL_PHRASE) return word->phrase_cue;
  if (f->headline && chunk->symbol == SYMBOL_DASH) return ruleset_mark_cue(f->reading->rules, "dash");
  if (f->headline && chunk->symbol == SYMBOL_COLON) return ruleset_mark_cue(f->reading->rules, "colon");
  if (chunk->lemma) return chunk->lemma->cue;
  return chunk->symbol == SYMBOL_NOUN && word && word->noun && !f->reading->units[chunk->head].is_name ? word->noun->cue : NULL;
}

static gint captured_chunk(const Finder *f, const ChunkPattern *pattern, const ChunkMatch *match, const char *name) {
  const gint i = chunk_pattern_capture(pattern, name);
  return i >= 0 && match->last[i] > match->first[i] ? (gint)f->outer.first[match->first[i]] : CHUNK_NONE;
}

static void add_piece(const Finder *f, Attribution *attribution, const ChunkPattern *pattern, const ChunkMatch *match, const char *name) {
  const gint i = chunk_pattern_capture(pattern, name);
  if (i < 0 || match->last[i] == match->first[i]) return;
  Piece *piece = &attribution->pieces[attribution->n_pieces++];
  piece->first = f->outer.first[match->first[i]];
  piece->last = f->outer.last[match->last[i] - 1];
  while (piece->last > piece->first + 1) { /* a comma before the source, a final stop: not content unless inside the quote */
    const Chunk *tail = &f->sentence->chunks[piece->last - 1];
    const gboolean mark = tail->symbol == SYMBOL_COMMA || tail->symbol == SYMBOL_STOP;
    if (!mark || (tail->flags & CHUNK_QUOTED)) break;
    piece->last--;
  }
  piece->span = chunks_span(f->reading, f->sentence, piece->first, piece->last);
  if (f->sentence->chunks[piece->first].symbol == SYMBOL_THAT && piece->last > piece->first + 1) piece->first++; /* part of the content, not of what it says */
  attribution->quoted |= f->outer.quote[match->first[i]] >= 0;
}

/* "Moe's claim", "made the claim": whose noun it is. */
static gboolean find_owner(const Finder *f, Attribution *attribution) {
  const Chunk *chunks = f->sentence->chunks;
  const guint cue = attribution->cue_chunk;
  if (cue > 0 && chunks[cue - 1].lemma && chunks[cue - 1].lemma->cue) return FALSE; /* "rejected Moe's claim": the verb attributes */
  const gboolean by_pronoun = unit_is(&f->reading->units[chunks[cue].first], WORD_POSSESSIVE_DETERMINER);
  const gboolean governed = cue > 0 && chunk_is_verb(&chunks[cue - 1]) && chunks[cue - 1].subject >= 0;
  const gboolean made = governed && (by_pronoun || lemma_is(chunks[cue - 1].lemma, VERB_LIGHT)); /* "renewed its call" */
  const gboolean owned = !made && (by_pronoun || (chunks[cue].flags & CHUNK_POSSESSIVE));
  attribution->source = owned ? (gint)cue : made ? chunks[cue - 1].subject : CHUNK_NONE;
  attribution->source_end = (guint)MAX(attribution->source + 1, 0);
  return attribution->source >= 0;
}

/* "issued a statement saying": whoever issued it says so. */
static gint author_of(const Finder *f, const Chunk *cue) {
  const Chunk *chunks = f->sentence->chunks;
  const gint paper = cue->subject;
  if (paper < 1 || cue->symbol != SYMBOL_CUE_GERUND || !lemma_is(chunks[paper - 1].lemma, VERB_LIGHT) || chunks[paper - 1].subject < 0) return paper;
  return chunks[paper - 1].subject;
}

/* "if you think": nobody's claim; "it is nonsense to say": nor is a judgement anybody. */
static gboolean can_speak(const Finder *f, const Chunk *subject) {
  return !(subject->flags & CHUNK_SECOND_PERSON) && !unit_is(&f->reading->units[subject->head], WORD_JUDGEMENT_FALSE);
}

/* "it was nonsense to say that": nobody says it. */
static gboolean is_judged(const Finder *f, guint cue) {
  const Chunk *chunks = f->sentence->chunks;
  if (cue < 2 || chunks[cue].symbol != SYMBOL_INFINITIVE) return FALSE;
  gboolean judged = FALSE;
  for (guint i = cue - 1; i > 0; i--) { /* "false and misleading" */
    const guint8 s = chunks[i].symbol;
    if (s == SYMBOL_COPULA) return judged;
    if (s != SYMBOL_ADJECTIVE && s != SYMBOL_NOUN && s != SYMBOL_AND && s != SYMBOL_ADVERB) return FALSE;
    judged |= unit_is(&f->reading->units[chunks[i].head], WORD_JUDGEMENT_FALSE);
  }
  return FALSE;
}

/* The source phrase: captured, or the subject of the cue. */
static gboolean find_source(const Finder *f, Attribution *attribution, const ChunkPattern *pattern, const ChunkMatch *match) {
  const gint i = chunk_pattern_capture(pattern, "source");
  if (i >= 0) {
    attribution->source = captured_chunk(f, pattern, match, "source");
    attribution->source_end = f->outer.last[match->last[i] - 1];
    return attribution->source >= 0;
  }
  const Chunk *cue = &f->sentence->chunks[attribution->cue_chunk];
  if (cue->symbol == SYMBOL_NOUN) return find_owner(f, attribution);
  attribution->source = author_of(f, cue);
  if (cue->symbol == SYMBOL_PASSIVE || cue->symbol == SYMBOL_PASSIVE_INFINITIVE) { /* "it was reported that": nobody is named */
    attribution->source = CHUNK_NONE;
    return TRUE;
  }
  attribution->source_end = (guint)MAX(attribution->source + 1, 0);
  return attribution->source >= 0 && can_speak(f, &f->sentence->chunks[attribution->source]) && !is_judged(f, attribution->cue_chunk);
}

/* A clause of which the first noun is the subject, not one that only hangs on it. */
static gboolean is_clause(const Sentence *sentence, const Piece *piece) {
  for (guint i = piece->first; i < piece->last; i++)
    if (symbol_is_finite(sentence->chunks[i].symbol) && sentence->chunks[i].subject == (gint)piece->first && sentence->chunks[i - 1].symbol != SYMBOL_WHO) return TRUE;
  return FALSE;
}

/* The object of the cue, when it is a bare one: "denied bail", but not "denied the bank had failed". */
static const Unit *object_of(const Finder *f, const Attribution *attribution) {
  const Chunk *content = &f->sentence->chunks[attribution->pieces[0].first];
  if (content->symbol != SYMBOL_NOUN || attribution->speech >= 0 || attribution->judgement >= 0 || attribution->quoted) return NULL;
  const gboolean clause = !attribution->frame->main_clause && is_clause(f->sentence, &attribution->pieces[0]); /* "rejected a deal that would ..." */
  return clause ? NULL : &f->reading->units[content->head];
}

/* "rejected the proposal": the object decides what the verb means. */
static gboolean is_refusal(const Finder *f, const Attribution *attribution) {
  const Unit *object = object_of(f, attribution);
  return object && strcmp(attribution->cue->stance, stance_names[STANCE_DENIES]) == 0 && unit_is(object, WORD_REFUSAL_NOUN) &&
         !unit_is(object, WORD_SPEECH_NOUN) && !word_trait(object->word, TRAIT_PLAN); /* "denied plans to": it has none */
}

/* "claimed forty lives", "dismissed the coach": no words at all. */
static gboolean is_act(const Finder *f, const Attribution *attribution) {
  const Unit *object = object_of(f, attribution);
  return object && lexicon_is_trap(ruleset_lexicon(f->reading->rules), object->word, attribution->cue);
}

/* "voters who want change", "if she hopes to win", "what he wants to say": attitudes that only tell who or what is meant. */
static gboolean is_aside(const Finder *f, const Attribution *attribution) {
  const Chunk *chunks = f->sentence->chunks;
  gint before = (gint)attribution->cue_chunk - 1;
  while (before > 0 && chunks[before].symbol == SYMBOL_ADVERB) before--;
  if (before > 0 && chunks[before].symbol == SYMBOL_WHO) return chunks[before - 1].symbol != SYMBOL_COMMA && chunks[before - 1].symbol != SYMBOL_DASH;
  if (before < 1 || before != attribution->source) return FALSE;
  const guint8 opener = chunks[before - 1].symbol;
  const gboolean contrasts = unit_is(&f->reading->units[chunks[before - 1].head], WORD_CONTRAST); /* "..., while Moe denied it" */
  const gboolean clause = (opener == SYMBOL_SUBORDINATOR && !contrasts) || opener == SYMBOL_WH || opener == SYMBOL_WHO;
  return clause || (opener == SYMBOL_NOUN && attribution->cue->attitude); /* "the change she wants" */
}

static gboolean judgement_fits(const Finder *f, gint judgement) {
  if (judgement < 0) return TRUE;
  const Chunk *chunk = &f->sentence->chunks[judgement];
  for (guint32 i = chunk->first; i < chunk->last; i++)
    if (unit_has(&f->reading->units[i], WORD_BIT(WORD_JUDGEMENT_FALSE) | WORD_BIT(WORD_JUDGEMENT_TRUE))) return TRUE;
  return FALSE;
}

/* A speech noun in a frame that asks for one. "Something Norland denies" points to it. */
static gboolean speech_fits(const Finder *f, gint speech) {
  if (speech < 0) return TRUE;
  const Unit *head = &f->reading->units[f->sentence->chunks[speech].head];
  return unit_is(head, WORD_SPEECH_NOUN) || unit_is(head, WORD_PRONOUN_INDEFINITE);
}

/* A number, where a frame asks for one: "put the toll at forty". */
static gboolean figure_fits(const Finder *f, gint figure) {
  Amount amount;
  const Chunk *chunk = figure < 0 ? NULL : &f->sentence->chunks[figure];
  return !chunk || amount_read(f->reading, chunk->first, chunk->last, &amount);
}

/* The small word in front, where a frame asks for a certain one: "as Moe said". */
static gboolean lead_fits(const Finder *f, const CompiledFrame *frame, const ChunkPattern *pattern, const ChunkMatch *match) {
  const gint lead = captured_chunk(f, pattern, match, "lead");
  if (lead < 0) return TRUE;
  const Word *word = f->reading->units[f->sentence->chunks[lead].head].word;
  return word && g_strv_contains((const char *const *)frame->frame->lead, word->text);
}

/* "Moe, who said N was ill, left", "While Moe said N was ill, he left": the comma goes back to the main clause. */
static void end_at_comma(const Finder *f, const Attribution *attribution, Piece *piece) {
  const Chunk *chunks = f->sentence->chunks;
  const gint cue = (gint)attribution->cue_chunk;
  const gint before = cue > 0 && chunks[cue - 1].symbol == SYMBOL_WHO ? cue - 1 : MIN(attribution->source, cue) - 1;
  if (before < 0 || before >= (gint)piece->first || attribution->quoted) return;
  const gboolean relative = chunks[before].symbol == SYMBOL_WHO, opens = chunks[before].symbol == SYMBOL_SUBORDINATOR && before <= 1;
  for (guint i = piece->first + 1; (relative || opens) && i < piece->last; i++) {
    if (chunks[i].symbol != SYMBOL_COMMA || (chunks[i].flags & CHUNK_QUOTED)) continue;
    piece->last = i;
    piece->span.end = chunks_span(f->reading, f->sentence, piece->first, i).end;
  }
}

/* "Moe rejected the claim that N fled saying that ...": what he says besides is no part of it. */
static void end_at_gerund(const Finder *f, const Attribution *attribution, Piece *piece) {
  const Chunk *chunks = f->sentence->chunks;
  for (guint i = MAX(piece->first, attribution->cue_chunk) + 1; i < piece->last; i++) {
    if (chunks[i].symbol != SYMBOL_CUE_GERUND || attribution->source < 0 || chunks[i].subject != attribution->source) continue;
    if (chunks[i].flags & CHUNK_QUOTED) continue;
    piece->last = i;
    piece->span = chunks_span(f->reading, f->sentence, piece->first, i);
  }
}

/* "the claim that Moe had warned the crew was untrue": the main verb, whose subject stands before, is none of Moe's words. */
static void end_at_main(const Finder *f, const Attribution *attribution, Piece *piece) {
  const Chunk *chunks = f->sentence->chunks;
  const gint source = attribution->source;
  for (guint i = MAX(piece->first, attribution->cue_chunk) + 1; !attribution->quoted && i < piece->last; i++) {
    const gboolean main = chunks[i].symbol == SYMBOL_COPULA && chunks[i].subject >= 0 && chunks[i].subject < source && source < (gint)piece->first;
    if (!main || chunks[i - 1].symbol == SYMBOL_AND || chunks[i - 1].symbol == SYMBOL_BUT) continue;
    piece->last = i;
    piece->span = chunks_span(f->reading, f->sentence, piece->first, i);
  }
}

static gboolean try_pattern(const Finder *f, const CompiledFrame *frame, const ChunkPattern *pattern, guint element, Attribution *attribution) {
  ChunkMatch match = {{0}, {0}};
  if (!scanner_match(f->scanner, pattern, &f->outer.string, element, 0, f->outer.n, &match)) return FALSE;
  if (!lead_fits(f, frame, pattern, &match)) return FALSE;
  const guint chunk = f->outer.first[element];
  Attribution found = {.cue = attribution->cue, .frame = frame->frame, .cue_chunk = chunk, .outer = -1};
  found.cue_span = f->sentence->chunks[chunk].span;
  found.accused = captured_chunk(f, pattern, &match, "accused");
  found.judgement = captured_chunk(f, pattern, &match, "judgement");
  found.speech = captured_chunk(f, pattern, &match, "speech");
  found.label = captured_chunk(f, pattern, &match, "label");
  found.figure = captured_chunk(f, pattern, &match, "figure");
  if (!find_source(f, &found, pattern, &match) || !judgement_fits(f, found.judgement) || !speech_fits(f, found.speech)) return FALSE;
  if (!figure_fits(f, found.figure)) return FALSE;
  if (captured_chunk(f, pattern, &match, "follows") >= 0) {
    found.quoted = found.announces = TRUE;
    *attribution = found;
    return TRUE;
  }
  add_piece(f, &found, pattern, &match, "content");
  if (!found.n_pieces) add_piece(f, &found, pattern, &match, "speech");
  if (!found.n_pieces) return FALSE;
  end_at_comma(f, &found, &found.pieces[0]);
  end_at_gerund(f, &found, &found.pieces[0]);
  end_at_main(f, &found, &found.pieces[0]);
  add_piece(f, &found, pattern, &match, "also");
  const gboolean bare = frame->frame->main_clause && object_of(f, &found); /* "groups that disclose their gifts" are only told from others */
  if (is_act(f, &found) || ((found.cue->attitude || bare) && !*frame->frame->lead && is_aside(f, &found))) return FALSE;
  found.refusal = is_refusal(f, &found);
  *attribution = found;
  return TRUE;
}

static gboolean try_frames(const Finder *f, guint element, Attribution *attribution) {
  const GPtrArray *frames = ruleset_frames(f->reading->rules);
  const char symbol = f->outer.string.symbols[element];
  const guint64 licensed = ruleset_cue_frames(f->reading->rules, attribution->cue);
  for (guint i = 0; i < frames->len; i++) {
    if (!(licensed >> i & 1)) continue;
    const CompiledFrame *frame = g_ptr_array_index(frames, i);
    for (guint j = 0; j < frame->patterns->len; j++)
      if (strchr(g_ptr_array_index(frame->at, j), symbol) && try_pattern(f, frame, g_ptr_array_index(frame->patterns, j), element, attribution)) return TRUE;
  }
  return FALSE;
}

static gboolean contains(const Attribution *attribution, guint chunk) {
  for (guint i = 0; i < attribution->n_pieces; i++)
    if (attribution->pieces[i].first <= chunk && chunk < attribution->pieces[i].last) return TRUE;
  return FALSE;
}

/* "X said Y denied Z": the inner one stands in the outer one's content. */
static void find_nesting(GArray *found) {
  for (guint i = 0; i < found->len; i++) {
    Attribution *inner = &g_array_index(found, Attribution, i);
    for (guint j = 0; j < found->len; j++) {
      const Attribution *outer = &g_array_index(found, Attribution, j);
      if (i != j && contains(outer, inner->cue_chunk) && !contains(inner, outer->cue_chunk)) inner->outer = (gint)j;
    }
  }
}

static gboolean is_headline(const Sentence *sentence) {
  return sentence->n_chunks > 0 && sentence->chunks[sentence->n_chunks - 1].symbol != SYMBOL_STOP;
}

/* "Claimed to have fired, which was denied by N", "said it fired, a claim N denies": what another says behind it is none of its content. */
static void end_at_trailing(const Finder *f, GArray *found) {
  for (guint i = 0; i < found->len; i++) {
    const Attribution *inner = &g_array_index(found, Attribution, i);
    if (inner->outer < 0 || !inner->n_pieces || inner->quoted || inner->pieces[0].first < 1) continue;
    const Chunk *first = &f->sentence->chunks[inner->pieces[0].first];
    const gboolean trails = first->symbol == SYMBOL_WHO && first[-1].symbol == SYMBOL_COMMA && strcmp(inner->cue->stance, stance_names[STANCE_DENIES]) == 0;
    Piece *piece = &g_array_index(found, Attribution, inner->outer).pieces[0];
    if (!trails || piece->first + 1 >= inner->pieces[0].first || piece->last < inner->pieces[0].first) continue;
    piece->last = inner->pieces[0].first - 1;
    piece->span = chunks_span(f->reading, f->sentence, piece->first, piece->last);
  }
}

GArray *attributions_find(const Reading *reading, const Sentence *sentence, Scanner *scanner) {
  GArray *found = g_array_new(FALSE, FALSE, sizeof(Attribution));
  Finder f = {reading, sentence, scanner, outer_view_new(reading, sentence), is_headline(sentence)};
  for (guint i = 0; i < f.outer.n; i++) {
    Attribution attribution = {.cue = cue_of(&f, i)};
    if (attribution.cue && try_frames(&f, i, &attribution)) g_array_append_val(found, attribution);
  }
  find_nesting(found);
  end_at_trailing(&f, found);
  return found;
}
