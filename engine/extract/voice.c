/* SPDX-License-Identifier: MIT */
#include "extract/voice.h"
#include <string.h>
#include "extract/actors/home.h"

#define MARK_STATEMENT "statement" /* marks of cues.yml: how the claims of a voice are called, and how sure they are */
#define MARK_LABEL "label"
#define ESCAPED_BLANK "\\_" /* Markdown's, in titles that must not break there */

const Frame *voice_frame(const Voice *voice) {
  const GPtrArray *frames = ruleset_frames(voice->reading->rules);
  const guint64 licensed = ruleset_cue_frames(voice->reading->rules, voice->cue);
  for (guint i = 0; i < frames->len; i++)
    if (licensed >> i & 1) return ((const CompiledFrame *)g_ptr_array_index(frames, i))->frame;
  return NULL;
}

static gboolean begins_paragraph(const Reading *reading, const Sentence *sentence) {
  return sentence == reading->sentences || sentence[-1].paragraph != sentence->paragraph;
}

static gboolean is_shouted(const Unit *unit) { return (unit->flags & TOKEN_ALL_CAPS) != 0 || unit->kind == TOKEN_STOP; }

/* The unit of the colon behind a label in capitals, or 0. */
static guint32 capital_label_end(const Reading *reading, const Sentence *sentence) {
  const guint32 limit = MIN(sentence->last, sentence->first + VOICE_LABEL_UNITS);
  guint32 i = sentence->first;
  while (i < limit && (is_shouted(&reading->units[i]) || unit_is(&reading->units[i], WORD_NAME_PARTICLE))) i++;
  return i > sentence->first && i < limit && reading->units[i].kind == TOKEN_COLON ? i : 0;
}

/* "Q", "AUDIENCE MEMBER:", "Question:": the unit behind the label of somebody who asks, or 0. */
static guint32 question_label_end(const Reading *reading, const Sentence *sentence) {
  const Unit *first = &reading->units[sentence->first];
  if (!unit_is(first, WORD_QUESTION_LABEL) || !(first->flags & TOKEN_CAPITAL) || sentence->first + 1 >= sentence->last) return 0;
  const gboolean bare = first->n_tokens == 1 && reading->tokens.items[first->token].length == 1; /* "Q Thanks." */
  const gboolean marked = first[1].kind == TOKEN_COLON;
  if (marked) return sentence->first + 2;
  return bare && begins_paragraph(reading, sentence) ? sentence->first + 1 : 0;
}

static guint count_labels(const Reading *reading) {
  guint turns = 0;
  for (guint i = 0; i < reading->n_sentences && turns < VOICE_MIN_TURNS; i++)
    if (begins_paragraph(reading, &reading->sentences[i])) turns += capital_label_end(reading, &reading->sentences[i]) != 0;
  return turns;
}

/* "Remarks by President X on Y": the person in whose name the publisher's document is. */
static void read_title(Voice *voice, const Document *document) {
  char *text = arena_copy(voice->reading->arena, document->title, strlen(document->title) + 1);
  for (char *at = text; (at = strstr(at, ESCAPED_BLANK)); at += strlen(ESCAPED_BLANK)) memset(at, ' ', strlen(ESCAPED_BLANK));
  const Reading *title = reading_new(text, strlen(text), document->published, voice->reading->rules, voice->reading->arena);
  Source author;
  if (!memory_read_title(voice->memory, title, &author)) return;
  if (strcmp(author.side, voice->own.side) == 0) voice->own = author;
}

static void give_back(Voice *voice) {
  voice->source = voice->own;
  voice->label = span_make(0, 0);
  voice->asks = FALSE;
  voice->cue = voice->official ? ruleset_mark_cue(voice->reading->rules, MARK_STATEMENT) : NULL;
}

void voice_start(Voice *voice, const Reading *reading, Memory *memory, const Document *document) {
  *voice = (Voice){.reading = reading, .memory = memory};
  if (document->publisher && *document->publisher) {
    const Reading *publisher = reading_new(document->publisher, strlen(document->publisher), document->published, reading->rules, reading->arena);
    voice->official = memory_read_publisher(memory, publisher, &voice->own);
  }
  const guint labels = count_labels(reading);
  voice->transcript = labels >= VOICE_MIN_TURNS;
  voice->named = voice->official && labels == 0;
  if (voice->official && document->title) read_title(voice, document);
  give_back(voice);
  if (voice->official) memory_set_voice(memory, &voice->own);
}

/* The chunk behind the label's colon. */
static guint chunk_behind(const Sentence *sentence, guint32 unit) {
  guint i = 0;
  while (i < sentence->n_chunks && sentence->chunks[i].first < unit) i++;
  return i;
}

static void ask(Voice *voice) {
  voice->asks = TRUE;
  memory_set_voice(voice->memory, NULL);
}

