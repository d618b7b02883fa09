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

/* "SUBJECT:", "TO THE SENATE:": the head of a letter, no speaker. */
static gboolean heads_letter(const Unit *first) {
  return word_trait(first->word, TRAIT_LETTER_HEAD) || unit_has(first, WORD_BIT(WORD_PREPOSITION) | WORD_BIT(WORD_INFINITIVE_TO));
}

/* The unit of the colon behind a label in capitals, or 0. */
static guint32 capital_label_end(const Reading *reading, const Sentence *sentence) {
  const guint32 limit = MIN(sentence->last, sentence->first + VOICE_LABEL_UNITS);
  guint32 i = sentence->first;
  if (heads_letter(&reading->units[i])) return 0;
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

/* Whoever it is, he is somebody: a post, a title, a name that is known. */
static gboolean is_somebody(const Mention *mention) {
  return mention->post || mention->has_title || mention->persons || mention->organ || mention->anonymous;
}

static Mention read_capital_label(const Reading *reading, const Sentence *sentence, guint32 colon) {
  const Chunk label = {.first = sentence->first, .last = colon, .head = colon - 1, .span = units_span(reading, sentence->first, colon)};
  return mention_read(reading, &label);
}

/* The labels in capitals of the whole document: how many, as far as it matters, and whether one names somebody. */
typedef struct {
  guint turns;
  gboolean somebody;
} Labels;

static Labels count_labels(const Reading *reading) {
  Labels labels = {0};
  for (guint i = 0; i < reading->n_sentences && !(labels.turns >= VOICE_MIN_TURNS && labels.somebody); i++) {
    const Sentence *sentence = &reading->sentences[i];
    const guint32 colon = begins_paragraph(reading, sentence) ? capital_label_end(reading, sentence) : 0;
    if (!colon) continue;
    const Mention mention = read_capital_label(reading, sentence, colon);
    labels.turns++;
    labels.somebody |= is_somebody(&mention);
  }
  return labels;
}

/* "What they are saying": the words of others, put together. */
static gboolean is_compilation(const Reading *title) {
  for (guint32 i = 0; i < title->n_units; i++)
    if (word_trait(title->units[i].word, TRAIT_COMPILATION)) return TRUE;
  return FALSE;
}

/* "\\xE9", "\\u2019": bytes of a character; nothing of another backslash. */
static gsize read_escape(const char *at, gunichar *c) {
  const gsize digits = at[1] == 'x' ? 2 : at[1] == 'u' ? 4 : 0;
  *c = 0;
  for (gsize i = 0; i < digits; i++) {
    const gint value = g_ascii_xdigit_value(at[2 + i]);
    if (value < 0) return 0;
    *c = *c * 16 + (gunichar)value;
  }
  return digits ? digits + 2 : 0;
}

/* Characters that a title writes as escapes, in place: none is longer than its escape. */
static void unescape(char *text) {
  char *out = text;
  for (const char *at = text; *at;) {
    gunichar c;
    const gsize length = *at == '\\' ? read_escape(at, &c) : 0;
    const gboolean blank = g_str_has_prefix(at, ESCAPED_BLANK);
    if (blank) *out++ = ' ';
    else if (length && g_unichar_validate(c) && c) out += g_unichar_to_utf8(c, out);
    else *out++ = *at;
    at += blank ? strlen(ESCAPED_BLANK) : length ? length : 1;
  }
  *out = '\0';
}

/* "Remarks by President X on Y": the person in whose name the publisher's document is. */
static void read_title(Voice *voice, const Document *document) {
  char *text = arena_copy(voice->reading->arena, document->title, strlen(document->title) + 1);
  unescape(text);
  const Reading *title = reading_new(text, strlen(text), document->published, voice->reading->rules, voice->reading->arena);
  voice->compiles = is_compilation(title);
  Source author;
  voice->partners = g_array_new(FALSE, FALSE, sizeof(Source));
  if (memory_read_title(voice->memory, title, &author, voice->partners)) voice->own = author;
}

static void give_back(Voice *voice) {
  voice->source = voice->own;
  voice->label = span_make(0, 0);
  voice->asks = FALSE;
  voice->cue = voice->official && !voice->compiles ? ruleset_mark_cue(voice->reading->rules, MARK_STATEMENT) : NULL;
}

static void ask(Voice *voice) {
  voice->asks = TRUE;
  memory_set_voice(voice->memory, NULL);
}

void voice_start(Voice *voice, const Reading *reading, Memory *memory, const Document *document) {
  *voice = (Voice){.reading = reading, .memory = memory};
  if (document->publisher && *document->publisher) {
    const Reading *publisher = reading_new(document->publisher, strlen(document->publisher), document->published, reading->rules, reading->arena);
    voice->official = memory_read_publisher(memory, publisher, &voice->own);
  }
  const Labels labels = count_labels(reading);
  voice->transcript = labels.turns >= VOICE_MIN_TURNS && (labels.somebody || !voice->official);
  voice->named = voice->official && labels.turns == 0;
  if (voice->official && document->title) read_title(voice, document);
  give_back(voice);
  if (voice->official && !voice->compiles) memory_set_voice(memory, &voice->own);
  if (labels.somebody) ask(voice); /* what stands before the first turn tells where and when */
}

void voice_end(Voice *voice) { g_clear_pointer(&voice->partners, g_array_unref); }

/* The chunk behind the label's colon. */
static guint chunk_behind(const Sentence *sentence, guint32 unit) {
  guint i = 0;
  while (i < sentence->n_chunks && sentence->chunks[i].first < unit) i++;
  return i;
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

/* A full name of which the language does not know every word: "Ana Ruiz", but not "More Affordable". */
static gboolean names_person(const Reading *reading, const Chunk *chunk) {
  const Mention mention = mention_read(reading, chunk);
  if (!span_is_set(mention.name) || mention.shape || mention.name_tokens < 2) return FALSE;
  if (mention.persons) return TRUE;
  for (guint32 i = mention.name_unit; i < mention.name_unit + mention.name_tokens && i < chunk->last; i++)
    if (!reading->units[i].word || unit_has(&reading->units[i], WORD_BIT(WORD_GIVEN_NAME) | WORD_BIT(WORD_NAME_PARTICLE))) return TRUE;
  return FALSE;
}

/* Bold print and links: a heading of a list, or a source. */
static gboolean holds_mark(const Reading *reading, guint32 first, guint32 last) {
  while (first < last && !unit_is_word(&reading->units[first])) first++; /* "* * *" */
  for (guint32 i = first; i < last; i++)
    if (reading->units[i].kind == TOKEN_SYMBOL) return TRUE;
  return FALSE;
}

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
  if (i < sentence->n_chunks && chunks[label->first].symbol == SYMBOL_NOUN && chunks[label->first + 1].symbol == SYMBOL_COMMA && names_person(voice->reading, &chunks[label->first]))
    label->name = label->first; /* "Ana Ruiz, Chairman, Sudmark:" */
  if (i == label->first || i + 1 >= sentence->n_chunks || chunks[i].symbol != SYMBOL_COLON) return FALSE;
  label->colon = i;
  const Chunk *first = &chunks[label->first], *name = &chunks[label->name];
  if (chunks[i].first - first->first > VOICE_LABEL_UNITS || first->symbol != SYMBOL_NOUN || name->symbol != SYMBOL_NOUN) return FALSE;
  const Unit *opening = &voice->reading->units[first->first];
  while (!unit_is_word(opening) && opening < &voice->reading->units[first->head]) opening++; /* "* * *" */
  label->start = (guint32)(opening - voice->reading->units);
  if (!(opening->flags & TOKEN_CAPITAL) || (unit_is(opening, WORD_ADJECTIVE) && !opening->word->post)) return FALSE;
  return !holds_mark(voice->reading, first->first, chunks[i].first) && names_person(voice->reading, name);
}

static gboolean begins_with(const Reading *reading, guint32 word, guint32 start) {
  const Token *whole = &reading->tokens.items[word], *part = &reading->tokens.items[start];
  return whole->length >= part->length && memcmp(reading->text + whole->start, reading->text + part->start, part->length) == 0;
}

/* "Ana Ruiz Ruiz AnaPresident of Norland: ...": pages that name somebody in full and again for an index. The units of the name are
 * [*first, *last); FALSE without one before unit `colon`. */
static gboolean doubled_name(const Reading *reading, guint32 colon, guint32 *first, guint32 *last) {
  for (guint32 i = *first; i + 2 < colon; i++) {
    const guint32 given = reading->units[i].token, surname = given + 1;
    if (given + 3 >= reading->units[colon].token || !(reading->units[i].flags & TOKEN_CAPITAL)) continue;
    if (!begins_with(reading, surname + 1, surname) || !begins_with(reading, given + 3, given)) continue;
    *first = i;
    *last = reading->units[i].n_tokens > 1 ? i + 1 : i + 2;
    return TRUE;
  }
  return FALSE;
}

static Mention read_label(const Voice *voice, const Sentence *sentence, const NamedLabel *label) {
  const Mention name = mention_read(voice->reading, &sentence->chunks[label->name]);
  if (name.persons) return name; /* the registry knows his post better than a long label tells it */
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

/* Takes up the turn of a name that is given twice. The chunk behind its colon, or 0. */
static guint take_doubled(Voice *voice, const Sentence *sentence) {
  guint i = 0;
  while (i < sentence->n_chunks && sentence->chunks[i].symbol != SYMBOL_COLON && sentence->chunks[i].first < sentence->first + VOICE_LABEL_UNITS) i++;
  if (i >= sentence->n_chunks || sentence->chunks[i].symbol != SYMBOL_COLON) return 0;
  guint32 first = sentence->first, last;
  if (!doubled_name(voice->reading, sentence->chunks[i].first, &first, &last)) return 0;
  const Chunk chunk = {.first = first, .last = last, .head = last - 1, .span = units_span(voice->reading, first, last)};
  const Mention mention = mention_read(voice->reading, &chunk);
  take_turn(voice, &mention, chunk.span);
  return i + 1;
}

/* In a transcript whatever stands in capitals before a colon speaks ("CHILD:"); elsewhere it must be somebody ("SUBJECT:" is not). */
static gboolean may_speak(const Voice *voice, const Mention *mention) {
  return voice->transcript || is_somebody(mention);
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
    const Mention mention = read_capital_label(reading, sentence, colon);
    if (!may_speak(voice, &mention)) return 0;
    take_turn(voice, &mention, units_span(reading, sentence->first, colon));
    return chunk_behind(sentence, colon + 1);
  }
  if (!voice->named) return 0;
  const guint doubled = take_doubled(voice, sentence);
  if (doubled) return doubled;
  NamedLabel label;
  if (!find_named_label(voice, sentence, &label)) return 0;
  const Mention mention = read_label(voice, sentence, &label);
  take_turn(voice, &mention, units_span(reading, label.start, sentence->chunks[label.colon].first));
  return label.colon + 1;
}
