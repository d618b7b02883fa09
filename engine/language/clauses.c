/* SPDX-License-Identifier: MIT */
/* Who does it: the subject of every verb of a sentence, found once, so that patterns need not walk left.
 *
 * The head of "N of N" is its first noun; appositions, relative clauses and reduced participles between subject and verb are
 * stepped over; a coordinated verb shares the subject of the verb before it; infinitives and gerunds take the subject of the verb
 * that governs them, or the noun right before them. */
#include "language/reading-private.h"
#include "language/verbs.h"

typedef struct {
  const Reading *reading;
  Chunk *chunks;
  gint n;
} Clause;

static guint8 symbol(const Clause *c, gint i) { return i >= 0 && i < c->n ? c->chunks[i].symbol : 0; }
static gboolean is_preposition(guint8 s) { return s == SYMBOL_PREPOSITION || s >= SYMBOL_FIRST_LITERAL; }
static gboolean is_verb(const Clause *c, gint i) { return i >= 0 && i < c->n && chunk_is_verb(&c->chunks[i]); }
static gboolean is_finite(const Clause *c, gint i) { return symbol_is_finite(symbol(c, i)); }

static gint skip_back(const Clause *c, gint i) {
  while (i >= 0 && (symbol(c, i) == SYMBOL_ADVERB || symbol(c, i) == SYMBOL_TIME || symbol(c, i) == SYMBOL_ADJECTIVE)) i--;
  return i;
}

static gboolean is_nonfinite(guint8 s) { return s == SYMBOL_GERUND || s == SYMBOL_INFINITIVE || s == SYMBOL_PARTICIPLE; }

/* From any noun of "N of N", "N supplied by N", "N to supply N", "N involved in trying to supply N" back to the first. */
static gint head_of(const Clause *c, gint noun) {
  for (;;) {
    if (symbol(c, noun - 1) == SYMBOL_AND && symbol(c, noun - 2) == SYMBOL_NOUN && noun >= 3 && word_trait(c->reading->units[c->chunks[noun - 3].head].word, TRAIT_RANGE_OPENER))
      noun -= 2; /* "a deal between A and B" */
    gint i = noun - 1;
    if (!is_preposition(symbol(c, i)) && symbol(c, i) != SYMBOL_GERUND && symbol(c, i) != SYMBOL_INFINITIVE) return noun;
    i = skip_back(c, i - 1);
    while (is_nonfinite(symbol(c, i)) || (is_preposition(symbol(c, i)) && is_nonfinite(symbol(c, i + 1)))) i = skip_back(c, i - 1);
    if (symbol(c, i) != SYMBOL_NOUN) return noun;
    if (symbol(c, noun - 1) == SYMBOL_INFINITIVE && symbol(c, i - 1) == SYMBOL_COPULA) return noun; /* "it is nonsense to think N left" */
    noun = i;
  }
}

/* The comma that opens what the comma at `close` closes; -1 when the stretch holds a verb group of its own clause. */
static gint opening_comma(const Clause *c, gint close) {
  for (gint i = close - 1; i > 0; i--) {
    const guint8 s = symbol(c, i);
    if (s == SYMBOL_COMMA || s == SYMBOL_DASH) {
      const guint8 inside = symbol(c, i + 1);
      const gboolean aside = inside == SYMBOL_BUT && i + 2 == close; /* "Moe, however, said" */
      const gboolean parenthesis = aside || (inside != SYMBOL_AND && inside != SYMBOL_BUT && !symbol_is_finite(inside));
      return parenthesis ? i : -1;
    }
    if (s == SYMBOL_SEMICOLON || s == SYMBOL_COLON) return -1;
  }
  return -1;
}

/* The finite verb before `i` whose subject a coordinated verb at `i` shares. */
static gint verb_before(const Clause *c, gint i) {
  for (gint j = i - 1; j >= 0; j--) {
    if (is_finite(c, j)) return j;
    if (symbol(c, j) == SYMBOL_SEMICOLON || symbol(c, j) == SYMBOL_COLON) return -1;
  }
  return -1;
}

static gint closing_parenthesis(const Clause *c, gint i) {
  while (i >= 0 && symbol(c, i) != SYMBOL_OPEN) i--;
  return skip_back(c, i - 1);
}

/* "Ana Ruiz, 61, of Gary, who led the local, said": the first of several nouns between commas, as long as nothing but appositions, places
 * and brackets stands between them. */
