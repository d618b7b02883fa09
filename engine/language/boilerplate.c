/* SPDX-License-Identifier: MIT */
/* Lines that are not the article: labels of other stories, captions of pictures, requests. Which words tell, rules/language says. */
#include "language/reading-private.h"

/* Captions are short: what is longer tells its story under a picture's name. */
#define CAPTION_BYTES_MAX 600
/* A credit ends its caption: so many units before the end at most. */
#define CREDIT_UNITS_MAX 10

static gboolean is_byte(const Reading *reading, const Unit *unit, char byte) {
  const Token *token = &reading->tokens.items[unit->token];
  return token->length == 1 && reading->text[token->start] == byte;
}

static gboolean is_label(const Reading *reading, guint32 first, guint32 last) {
  if (first + 2 >= last || !unit_is(&reading->units[first], WORD_BOILERPLATE_PREFIX)) return FALSE;
  return reading->units[first + 1].kind == TOKEN_COLON || is_byte(reading, &reading->units[first + 1], '|');
}

guint32 label_end(const Reading *reading, const Sentence *sentence) {
  return is_label(reading, sentence->first, sentence->last) ? sentence->first + 2 : sentence->first;
}

/* ---- captions ---- */

/* "Photo: ...", "Image caption, ...": before a comma one word may be any noun. */
static gboolean has_caption_label(const Reading *reading, guint32 first, guint32 last) {
  if (first + 1 >= last || !word_trait(reading->units[first].word, TRAIT_CAPTION)) return FALSE;
  const gboolean is_phrase = reading->units[first].n_tokens > 1;
  return is_label(reading, first, last) || (is_phrase && reading->units[first + 1].kind == TOKEN_COMMA);
}

/* "(AP Photo/...)", "REUTERS/...", or a last line that is nothing else. */
static gboolean is_credit(const Reading *reading, guint32 unit, const Sentence *last) {
  const Unit *at = &reading->units[unit];
  const gboolean more = unit + 1 < last->last;
  if (word_trait(at->word, TRAIT_PICTURE_AGENCY) && more && is_byte(reading, at + 1, '/')) return TRUE;
  if (!word_trait(at->word, TRAIT_PICTURE_CREDIT)) return FALSE;
  if (unit > 0 && at[-1].kind == TOKEN_OPEN) return TRUE;
  return unit == last->first && !last->has_cue && reading->units[last->last - 1].kind != TOKEN_STOP;
}

static gboolean ends_in_credit(const Reading *reading, guint32 first, const Sentence *last) {
  const guint32 from = last->last - first > CREDIT_UNITS_MAX ? last->last - CREDIT_UNITS_MAX : first;
  for (guint32 unit = from; unit < last->last; unit++)
    if (is_credit(reading, unit, last)) return TRUE;
  return FALSE;
}

/* `begins`: the unit that its paragraph begins with, label included. */
static gboolean is_caption(const Reading *reading, guint32 begins, const Sentence *last) {
  if (span_length(units_span(reading, begins, last->last)) > CAPTION_BYTES_MAX) return FALSE;
  return has_caption_label(reading, begins, last->last) || ends_in_credit(reading, begins, last);
}

void reading_mark_captions(Reading *reading) {
  guint32 begins = 0;
  for (guint first = 0, end; first < reading->n_sentences; first = end) {
    for (end = first + 1; end < reading->n_sentences && reading->sentences[end].paragraph == reading->sentences[first].paragraph;) end++;
    const Sentence *last = &reading->sentences[end - 1];
    const gboolean caption = is_caption(reading, begins, last);
    for (guint i = first; caption && i < end; i++) reading->sentences[i].boilerplate = TRUE;
    begins = last->last;
  }
}
