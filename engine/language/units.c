/* SPDX-License-Identifier: MIT */
/* Tokens -> units, sentences and quotes: one pass, paragraph by paragraph. */
#include <string.h>
#include "language/reading-private.h"

#define CUE_LOOKAHEAD 8 /* units after a quoted question in which "X asked" is looked for */
#define INITIAL_LENGTH 1
#define GROWING_START 16u /* items */

/* An array that grows in the document's arena. */
typedef struct {
  gpointer items;
  guint n, capacity;
} Growing;

typedef struct {
  Reading *reading;
  const Lexicon *lexicon;
  const Token *tokens;
  Unit *units;                        /* room for one a token */
  guint32 n_units;
  Growing sentences, quotes;          /* of Sentence, Quote */
  guint32 token, end;                 /* of the paragraph: next token, end */
  guint32 sentence_start;             /* unit */
  guint32 quote_start;                /* unit where the open quote began in this sentence */
  guint32 quote_token;                /* its mark, or G_MAXUINT32 when it runs in */
  guint32 paragraph;
  guint32 last_cue;                   /* behind the last unit that attributes */
  gboolean in_quote, ran_in;
} Segmenter;

static inline const Token *token_at(const Segmenter *s, guint32 i) { return i < s->end ? &s->tokens[i] : NULL; }

/* Room for one more item of `size` bytes, at the end. */
static gpointer growing_add(Growing *array, gsize size, Arena *arena) {
  if (array->n == array->capacity) {
    const gsize old = array->capacity * size;
    array->capacity = MAX(array->capacity * 2, GROWING_START);
    array->items = arena_resize(arena, array->items, old, array->capacity * size);
  }
  return (char *)array->items + size * array->n++;
}

static gboolean has_capital(const char *at, const char *end) {
  while (at < end && !g_unichar_isupper(g_utf8_get_char(at))) at = g_utf8_next_char(at);
  return at < end;
}

/* A name is read as one only when it is written like one. */
static gboolean name_fits(const char *text, const Word *word, const Token *token, guint n) {
  if (!word_is(word, WORD_NAME)) return FALSE;
  if (word->starts_small) return has_capital(text + token->start, text + token[n - 1].start + token[n - 1].length);
  if (word->all_caps) return (token->flags & (TOKEN_ALL_CAPS | TOKEN_DOTTED)) != 0;
  return (token->flags & TOKEN_CAPITAL) != 0;
}

static const Word *word_at(const Segmenter *s, guint32 i) {
  guint length;
  const Token *token = token_at(s, i);
  if (!token || token->kind != TOKEN_WORD) return NULL;
  return lexicon_match(s->lexicon, s->reading->text, token, 1, &length);
}

static gboolean is_letter_with_dot(const Segmenter *s, guint32 i) {
  const Token *token = token_at(s, i), *dot = token_at(s, i + 1);
  return dot && token->length == INITIAL_LENGTH && (token->flags & TOKEN_CAPITAL) && dot->kind == TOKEN_STOP && !(dot->flags & TOKEN_SPACE);
}

/* A word in capitals that begins no name: behind a dot it begins a sentence. "A." is an initial. */
static gboolean is_function_word(const Segmenter *s, guint32 i) {
  return !is_letter_with_dot(s, i) &&
         word_has(word_at(s, i), WORD_BIT(WORD_DETERMINER) | WORD_BIT(WORD_POSSESSIVE_DETERMINER) | WORD_BIT(WORD_DEMONSTRATIVE) |
                                   WORD_BIT(WORD_NEGATIVE_DETERMINER) | WORD_BIT(WORD_PRONOUN_MASCULINE) | WORD_BIT(WORD_PRONOUN_FEMININE) |
                                   WORD_BIT(WORD_PRONOUN_NEUTER) | WORD_BIT(WORD_PRONOUN_PLURAL) | WORD_BIT(WORD_PRONOUN_INDEFINITE) |
                                   WORD_BIT(WORD_PREPOSITION) | WORD_BIT(WORD_CONTRAST) | WORD_BIT(WORD_SUBORDINATOR) | WORD_BIT(WORD_COORDINATOR));
}

/* "J." before another capital. */
static gboolean is_initial(const Segmenter *s, const Token *token) {
  const Token *next = token_at(s, s->token + 1);
  return token->length == INITIAL_LENGTH && (token->flags & TOKEN_CAPITAL) && next && (next->flags & TOKEN_CAPITAL) &&
         !is_function_word(s, s->token + 1);
}