static gint first_of_chain(const Clause *c, gint noun) {
  for (;;) {
    gint i = noun - 1;
    if (is_preposition(symbol(c, i))) i--; /* ", of Gary," */
    if (symbol(c, i) != SYMBOL_COMMA) return noun;
    i = skip_back(c, i - 1);
    if (symbol(c, i) == SYMBOL_CLOSE)
      while (i > 0 && symbol(c, i) != SYMBOL_NOUN) i--;
    if (symbol(c, i) != SYMBOL_NOUN) return noun;
    const gint head = head_of(c, i);
    const guint8 before = symbol(c, head - 1);
    const gboolean starts = head == 0 || before == SYMBOL_COMMA || before == SYMBOL_AND || before == SYMBOL_BUT || before == SYMBOL_STOP ||
                            before == SYMBOL_SUBORDINATOR || before == SYMBOL_THAT || before == SYMBOL_TIME || before == SYMBOL_ADVERB;
    if (!starts) return noun;
    noun = head;
  }
}

/* The end of a subject stretch: walks back to the noun in front of a closed parenthesis or relative clause. */
static gint before_comma(const Clause *c, gint comma) {
  if (symbol(c, comma - 1) == SYMBOL_CLOSE && symbol(c, closing_parenthesis(c, comma - 1)) == SYMBOL_NOUN && opening_comma(c, comma) < 0)
    return head_of(c, closing_parenthesis(c, comma - 1)); /* "Moe (D-Va.), said" */
  const gint open = opening_comma(c, comma);
  if (open < 0) return CHUNK_NONE;
  gint noun = skip_back(c, open - 1);
  if (symbol(c, noun) == SYMBOL_CLOSE) noun = closing_parenthesis(c, noun);
  return symbol(c, noun) == SYMBOL_NOUN ? first_of_chain(c, head_of(c, noun)) : CHUNK_NONE;
}

static gint relative_subject(const Clause *c, gint who) {
  gint i = skip_back(c, who - 1);
  if (symbol(c, i) == SYMBOL_COMMA) i = skip_back(c, i - 1);
  if (is_preposition(symbol(c, i))) i--;
  return symbol(c, i) == SYMBOL_NOUN ? i : CHUNK_NONE;
}

/* The subject of the first verb that attributes, or else of the first finite verb: the main clause, not one that is told of. */
static gint main_subject(const Clause *c, gint end) {
  gint first = CHUNK_NONE;
  for (gint j = 0; j < end; j++) {
    if (symbol(c, j) == SYMBOL_SEMICOLON) first = CHUNK_NONE;
    if (!is_finite(c, j) || c->chunks[j].subject < 0 || symbol(c, j - 1) == SYMBOL_WHO) continue;
    if (symbol(c, j) == SYMBOL_CUE) return c->chunks[j].subject;
    if (first < 0) first = c->chunks[j].subject;
  }
  return first;
}

/* "Moe said he was ill and added ...": what attributes is coordinated with what attributes. */
static gint shared_subject(const Clause *c, gint i) {
  if (symbol(c, i) == SYMBOL_CUE) return main_subject(c, i);
  const gint verb = verb_before(c, i);
  return verb >= 0 ? c->chunks[verb].subject : CHUNK_NONE;
}

/* "missiles that the army fired struck": the verb at `verb` ends a relative clause or one that hangs on a noun. */
static gint over_gap(const Clause *c, gint verb) {
  for (gint i = verb - 1; i > 0; i--) {
    const guint8 s = symbol(c, i);
    if (s == SYMBOL_WHO || s == SYMBOL_THAT) return relative_subject(c, i);
    if (s == SYMBOL_NOUN && symbol(c, i - 1) == SYMBOL_NOUN && (c->chunks[i].flags & (CHUNK_PRONOUN | CHUNK_PROPER))) return head_of(c, i - 1); /* "people I met" */
    if (s != SYMBOL_NOUN && s != SYMBOL_ADVERB && s != SYMBOL_TIME && !is_preposition(s)) return CHUNK_NONE;
  }
  return CHUNK_NONE;
}

/* "missiles that hit the town fell", "tanks that Norland sold broke down": a noun in front of the verb may belong to a relative clause, and
 * the noun before that clause is the subject. */
