/* SPDX-License-Identifier: MIT */
#include "workbench/explain.h"

#include <string.h>
#include "extract/attribution/outer.h"
#include "workbench/expect.h"
#include "workbench/explain-words.h"
#include "workbench/misses.h"

typedef struct {
  GString *out;
  const Ruleset *rules;
  const Reading *reading;
  const ClaimSet *claims;
} Explainer;

static void append_span(const Explainer *e, Span span) {
  g_string_append_printf(e->out, "\"%.*s\"", (int)(span.end - span.start), e->reading->text + span.start);
}

static gboolean is_inside(Span inner, Span outer) { return inner.start >= outer.start && inner.end <= outer.end; }

/* ---- chunks ---- */

static void append_chunks(const Explainer *e, const Sentence *sentence) {
  for (guint i = 0; i < sentence->n_chunks; i++) {
    const Chunk *chunk = &sentence->chunks[i];
    g_string_append_printf(e->out, "  %3u %-11s ", i, symbol_name(chunk->symbol));
    append_span(e, chunk->span);
    append_chunk_words(e->out, e->reading, chunk);
    if (chunk_is_verb(chunk) && chunk->subject >= 0) g_string_append_printf(e->out, "; subject %d", chunk->subject);
    g_string_append_c(e->out, '\n');
  }
}

/* ---- attributions ---- */

static guint append_claims(const Explainer *e, const Sentence *sentence) {
  guint n = 0;
  for (guint i = 0; i < e->claims->claims->len; i++) {
    const Claim *claim = e->claims->claims->pdata[i];
    if (!is_inside(claim->content, sentence->span)) continue;
    n++;
    g_string_append(e->out, "  claim: ");
    append_claim_line(e->out, claim);
    g_string_append(e->out, "\n         source ");
    append_span(e, claim->source);
    g_string_append(e->out, ", cue ");
    append_span(e, claim->cue);
    g_string_append(e->out, ", content ");
    append_span(e, claim->content);
    g_string_append_c(e->out, '\n');
  }
  return n;
}

/* The element of the outer view at which a chunk stands, or -1 inside an utterance. */
static gint element_of(const OuterView *view, guint chunk) {
  for (guint i = 0; i < view->n; i++)
    if (view->quote[i] < 0 && view->first[i] <= chunk && chunk < view->last[i]) return (gint)i;
  return -1;
}

static void append_miss(const Explainer *e, const char *name, const PatternMiss *miss, const SymbolString *string) {
  g_string_append_printf(e->out, "    %s: ", name);
  if (miss->matches) {
    g_string_append(e->out, "the pattern fits; its source or content does not\n");
    return;
  }
  const gboolean edge = miss->at < 0 || miss->at >= (gint)string->n;
  g_string_append_printf(e->out, "'%s' fits, then wants %s %s; there is %s\n", miss->matched, miss->wanted, miss->left ? "on its left" : "on its right",
                         edge ? "the edge" : symbol_name((guint8)string->symbols[miss->at]));
}

static gboolean has_attribution(const Explainer *e, Span cue) {
  for (guint i = 0; i < e->claims->claims->len; i++) {
    const Claim *claim = e->claims->claims->pdata[i];
    if (span_is_set(claim->cue) && (is_inside(claim->cue, cue) || is_inside(cue, claim->cue))) return TRUE;
  }
  return FALSE;
}

static void explain_cue(const Explainer *e, const OuterView *view, const Chunk *chunk, guint element, const Cue *cue) {
  const GPtrArray *frames = ruleset_frames(e->rules);
  const guint64 licensed = ruleset_cue_frames(e->rules, cue);
  g_string_append(e->out, "  cue ");
  append_span(e, chunk->span);
  g_string_append_printf(e->out, " (%s:%u) gives no claim; its frames:\n", cue->pos.file, cue->pos.line);
  for (guint i = 0; i < frames->len; i++) {
    const CompiledFrame *frame = frames->pdata[i];
    if (!(licensed >> i & 1)) continue;
    for (guint j = 0; j < frame->frame->patterns->len; j++) {
      const WordEntry *pattern = frame->frame->patterns->pdata[j];
      g_auto(PatternMiss) miss = pattern_miss(e->rules, pattern->text, &view->string, element);
      append_miss(e, frame->frame->id, &miss, &view->string);
    }
  }
}

static void append_silent_cues(const Explainer *e, const Sentence *sentence) {
  const OuterView view = outer_view_new(e->reading, sentence);
  for (guint i = 0; i < sentence->n_chunks; i++) {
    const Chunk *chunk = &sentence->chunks[i];
    const Word *word = e->reading->units[chunk->head].word;
    const Cue *cue = chunk->lemma != NULL ? chunk->lemma->cue : word != NULL ? word->phrase_cue : NULL;
    const gint element = cue != NULL ? element_of(&view, i) : -1;
    if (element >= 0 && !has_attribution(e, chunk->span)) explain_cue(e, &view, chunk, (guint)element, cue);
  }
}