/* A sentence does not go on with a comma or in small letters: "Gary, Ind., is", "(D-Va.)". */
static gboolean dot_must_abbreviate(const Segmenter *s, const Token *token) {
  const Token *behind = token_at(s, s->token + 1);
  if (!behind || !(token->flags & TOKEN_CAPITAL)) return FALSE;
  if (behind->kind == TOKEN_COMMA || behind->kind == TOKEN_SEMICOLON) return TRUE;
  if (behind->kind == TOKEN_CLOSE) return memchr(s->reading->text + token->start, '-', token->length) != NULL;
  return behind->kind == TOKEN_WORD && (behind->flags & TOKEN_SPACE) && !(behind->flags & (TOKEN_CAPITAL | TOKEN_DIGIT));
}

/* "Jan." and "J." keep their dot: it ends no sentence. `token` is the word, s->token what follows it. */
static void absorb_dot(Segmenter *s, Unit *unit, const Token *token) {
  const Token *next = token_at(s, s->token);
  if (!next || next->kind != TOKEN_STOP || (next->flags & TOKEN_SPACE)) return;
  const gboolean initial = unit->n_tokens == 1 && is_initial(s, token);
  if (!unit_is(unit, WORD_ABBREVIATION) && !initial && !dot_must_abbreviate(s, token)) return;
  unit->n_tokens++;
  s->token++;
}

/* "Norland military involvement": the organ's name would swallow the first word of the act, of which the demonym alone tells whose it is. */
static const Word *before_act(const Segmenter *s, const Word *word, const Token *token, guint *length) {
  guint first = 1, act = 1;
  const gsize left = s->end - s->token;
  if (left < *length + 1) return word;
  const Word *demonym = lexicon_match(s->lexicon, s->reading->text, token, 1, &first);
  if (!demonym || !demonym->demonym) return word;
  const Word *behind = lexicon_match(s->lexicon, s->reading->text, token + 1, left - 1, &act);
  if (!behind || !behind->noun || !behind->noun->triggers || 1 + act <= *length) return word;
  *length = 1;
  return demonym;
}

static inline const Unit *add_unit(Segmenter *s) {
  const Token *token = &s->tokens[s->token];
  const gboolean known_kind = token->kind <= TOKEN_CLITIC || token->kind == TOKEN_SYMBOL;
  guint length = 1;
  const Word *word = known_kind ? lexicon_match(s->lexicon, s->reading->text, token, s->end - s->token, &length) : NULL;
  if (!word) length = 1;
  if (length == 2 && word->actor) word = before_act(s, word, token, &length);
  Unit *unit = &s->units[s->n_units];
  *unit = (Unit){.word = word,
                 .token = s->token,
                 .n_tokens = (guint8)length,
                 .kind = token->kind,
                 .flags = token->flags,
                 .is_name = word && name_fits(s->reading->text, word, token, length),
                 .quoted = s->in_quote != FALSE,
                 .starts = s->n_units == s->sentence_start};
  s->n_units++;
  s->token += length;
  if (word && word->attributes) s->last_cue = s->n_units;
  if (unit->kind == TOKEN_WORD) absorb_dot(s, unit, token);
  return unit;
}

/* ---- quotes ---- */

static void close_quote(Segmenter *s, gboolean with_mark) {
  const guint32 last = s->n_units;
  if (last > s->quote_start) {
    Quote *quote = growing_add(&s->quotes, sizeof *quote, s->reading->arena);
    *quote = (Quote){.first = s->quote_start, .last = last, .opens = s->quote_token != G_MAXUINT32, .closes = with_mark};
    quote->span = units_span_of(s->reading, s->units, quote->first, quote->last);
    if (quote->opens) quote->span.start = s->tokens[s->quote_token].start;
    if (with_mark) quote->span.end = s->tokens[s->token].start + s->tokens[s->token].length;
  }
  s->in_quote = !with_mark;
  s->quote_start = last;
  s->quote_token = G_MAXUINT32;
}

static void open_quote(Segmenter *s) {
  if (s->in_quote) return; /* a second mark opens nothing: paragraphs of a run-on quote begin with one */
  s->in_quote = TRUE;
  s->quote_start = s->n_units;
  s->quote_token = s->token;
}

