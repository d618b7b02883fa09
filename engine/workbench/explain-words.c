/* SPDX-License-Identifier: MIT */
#include "workbench/explain-words.h"

#include <string.h>

static const struct {
  guint8 symbol;
  const char *name;
} symbol_names[] = {
    {SYMBOL_NOUN, "NOUN"}, {SYMBOL_TIME, "TIME"}, {SYMBOL_VERB, "VERB"}, {SYMBOL_CUE, "CUEVERB"}, {SYMBOL_COPULA, "COPULA"},
    {SYMBOL_PASSIVE, "PASSIVE"}, {SYMBOL_GERUND, "GERUND"}, {SYMBOL_CUE_GERUND, "CUEGERUND"}, {SYMBOL_PARTICIPLE, "PARTICIPLE"},
    {SYMBOL_INFINITIVE, "INFINITIVE"}, {SYMBOL_PASSIVE_INFINITIVE, "INFINITIVE"}, {SYMBOL_ADJECTIVE, "ADJECTIVE"},
    {SYMBOL_ADVERB, "ADVERB"}, {SYMBOL_PREPOSITION, "PREP"}, {SYMBOL_PHRASE, "PHRASE"}, {SYMBOL_THAT, "THAT"}, {SYMBOL_WHO, "WHO"},
    {SYMBOL_WH, "WH"}, {SYMBOL_AND, "AND"}, {SYMBOL_BUT, "BUT"}, {SYMBOL_SUBORDINATOR, "SUBORDINATOR"}, {SYMBOL_COMMA, "COMMA"},
    {SYMBOL_SEMICOLON, "SEMICOLON"}, {SYMBOL_COLON, "COLON"}, {SYMBOL_DASH, "DASH"}, {SYMBOL_OPEN, "OPEN"}, {SYMBOL_CLOSE, "CLOSE"},
    {SYMBOL_QUOTE, "QUOTE"}, {SYMBOL_STOP, "STOP"},
};

const char *symbol_name(guint8 symbol) {
  if (symbol >= SYMBOL_FIRST_LITERAL) return "PREP";
  for (gsize i = 0; i < G_N_ELEMENTS(symbol_names); i++)
    if (symbol_names[i].symbol == symbol) return symbol_names[i].name;
  return "OTHER";
}

static const struct {
  guint flag;
  const char *name;
} flag_names[] = {
    {CHUNK_NEGATED, "negated"}, {CHUNK_HEDGED, "hedged"}, {CHUNK_NO, "no"}, {CHUNK_PRONOUN, "pronoun"}, {CHUNK_PERFECT, "perfect"},
};

static void append_ids(GString *out, const Word *word) {
  if (word->actor) g_string_append_printf(out, "; actor %s", word->actor->id);
  if (word->demonym) g_string_append_printf(out, "; of %s", word->demonym->id);
  if (word->metonym) g_string_append_printf(out, "; stands for %s", word->metonym->id);
  if (word->place) g_string_append_printf(out, "; place %s", word->place->id);
  if (word->thing) g_string_append_printf(out, "; class %s", word->thing->id);
  if (word->post) g_string_append_printf(out, "; post %s", word->post->id);
  if (word->organ) g_string_append_printf(out, "; organ %s", word->organ->suffix);
  if (word->shape) g_string_append_printf(out, "; a kind of %s", word->shape);
  if (word->unit) g_string_append_printf(out, "; unit %s", word->unit);
  for (guint i = 0; word->persons != NULL && i < word->persons->len; i++)
    g_string_append_printf(out, "; person %s", ((const Person *)word->persons->pdata[i])->id);
}

/* The categories that an author may want to know of: not those that the chunk's symbol says already. */
static void append_categories(GString *out, const Word *word) {
  const guint64 plain = WORD_BIT(WORD_NOUN) | WORD_BIT(WORD_ADJECTIVE) | WORD_BIT(WORD_PREPOSITION) | WORD_BIT(WORD_ADVERB) |
                        WORD_BIT(WORD_DETERMINER) | WORD_BIT(WORD_DEFINITE) | WORD_BIT(WORD_COORDINATOR) | WORD_BIT(WORD_COMPLEMENTIZER) |
                        WORD_BIT(WORD_HAVE_FORM) | WORD_BIT(WORD_BE_FORM) | WORD_BIT(WORD_DO_FORM) | WORD_BIT(WORD_RELATIVE);
  for (guint i = 0; word_category_names[i] != NULL; i++)
    if ((word->categories & ~plain) & WORD_BIT(i)) g_string_append_printf(out, "; %s", word_category_names[i]);
}

void append_chunk_words(GString *out, const Reading *reading, const Chunk *chunk) {
  if (chunk->lemma != NULL) g_string_append_printf(out, "; verb %s", chunk->lemma->text);
  if (chunk->lemma != NULL && chunk->modality != MODALITY_ACTUAL) g_string_append_printf(out, "; %s", modality_names[chunk->modality]);
  for (gsize i = 0; i < G_N_ELEMENTS(flag_names); i++)
    if (chunk->flags & flag_names[i].flag) g_string_append_printf(out, "; %s", flag_names[i].name);
  for (guint32 i = chunk->first; i < chunk->last; i++) {
    const Unit *unit = &reading->units[i];
    if (unit->word == NULL) continue;
    append_ids(out, unit->word);
    append_categories(out, unit->word);
  }
}

gboolean chunk_names_class(const Ruleset *rules, const Reading *reading, const Chunk *chunk, const char *wide) {
  for (guint32 i = chunk->first; i < chunk->last; i++) {
    const Word *word = reading->units[i].word;
    if (word != NULL && word->thing != NULL && ruleset_class_is_a(rules, word->thing->id, wide)) return TRUE;
  }
  return FALSE;
}

const Lemma *chunk_trigger(const Reading *reading, const Chunk *chunk) {
  if (chunk->lemma != NULL) return chunk->lemma;
  const Word *word = reading->units[chunk->head].word;
  if (word == NULL) return NULL;
  return chunk->symbol == SYMBOL_NOUN ? word->noun : chunk->symbol == SYMBOL_ADJECTIVE ? word->adjective : NULL;
}

gboolean form_can_stand_at(EventForm form, const Chunk *chunk) {
  static const char *const symbols[N_EVENT_FORMS] = {
      [EVENT_FORM_ACTIVE] = "VKGkI", [EVENT_FORM_GAP] = "VKI", [EVENT_FORM_PASSIVE] = "PJE",
      [EVENT_FORM_NOMINAL] = "N",    [EVENT_FORM_AGENT] = "N", [EVENT_FORM_ADJECTIVE] = "X",
  };
  return strchr(symbols[form], chunk->symbol) != NULL && (form != EVENT_FORM_GAP || chunk->antecedent >= 0);
}