/* ---- events ---- */

static gboolean is_used(const Explainer *e, const EventTrigger *trigger, const Chunk *chunk) {
  for (guint i = 0; i < e->claims->claims->len; i++) {
    const Proposition *proposition = &((const Claim *)e->claims->claims->pdata[i])->proposition;
    if (g_strcmp0(proposition->rule, trigger->id) == 0 && is_inside(proposition->trigger, chunk->span)) return TRUE;
  }
  return FALSE;
}

/* The first captured phrase that cannot fill its role, told; FALSE when all can. */
static gboolean append_wrong_type(const Explainer *e, const EventTrigger *trigger, const Sentence *sentence, guint at) {
  g_autoptr(Scanner) scanner = scanner_new(ruleset_pattern_count(e->rules));
  ChunkMatch match;
  if (!scanner_match(scanner, trigger->pattern, &sentence->inner, at, 0, sentence->n_chunks, &match)) return FALSE;
  for (guint i = 0; i < trigger->pattern->n_captures; i++) {
    const EventRole *role = event_role(trigger->event, trigger->pattern->captures[i].name);
    if (role == NULL || match.last[i] == match.first[i]) continue;
    const Chunk *phrase = &sentence->chunks[match.first[i]];
    if (ruleset_class(e->rules, role->type) == NULL || chunk_names_class(e->rules, e->reading, phrase, role->type)) continue;
    g_string_append_printf(e->out, "the words fit, but %s must be of class %s: ", role->name, role->type);
    append_span(e, phrase->span);
    g_string_append(e->out, " names none of it\n");
    return TRUE;
  }
  return FALSE;
}

static void append_trigger(const Explainer *e, const EventTrigger *trigger, const Sentence *sentence, guint at) {
  const Chunk *chunk = &sentence->chunks[at];
  if (is_used(e, trigger, chunk)) {
    g_string_append_printf(e->out, "    %s: matched '%s'\n", trigger->id, trigger->text);
    return;
  }
  g_auto(PatternMiss) miss = pattern_miss(e->rules, trigger->text, &sentence->inner, at);
  if (!miss.matches) {
    append_miss(e, trigger->id, &miss, &sentence->inner);
    return;
  }
  g_string_append_printf(e->out, "    %s: ", trigger->id);
  if (append_wrong_type(e, trigger, sentence, at)) return;
  g_string_append(e->out, "the words fit; another pattern fills more roles, a required role stays open, or nobody is claimed to say it\n");
}

static void append_triggers(const Explainer *e, const Sentence *sentence) {
  for (guint i = 0; i < sentence->n_chunks; i++) {
    const Lemma *lemma = chunk_trigger(e->reading, &sentence->chunks[i]);
    if (lemma == NULL || lemma->triggers == NULL) continue;
    g_string_append(e->out, "  events at ");
    append_span(e, sentence->chunks[i].span);
    g_string_append(e->out, ":\n");
    for (guint j = 0; j < lemma->triggers->len; j++) {
      const EventTrigger *trigger = lemma->triggers->pdata[j];
      if (form_can_stand_at(trigger->form, &sentence->chunks[i])) append_trigger(e, trigger, sentence, i);
    }
  }
}

/* ---- the whole ---- */

static void explain_sentence(const Explainer *e, guint number) {
  Sentence *sentence = &e->reading->sentences[number];
  g_string_append_printf(e->out, "sentence %u: %.*s\n", number + 1, (int)(sentence->span.end - sentence->span.start),
                         e->reading->text + sentence->span.start);
  if (sentence->boilerplate) {
    g_string_append(e->out, "  boilerplate: passed over\n");
    return;
  }
  sentence_chunk(e->reading, sentence);
  append_chunks(e, sentence);
  if (append_claims(e, sentence) == 0) g_string_append(e->out, "  no claim\n");
  append_silent_cues(e, sentence);
  append_triggers(e, sentence);
}

void explain_text(GString *out, const Ruleset *rules, const SceneText *text) {
  g_autoptr(Extractor) extractor = extractor_new(rules);
  g_autoptr(Document) document = document_new(&(DocumentFields){
      .id = text->label, .publisher = text->publisher, .published = text->published, .text = text->text, .text_length = -1});
  g_autoptr(ClaimSet) claims = extractor_run(extractor, document);
  Arena *arena = arena_new();
  const Explainer explainer = {out, rules, reading_new(document->text, document->length, document->published, rules, arena), claims};
  for (guint i = 0; i < explainer.reading->n_sentences; i++) explain_sentence(&explainer, i);
  arena_free(arena);
}