/* A closing mark before a word, with nothing open: some papers write two apostrophes on both sides. */
static gboolean opens_in_spite(const Segmenter *s) {
  const Token *mark = token_at(s, s->token), *next = token_at(s, s->token + 1);
  return mark->kind == TOKEN_QUOTE_CLOSE && !s->in_quote && (mark->flags & TOKEN_SPACE) && next && !(next->flags & TOKEN_SPACE);
}

/* A straight mark opens when nothing is open. */
static inline gboolean take_quote_mark(Segmenter *s) {
  const guint8 kind = s->tokens[s->token].kind;
  if (kind < TOKEN_QUOTE_OPEN || kind > TOKEN_SINGLE_CLOSE) return FALSE;
  const gboolean opens = kind == TOKEN_QUOTE_OPEN || (kind == TOKEN_QUOTE && !s->in_quote) || opens_in_spite(s);
  const gboolean closes = (kind == TOKEN_QUOTE_CLOSE && !opens) || (kind == TOKEN_QUOTE && s->in_quote);
  if (opens) open_quote(s);
  if (closes && s->in_quote) close_quote(s, TRUE);
  s->token++;
  return TRUE;
}

/* ---- sentences ---- */

/* `"Who paid?" Okafor asked.` and `"Never!" said the mayor.` go on after the mark. */
static gboolean goes_on_with_cue(const Segmenter *s, guint32 i) {
  if ((token_at(s, i)->flags & TOKEN_CAPITAL) && is_function_word(s, i)) return FALSE;
  for (guint32 j = i; j < i + CUE_LOOKAHEAD; j++) {
    const Token *token = token_at(s, j);
    if (!token || token->kind > TOKEN_CLITIC) return FALSE;
    const Word *word = word_at(s, j);
    if (word && word->verbs[0] && word->verbs[0]->cue && (word->forms[0] & (FORM_PAST | FORM_S))) return TRUE;
    if (word && word->verbs[0] && !word->verbs[0]->also_noun) return FALSE;
  }
  return FALSE;
}

/* Stops and dotted words: no other unit ends a sentence before its paragraph does. */
static inline gboolean may_end_sentence(const Unit *unit) {
  if (unit->kind == TOKEN_WORD) return unit->n_tokens > 1 || (unit->flags & TOKEN_DOTTED);
  return unit->kind >= TOKEN_STOP && unit->kind <= TOKEN_EXCLAMATION;
}

/* Does the sentence end after the unit just added? `i` is the token behind it and behind closing marks. */
static gboolean ends_sentence(const Segmenter *s, const Unit *unit, guint32 i, gboolean after_quote) {
  const Token *next = token_at(s, i);
  if (!next) return TRUE;
  const gboolean own_dot = unit->n_tokens > 1 && unit_is(unit, WORD_ABBREVIATION); /* absorbed: it may end the sentence as well */
  if ((unit->flags & TOKEN_DOTTED || own_dot) && unit->kind == TOKEN_WORD) return (next->flags & TOKEN_CAPITAL) && is_function_word(s, i);
  if (unit->kind < TOKEN_STOP || unit->kind > TOKEN_EXCLAMATION) return FALSE;
  if (!(next->flags & TOKEN_SPACE) && next->kind == TOKEN_WORD && unit->kind == TOKEN_STOP && !after_quote) return FALSE;
  if (next->kind == TOKEN_WORD && !(next->flags & (TOKEN_CAPITAL | TOKEN_DIGIT))) return FALSE;
  if (next->kind == TOKEN_COMMA || next->kind == TOKEN_SEMICOLON || (next->kind >= TOKEN_STOP && next->kind <= TOKEN_EXCLAMATION)) return FALSE;
  if (after_quote && unit->kind != TOKEN_STOP && goes_on_with_cue(s, i)) return FALSE;
  return TRUE;
}

static void end_sentence(Segmenter *s) {
  if (s->in_quote) close_quote(s, FALSE);
  if (s->n_units > s->sentence_start) {
    Sentence *sentence = growing_add(&s->sentences, sizeof *sentence, s->reading->arena);
    *sentence = (Sentence){.first = s->sentence_start, .last = s->n_units, .paragraph = s->paragraph};
    sentence->starts_quoted = s->ran_in;
    sentence->ends_quoted = s->in_quote;
    sentence->has_cue = s->last_cue > s->sentence_start;
  }
  s->sentence_start = s->n_units;
  s->quote_start = s->n_units;
  s->ran_in = s->in_quote;
}