static void take_turn(Voice *voice, const Mention *mention, Span label) {
  if (!memory_resolve_label(voice->memory, mention, &voice->source)) {
    ask(voice); /* somebody speaks, and nobody knows who */
    return;
  }
  voice->label = label;
  voice->asks = FALSE;
  voice->cue = ruleset_mark_cue(voice->reading->rules, MARK_LABEL);
  memory_set_voice(voice->memory, &voice->source);
}

static gboolean may_stand_in_label(guint8 symbol) {
  return symbol == SYMBOL_NOUN || symbol == SYMBOL_COMMA || symbol == SYMBOL_DASH || symbol == SYMBOL_OPEN || symbol == SYMBOL_CLOSE ||
         symbol == SYMBOL_PREPOSITION || symbol >= SYMBOL_FIRST_LITERAL;
}

/* The chunks of a label in small letters, which names a person in full: "* * * President of Norland Ana Ruiz (retranslated): ..." */
typedef struct {
  guint first, name, colon;
  guint32 start; /* unit */
} NamedLabel;

static gboolean find_named_label(const Voice *voice, const Sentence *sentence, NamedLabel *label) {
  const Chunk *chunks = sentence->chunks;
  guint i = 0;
  while (i < sentence->n_chunks && chunks[i].symbol == SYMBOL_OTHER) i++;
  label->first = i;
  label->name = i;
  for (gboolean aside = FALSE; i < sentence->n_chunks && (aside || may_stand_in_label(chunks[i].symbol)); i++) {
    aside = chunks[i].symbol == SYMBOL_OPEN || (aside && chunks[i].symbol != SYMBOL_CLOSE); /* "(retranslated)" */
    if (!aside && chunks[i].symbol == SYMBOL_NOUN) label->name = i;
  }
  if (i == label->first || i + 1 >= sentence->n_chunks || chunks[i].symbol != SYMBOL_COLON) return FALSE;
  label->colon = i;
  const Chunk *first = &chunks[label->first], *name = &chunks[label->name];
  if (chunks[i].first - first->first > VOICE_LABEL_UNITS || first->symbol != SYMBOL_NOUN || name->symbol != SYMBOL_NOUN) return FALSE;
  const Unit *opening = &voice->reading->units[first->first];
  while (!unit_is_word(opening) && opening < &voice->reading->units[first->head]) opening++; /* "* * *" */
  label->start = (guint32)(opening - voice->reading->units);
  if (!(opening->flags & TOKEN_CAPITAL) || (unit_is(opening, WORD_ADJECTIVE) && !opening->word->post)) return FALSE;
  const Mention mention = mention_read(voice->reading, name);
  return span_is_set(mention.name) && !mention.shape && mention.name_tokens > 1;
}

static Mention read_label(const Voice *voice, const Sentence *sentence, const NamedLabel *label) {
  const Mention name = mention_read(voice->reading, &sentence->chunks[label->name]);
  for (guint i = label->first; i < label->name; i++) {
    if (sentence->chunks[i].symbol != SYMBOL_NOUN) continue;
    guint end;
    Mention mention = mention_of_phrase(voice->reading, sentence, i, label->name + 1, &end);
    if (end <= label->name || !mention.post) continue; /* "Opening remarks at the summit President of Norland Ana Ruiz" */
    mention.name = name.name, mention.name_tokens = name.name_tokens, mention.persons = name.persons, mention.name_unit = name.name_unit;
    return mention;
  }
  return name;
}

/* In a transcript whatever stands in capitals before a colon speaks ("CHILD:"); elsewhere it must be somebody ("SUBJECT:" is not). */
static gboolean may_speak(const Voice *voice, const Mention *mention) {
  return voice->transcript || mention->post || mention->has_title || mention->persons || mention->organ || mention->anonymous;
}

guint voice_turn(Voice *voice, const Sentence *sentence) {
  if (!voice->official && !voice->transcript) return 0;
  const Reading *reading = voice->reading;
  const guint32 question = question_label_end(reading, sentence);
  if (question) {
    ask(voice);
    return chunk_behind(sentence, question);
  }
  const guint32 colon = begins_paragraph(reading, sentence) ? capital_label_end(reading, sentence) : 0;
  if (colon) {
    const Chunk label = {.first = sentence->first, .last = colon, .head = colon - 1, .span = units_span(reading, sentence->first, colon)};
    const Mention mention = mention_read(reading, &label);
    if (!may_speak(voice, &mention)) return 0;
    take_turn(voice, &mention, label.span);
    return chunk_behind(sentence, colon + 1);
  }
  NamedLabel label;
  if (!voice->named || !find_named_label(voice, sentence, &label)) return 0;
  const Mention mention = read_label(voice, sentence, &label);
  take_turn(voice, &mention, units_span(reading, label.start, sentence->chunks[label.colon].first));
  return label.colon + 1;
}