static gint over_relative(const Clause *c, gint noun) {
  gboolean has_verb = FALSE;
  for (gint i = noun - 1; i > 0; i--) {
    const guint8 s = symbol(c, i);
    if (s == SYMBOL_COMMA || s == SYMBOL_AND || s == SYMBOL_BUT || s == SYMBOL_SUBORDINATOR || s == SYMBOL_CUE || s == SYMBOL_CUE_GERUND || s == SYMBOL_SEMICOLON)
      return CHUNK_NONE;
    has_verb |= symbol_is_finite(s);
    const gboolean relative = s == SYMBOL_WHO || (s == SYMBOL_THAT && symbol(c, i - 1) == SYMBOL_NOUN);
    if (relative) return has_verb ? relative_subject(c, i) : CHUNK_NONE;
  }
  return CHUNK_NONE;
}

/* "there was no change": nobody does it, whoever stands before "there". */
static gboolean is_existential(const Clause *c, gint verb) {
  gint i = verb - 1;
  while (symbol(c, i) == SYMBOL_ADVERB && !word_trait(c->reading->units[c->chunks[i].head].word, TRAIT_EXISTENTIAL)) i--;
  return symbol(c, verb) == SYMBOL_COPULA && symbol(c, i) == SYMBOL_ADVERB;
}

/* "the claim that it warned the crew before firing was untrue": only what is said can be untrue, however near another noun stands. */
static gint judged_noun(const Clause *c, gint verb) {
  gint said = verb + 1;
  while (symbol(c, said) == SYMBOL_ADVERB) said++;
  const Chunk *judgement = symbol(c, verb) == SYMBOL_COPULA && symbol(c, said) == SYMBOL_ADJECTIVE ? &c->chunks[said] : NULL;
  if (!judgement || !unit_is(&c->reading->units[judgement->head], WORD_JUDGEMENT_FALSE)) return CHUNK_NONE;
  for (gint i = verb - 1; i > 0 && symbol(c, i) != SYMBOL_SEMICOLON; i--)
    if (symbol(c, i) == SYMBOL_THAT && symbol(c, i - 1) == SYMBOL_NOUN && unit_is(&c->reading->units[c->chunks[i - 1].head], WORD_SPEECH_NOUN)) return i - 1;
  return CHUNK_NONE;
}

static gint finite_subject(const Clause *c, gint verb) {
  if (is_existential(c, verb)) return CHUNK_NONE;
  const gint judged = judged_noun(c, verb);
  if (judged >= 0) return judged;
  gint i = skip_back(c, verb - 1);
  if (symbol(c, i) == SYMBOL_CLOSE) i = closing_parenthesis(c, i);
  switch (symbol(c, i)) {
    case SYMBOL_NOUN: {
      const gint head = head_of(c, i), outer = over_relative(c, head);
      return outer != CHUNK_NONE ? outer : head;
    }
    case SYMBOL_PARTICIPLE: { /* "the missiles fired on Tuesday missed" */
      const gint noun = skip_back(c, i - 1);
      return symbol(c, noun) == SYMBOL_NOUN ? head_of(c, noun) : CHUNK_NONE;
    }
    case SYMBOL_COMMA:
    case SYMBOL_DASH: {
      const gint subject = before_comma(c, i);
      return subject != CHUNK_NONE ? subject : shared_subject(c, verb);
    }
    case SYMBOL_WHO:
    case SYMBOL_THAT: return relative_subject(c, i);
    case SYMBOL_BUT:
      if (symbol(c, i - 1) == SYMBOL_NOUN && verb_before(c, i) < 0) return head_of(c, i - 1); /* "Moe however said" */
      return shared_subject(c, verb);
    case SYMBOL_AND: return shared_subject(c, verb);
    default:
      if (is_preposition(symbol(c, i)) && is_finite(c, i - 1)) i--; /* "people I spoke with said" */
      if (!is_finite(c, i)) return CHUNK_NONE;
      /* "neither confirmed nor denied" */
      return unit_is(&c->reading->units[c->chunks[verb].first], WORD_NEGATOR) ? c->chunks[i].subject : over_gap(c, i);
  }
}

/* The verb that governs a gerund or infinitive. */
static gint governor(const Clause *c, gint i) {
  for (gint j = i - 1; j >= 0; j--) {
    if (is_verb(c, j) && symbol(c, j) != SYMBOL_PARTICIPLE) return j;
    if (symbol(c, j) == SYMBOL_SEMICOLON) return CHUNK_NONE;
  }
  return CHUNK_NONE;
}