static gboolean is_closing(const Token *token, gboolean in_quote) {
  return token && (token->kind == TOKEN_QUOTE_CLOSE || token->kind == TOKEN_CLOSE || token->kind == TOKEN_SINGLE_CLOSE ||
                   (token->kind == TOKEN_QUOTE && in_quote));
}

static void segment_paragraph(Segmenter *s, guint32 first, guint32 end) {
  s->token = first;
  s->end = end;
  s->in_quote = s->ran_in = FALSE;
  s->sentence_start = s->quote_start = s->n_units;
  s->quote_token = G_MAXUINT32;
  lexicon_prefetch(s->lexicon, s->tokens + first, end - first);
  while (s->token < end) {
    if (take_quote_mark(s)) continue;
    const Unit *last = add_unit(s);
    if (s->n_units - s->sentence_start == SENTENCE_MAX_UNITS && s->token < end) {
      (*s->reading->limits)++;
      end_sentence(s);
      continue;
    }
    if (!may_end_sentence(last)) continue;
    guint32 i = s->token;
    gboolean after_quote = FALSE;
    for (; is_closing(token_at(s, i), s->in_quote); i++) after_quote |= token_at(s, i)->kind != TOKEN_CLOSE;
    if (!ends_sentence(s, last, i, after_quote)) continue;
    while (s->token < i)
      if (!take_quote_mark(s)) add_unit(s);
    end_sentence(s);
  }
  end_sentence(s);
  s->paragraph++;
}

/* ---- line breaks ---- */

/* Texts are wrapped at a fixed width, or have a paragraph a line. In the first kind most lines break off inside a sentence. */
static gboolean lines_are_paragraphs(const Tokens *tokens) {
  guint lines = 0, finished = 0;
  for (guint i = 1; i < tokens->n; i++) {
    if (tokens->items[i].kind != TOKEN_LINE) continue;
    const guint8 before = tokens->items[i - 1].kind;
    lines++;
    finished += (before >= TOKEN_STOP && before <= TOKEN_COLON) || (before >= TOKEN_QUOTE_OPEN && before <= TOKEN_SINGLE_CLOSE);
  }
  return finished * 2 >= lines;
}

static void drop_line_breaks(Reading *reading) {
  Token *items = (Token *)reading->tokens.items;
  guint n = 0;
  while (n < reading->tokens.n && items[n].kind != TOKEN_LINE) n++;
  if (n == reading->tokens.n) return;
  const gboolean paragraphs = lines_are_paragraphs(&reading->tokens);
  for (guint i = n; i < reading->tokens.n; i++) {
    if (items[i].kind == TOKEN_LINE && !paragraphs) continue;
    items[n] = items[i];
    if (items[n].kind == TOKEN_LINE) items[n].kind = TOKEN_PARAGRAPH;
    n++;
  }
  reading->tokens.n = n;
}

/* Each sentence gets its quotes, of which none goes beyond one. */
static void finish(Reading *reading, const Segmenter *s) {
  reading->units = s->units;
  reading->n_units = s->n_units;
  reading->sentences = s->sentences.items;
  reading->n_sentences = s->sentences.n;
  const Quote *quotes = s->quotes.items;
  guint q = 0;
  for (guint i = 0; i < reading->n_sentences; i++) {
    Sentence *sentence = &reading->sentences[i];
    sentence->quotes = quotes ? quotes + q : NULL;
    while (q < s->quotes.n && quotes[q].first < sentence->last) q++, sentence->n_quotes++;
    reading_finish_sentence(reading, sentence);
  }
  reading_mark_captions(reading);
}

Reading *reading_new(const char *text, gsize length, Day dateline, const Ruleset *rules, Arena *arena) {
  Reading *reading = arena_alloc(arena, sizeof *reading);
  *reading = (Reading){.text = text, .rules = rules, .arena = arena, .dateline = dateline, .limits = arena_new_array(arena, guint, 1)};
  reading->tokens = tokens_scan(text, length, arena);
  drop_line_breaks(reading);
  Segmenter s = {.reading = reading, .lexicon = ruleset_lexicon(rules), .tokens = reading->tokens.items};
  s.units = arena_resize(arena, NULL, 0, reading->tokens.n * sizeof(Unit));
  for (guint32 first = 0; first < reading->tokens.n;) {
    guint32 end = first;
    while (end < reading->tokens.n && s.tokens[end].kind != TOKEN_PARAGRAPH) end++;
    if (end > first) segment_paragraph(&s, first, end);
    first = end + 1;
  }
  finish(reading, &s);
  return reading;
}
