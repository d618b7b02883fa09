/* SPDX-License-Identifier: MIT */
/* Verb or not, and verb groups: "may also have been supplied". Private to language/. */
#pragma once
#include "language/reading-private.h"

/* What stands before a word in its chunk or clause: enough to tell "the report" from "they report". */
typedef struct {
  gboolean after_determiner; /* a determiner, possessive, adjective or number opened the phrase and no noun has come */
  gboolean after_noun;       /* a noun of the same phrase stands directly before */
  gboolean after_proper;     /* that noun is a name, a pronoun or a plural */
  gboolean after_pronoun;
  gboolean after_acronym;
  gboolean after_demonym;    /* alone: "French" */
  gboolean after_that;       /* which may point or open a clause */
  gboolean after_quote;      /* the word or its phrase stands right behind a closing mark */
  gboolean after_number;     /* numbers and quantifiers alone: "42% say", "some say" */
  gboolean needs_verb;       /* the sentence or clause has shown no finite verb: what can be one is one */
  gboolean after_preposition;
  gboolean after_and; /* a coordinated verb may follow */
  gboolean after_past_and; /* "killed and": what has the form of a past is one as well */
  gboolean ends_clause; /* its noun stands behind a comma, and a verb came before: ", the unions claim." */
  gboolean at_start;
  gboolean title_case;       /* a headline in capitals: they prove nothing */
} VerbContext;

#define AUXILIARIES                                                                                                              \
  (WORD_BIT(WORD_BE_FORM) | WORD_BIT(WORD_HAVE_FORM) | WORD_BIT(WORD_DO_FORM) | WORD_BIT(WORD_MODAL_POSSIBLE) |                  \
   WORD_BIT(WORD_MODAL_FUTURE) | WORD_BIT(WORD_MODAL_NORM) | WORD_BIT(WORD_MODAL_CONDITIONAL))

/* Can the unit be a verb anywhere? Most cannot: to be asked before a context is made. */
static inline gboolean unit_may_be_verb(const Unit *unit) { return unit->word && (unit->word->verbs[0] || unit_has(unit, AUXILIARIES)); }
/* Is the unit, which may be one, a verb here? */
gboolean unit_reads_as_verb(const Reading *reading, guint32 unit, guint32 end, const VerbContext *context);
/* Parses the verb group at `unit` into *chunk (symbol, lemma, modality, flags, units); FALSE when there is none.
 * With `contracted`, the unit before it ("they've") is its first auxiliary. */
gboolean verb_group_parse(const Reading *reading, guint32 unit, guint32 end, const VerbContext *context, const Unit *contracted, Chunk *chunk);
/* The reading of a unit as a verb in one of these forms, or NULL. */
static inline const Lemma *unit_verb(const Unit *unit, guint8 forms) {
  const Word *word = unit->word;
  G_STATIC_ASSERT(WORD_MAX_VERBS == 2);
  if (!word) return NULL;
  return word->forms[0] & forms ? word->verbs[0] : word->forms[1] & forms ? word->verbs[1] : NULL;
}