/* Before its governor: "Denying the charge, the mill said ..." takes the subject of the clause behind the comma. */
static gint subject_ahead(const Clause *c, gint i) {
  gint comma = CHUNK_NONE;
  for (gint j = i + 1; j < c->n; j++) {
    if (symbol(c, j) == SYMBOL_COMMA) comma = j;
    if (comma < 0 || !is_finite(c, j)) continue;
    const gint subject = finite_subject(c, j);
    if (subject > comma) return subject;
  }
  return CHUNK_NONE;
}

/* "are using bombs and scattering them": what follows "and" goes on as it began. */
static gint progressive_subject(const Clause *c, gint verb) {
  for (gint i = verb - 1; i >= 0 && symbol(c, i) != SYMBOL_STOP; i--) {
    if (!symbol_is_finite(symbol(c, i))) continue;
    return unit_verb(&c->reading->units[c->chunks[i].head], FORM_ING) ? c->chunks[i].subject : CHUNK_NONE;
  }
  return CHUNK_NONE;
}

/* "rejected the union's claim that its guards had hit two clerks saying that", "tested a torpedo on Friday claiming that": a noun that another
 * clause or a time parts from the main verb does not speak; "cited a letter to N saying that", "a report saying" do. */
static gboolean leaves_to_main(const Clause *c, gint noun, gint verb) {
  if (symbol(c, verb) != SYMBOL_CUE_GERUND || symbol(c, verb - 1) == SYMBOL_COMMA) return FALSE;
  const gint head = head_of(c, noun);
  if (unit_is(&c->reading->units[c->chunks[head].head], WORD_SPEECH_NOUN)) return FALSE;
  if (symbol(c, verb - 1) == SYMBOL_TIME) return TRUE;
  gint finite = verb_before(c, head);
  for (gint i = finite - 1; i > 0 && finite > 0; i--) {
    if (symbol(c, i) == SYMBOL_SEMICOLON) return FALSE;
    if (symbol(c, i) == SYMBOL_THAT) return main_subject(c, i) >= 0;
  }
  return FALSE;
}

static gboolean plays_role(const Clause *c, gint noun) { return unit_is(&c->reading->units[c->chunks[noun].head], WORD_ROLE_NOUN); }

static gint gerund_subject(const Clause *c, gint verb) {
  const gint before = skip_back(c, verb - 1);
  const gint going_on = symbol(c, before) == SYMBOL_AND ? progressive_subject(c, verb) : CHUNK_NONE;
  if (going_on >= 0) return going_on;
  const gboolean after_main = symbol(c, before) == SYMBOL_NOUN && leaves_to_main(c, before, verb);
  if (symbol(c, before) == SYMBOL_NOUN && !after_main) return before;
  const gint told = symbol(c, before) == SYMBOL_COMMA && symbol(c, verb) == SYMBOL_GERUND ? verb_before(c, before) : -1;
  if (told >= 0 && (symbol(c, told) == SYMBOL_VERB || symbol(c, told) == SYMBOL_PASSIVE) && c->chunks[told].subject >= 0) return c->chunks[told].subject; /* "said a missile struck, killing 17" */
  if (after_main || symbol(c, before) == SYMBOL_COMMA || symbol(c, before) == SYMBOL_AND) { /* "..., saying that": of the main clause */
    const gint subject = main_subject(c, verb);
    if (subject >= 0) return subject;
    if (symbol(c, before) == SYMBOL_COMMA && symbol(c, before - 1) == SYMBOL_NOUN && governor(c, verb) == CHUNK_NONE) return head_of(c, before - 1); /* "Moe, citing N, said" */
  }
  const gint verb_above = governor(c, verb);
  const gboolean after_noun = is_preposition(symbol(c, before)) && symbol(c, before - 1) == SYMBOL_NOUN;
  if (after_noun && verb_above == CHUNK_NONE) return CHUNK_IMPLIED;
  /* "accused X of doing", "quoted X as saying": an attributing verb's object does it. */
  /* "called the accusation of doing": whom it is about, the sentence as a whole tells. */
  if (after_noun && unit_is(&c->reading->units[c->chunks[before - 1].head], WORD_SPEECH_NOUN)) return CHUNK_IMPLIED;
  if (after_noun && symbol(c, verb_above) == SYMBOL_CUE && plays_role(c, before - 1)) return CHUNK_IMPLIED;
  if (after_noun && verb_above == before - 2 && symbol(c, verb_above) == SYMBOL_CUE) return before - 1;
  if (after_noun && symbol(c, verb_above) == SYMBOL_CUE && symbol(c, before - 2) != SYMBOL_CUE && is_preposition(symbol(c, before - 2))) return CHUNK_IMPLIED; /* "accused X of a crime in bombing" */
  return verb_above >= 0 ? c->chunks[verb_above].subject : subject_ahead(c, verb);
}

