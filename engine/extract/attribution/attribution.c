/* SPDX-License-Identifier: MIT */
#include "extract/attribution/attribution.h"
#include <string.h>
#include "extract/attribution/outer.h"

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
  const gboolean attributes = chunk->symbol == SYMBOL_CUE || chunk->symbol == SYMBOL_CUE_GERUND || chunk->symbol == SYMBOL_INFINITIVE;
  return attributes && chunk->lemma ? chunk->lemma->cue : NULL;
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

/* The source phrase: captured, or the subject of the cue. */
static gboolean find_source(const Finder *f, Attribution *attribution, const ChunkPattern *pattern, const ChunkMatch *match) {
  const gint i = chunk_pattern_capture(pattern, "source");
  if (i >= 0) {
    attribution->source = captured_chunk(f, pattern, match, "source");
    attribution->source_end = f->outer.last[match->last[i] - 1];
    const gboolean inverted = attribution->source > (gint)attribution->cue_chunk;
    const guint8 cue = f->sentence->chunks[attribution->cue_chunk].symbol;
    return attribution->source >= 0 && !(inverted && (cue == SYMBOL_CUE_GERUND || cue == SYMBOL_INFINITIVE)); /* ", citing N" */
  }
  attribution->source = f->sentence->chunks[attribution->cue_chunk].subject;
  attribution->source_end = (guint)MAX(attribution->source + 1, 0);
  return attribution->source >= 0;
}

/* A clause of which the first noun is the subject, not one that only hangs on it. */
static gboolean is_clause(const Sentence *sentence, const Piece *piece) {
  for (guint i = piece->first; i < piece->last; i++)
    if (symbol_is_finite(sentence->chunks[i].symbol) && sentence->chunks[i].subject == (gint)piece->first && sentence->chunks[i - 1].symbol != SYMBOL_WHO) return TRUE;
  return FALSE;
}

/* "denied bail", "rejected the proposal": the object decides what the verb means. */
static gboolean is_refusal(const Finder *f, const Attribution *attribution) {
  const Chunk *content = &f->sentence->chunks[attribution->pieces[0].first];
  if (content->symbol != SYMBOL_NOUN || attribution->speech >= 0 || attribution->judgement >= 0 || attribution->quoted) return FALSE;
  if (is_clause(f->sentence, &attribution->pieces[0])) return FALSE; /* a whole clause is said, not an object refused */
  const Unit *head = &f->reading->units[content->head];
  if (unit_is(head, WORD_SPEECH_NOUN) && strcmp(attribution->cue->stance, "denies") != 0) return FALSE;
  for (guint i = 0; attribution->cue->not_before[i]; i++) {
    const Word *refused = lexicon_find(ruleset_lexicon(f->reading->rules), attribution->cue->not_before[i]);
    if (refused && head->word && (refused == head->word || (refused->noun && refused->noun == head->word->noun))) return TRUE;
    if (refused && head->word && g_str_has_prefix(head->word->text, refused->text) && strlen(head->word->text) <= strlen(refused->text) + 2) return TRUE;
  }
  return strcmp(attribution->cue->stance, "denies") == 0 && unit_is(head, WORD_REFUSAL_NOUN) && !unit_is(head, WORD_SPEECH_NOUN) &&
         !word_trait(head->word, TRAIT_PLAN); /* "denied plans to": it has none */
}

static gboolean judgement_fits(const Finder *f, gint judgement) {
  if (judgement < 0) return TRUE;
  const Chunk *chunk = &f->sentence->chunks[judgement];
  for (guint32 i = chunk->first; i < chunk->last; i++)
    if (unit_has(&f->reading->units[i], WORD_BIT(WORD_JUDGEMENT_FALSE) | WORD_BIT(WORD_JUDGEMENT_TRUE))) return TRUE;
  return FALSE;
}

/* A speech noun in a frame that asks for one. */
static gboolean speech_fits(const Finder *f, gint speech) {
  if (speech < 0) return TRUE;
  return unit_is(&f->reading->units[f->sentence->chunks[speech].head], WORD_SPEECH_NOUN);
}

static gboolean try_pattern(const Finder *f, const CompiledFrame *frame, const ChunkPattern *pattern, guint element, Attribution *attribution) {
  ChunkMatch match = {{0}, {0}};
  if (!scanner_match(f->scanner, pattern, &f->outer.string, element, 0, f->outer.n, &match)) return FALSE;
  const guint chunk = f->outer.first[element];
  Attribution found = {.cue = attribution->cue, .frame = frame->frame, .cue_chunk = chunk, .outer = -1};
  found.cue_span = f->sentence->chunks[chunk].span;
  found.accused = captured_chunk(f, pattern, &match, "accused");
  found.judgement = captured_chunk(f, pattern, &match, "judgement");
  found.speech = captured_chunk(f, pattern, &match, "speech");
  if (!find_source(f, &found, pattern, &match) || !judgement_fits(f, found.judgement) || !speech_fits(f, found.speech)) return FALSE;
  add_piece(f, &found, pattern, &match, "content");
  if (!found.n_pieces) add_piece(f, &found, pattern, &match, "speech");
  if (!found.n_pieces) return FALSE;
  add_piece(f, &found, pattern, &match, "also");
  found.refusal = is_refusal(f, &found);
  *attribution = found;
  return TRUE;
}

static gboolean try_frames(const Finder *f, guint element, Attribution *attribution) {
  const GPtrArray *frames = ruleset_frames(f->reading->rules);
  const guint64 licensed = ruleset_cue_frames(f->reading->rules, attribution->cue);
  for (guint i = 0; i < frames->len; i++) {
    if (!(licensed >> i & 1)) continue;
    const CompiledFrame *frame = g_ptr_array_index(frames, i);
    for (guint j = 0; j < frame->patterns->len; j++)
      if (try_pattern(f, frame, g_ptr_array_index(frame->patterns, j), element, attribution)) return TRUE;
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

GArray *attributions_find(const Reading *reading, const Sentence *sentence, Scanner *scanner) {
  GArray *found = g_array_new(FALSE, FALSE, sizeof(Attribution));
  Finder f = {reading, sentence, scanner, outer_view_new(reading, sentence), is_headline(sentence)};
  for (guint i = 0; i < f.outer.n; i++) {
    Attribution attribution = {.cue = cue_of(&f, i)};
    if (attribution.cue && try_frames(&f, i, &attribution)) g_array_append_val(found, attribution);
  }
  find_nesting(found);
  return found;
}