static gboolean calls(const Clause *c, gint noun) {
  const Word *word = c->reading->units[c->chunks[noun].head].word;
  return word && word->noun && word->noun->cue;
}

/* "told the crew to leave": the noun behind an attributing verb does it; else the governor's subject. */
static gint infinitive_subject(const Clause *c, gint verb) {
  const gint above = governor(c, verb);
  if (above < 0) return subject_ahead(c, verb); /* "To attack the port, Norland needs missiles" */
  const gint before = skip_back(c, verb - 1);
  const gboolean object = symbol(c, before) == SYMBOL_NOUN && before > above;
  if (object && c->chunks[above].lemma->cue) return head_of(c, before);
  if (object && is_preposition(symbol(c, before - 1)) && symbol(c, before - 2) == SYMBOL_NOUN && calls(c, before - 2)) return before; /* "a call for N to leave" */
  return c->chunks[above].subject;
}

static gint participle_subject(const Clause *c, gint verb) {
  gint i = skip_back(c, verb - 1);
  if (symbol(c, i) == SYMBOL_COMMA) i = skip_back(c, i - 1);
  if (i < 0) return subject_ahead(c, verb); /* "Accused of lying, the mayor left" */
  return symbol(c, i) == SYMBOL_NOUN ? i : CHUNK_NONE;
}

/* "the claim that X shelled the port", "told N that X shelled the port": nothing is missing behind the verb. */
static gboolean tells_content(const Clause *c, gint that, gint verb) {
  if (symbol(c, that - 1) != SYMBOL_NOUN) return FALSE;
  if (unit_is(&c->reading->units[c->chunks[that - 1].head], WORD_SPEECH_NOUN)) return TRUE;
  gint object = verb + 1;
  while (symbol(c, object) == SYMBOL_ADVERB) object++;
  return symbol(c, that - 2) == SYMBOL_CUE && symbol(c, object) == SYMBOL_NOUN;
}

/* "shells that the army fired": noun, optional relative, subject, verb without object. */
static gint antecedent_of(const Clause *c, gint verb) {
  const gint subject = c->chunks[verb].subject;
  if (subject <= 0) return CHUNK_NONE;
  gint i = subject - 1;
  if (symbol(c, i) == SYMBOL_THAT && (symbol(c, i - 1) == SYMBOL_COMMA || tells_content(c, i, verb))) return CHUNK_NONE; /* "said, without proof, that" */
  if (symbol(c, i) == SYMBOL_THAT || symbol(c, i) == SYMBOL_WHO) i--;
  else if (symbol(c, i) != SYMBOL_NOUN) return CHUNK_NONE;
  if (symbol(c, i) == SYMBOL_COMMA) i--;
  return symbol(c, i) == SYMBOL_NOUN ? i : CHUNK_NONE;
}

static gint subject_of(const Clause *c, gint i) {
  switch (symbol(c, i)) {
    case SYMBOL_GERUND:
    case SYMBOL_CUE_GERUND: return gerund_subject(c, i);
    case SYMBOL_INFINITIVE:
    case SYMBOL_PASSIVE_INFINITIVE: return infinitive_subject(c, i);
    case SYMBOL_PARTICIPLE: return participle_subject(c, i);
    default: return finite_subject(c, i);
  }
}

void sentence_find_subjects(const Reading *reading, Sentence *sentence) {
  const Clause clause = {reading, sentence->chunks, (gint)sentence->n_chunks};
  for (gint i = 0; i < clause.n; i++) {
    if (!is_verb(&clause, i)) continue;
    clause.chunks[i].subject = subject_of(&clause, i);
    clause.chunks[i].antecedent = antecedent_of(&clause, i);
  }
}
