/* SPDX-License-Identifier: MIT */
#include "language/verbs.h"

#define PEOPLE_CLASS "people" /* things/ */

#define OPENS_NOUN                                                                                                               \
  (WORD_BIT(WORD_DETERMINER) | WORD_BIT(WORD_POSSESSIVE_DETERMINER) | WORD_BIT(WORD_DEMONSTRATIVE) | WORD_BIT(WORD_NEGATIVE_DETERMINER) | \
   WORD_BIT(WORD_COMPLEMENTIZER) | WORD_BIT(WORD_PRONOUN_MASCULINE) | WORD_BIT(WORD_PRONOUN_FEMININE) | WORD_BIT(WORD_PRONOUN_NEUTER) | \
   WORD_BIT(WORD_PRONOUN_PLURAL) | WORD_BIT(WORD_PRONOUN_FIRST) | WORD_BIT(WORD_QUANTIFIER) | WORD_BIT(WORD_WH_WORD))

#define OPENS_OBJECT_ONLY (WORD_BIT(WORD_DETERMINER) | WORD_BIT(WORD_POSSESSIVE_DETERMINER) | WORD_BIT(WORD_QUANTIFIER))

static const Unit *next_of(const Reading *reading, guint32 unit, guint32 end) { return unit + 1 < end ? &reading->units[unit + 1] : NULL; }

static gboolean opens_object(const Unit *unit) {
  return unit && (unit_has(unit, OPENS_NOUN) || unit->is_name || unit->kind == TOKEN_NUMBER || unit->kind == TOKEN_COLON || (unit->flags & TOKEN_CAPITAL));
}

static gboolean could_be_noun(const Unit *unit) {
  if (!unit || !unit_is_word(unit)) return FALSE;
  if (!unit->word) return TRUE;
  return unit->is_name || unit_has(unit, WORD_BIT(WORD_NOUN) | WORD_BIT(WORD_ADJECTIVE) | WORD_BIT(WORD_PLURAL_NOUN)) || unit->word->thing ||
         unit->word->noun || (unit->word->verbs[0] && unit->word->verbs[0]->also_noun);
}

/* "plans to attack", but "supplies to Norland". */
static gboolean opens_infinitive(const Reading *reading, guint32 unit, guint32 end) {
  if (unit >= end || !unit_is(&reading->units[unit], WORD_INFINITIVE_TO)) return FALSE;
  const Unit *next = next_of(reading, unit, end);
  return next && !next->is_name && (unit_has(next, AUXILIARIES | WORD_BIT(WORD_ADVERB)) || unit_verb(next, FORM_BASE));
}

/* "states that precede it": what follows "that" is a verb, so the noun before it is no verb. */
static gboolean opens_relative(const Reading *reading, guint32 unit, guint32 end) {
  const Unit *that = next_of(reading, unit, end), *behind = next_of(reading, unit + 1, end);
  if (!that || !behind || !unit_is(that, WORD_COMPLEMENTIZER)) return FALSE;
  return unit_has(behind, AUXILIARIES) || (unit_verb(behind, FORM_BASE | FORM_PAST) && !unit_has(behind, WORD_BIT(WORD_NOUN)) && !behind->is_name);
}

/* "the toll stands at 31", "output totals 4 million". */
static gboolean measures_ahead(const Reading *reading, guint32 unit, guint32 end) {
  const Unit *next = next_of(reading, unit, end), *behind = next_of(reading, unit + 1, end);
  return next && behind && unit_is(next, WORD_PREPOSITION) && (behind->kind == TOKEN_NUMBER || behind->kind == TOKEN_SYMBOL);
}

/* The base and -s forms are often nouns: "attacks", "the claim". */
static gboolean present_is_verb(const Reading *reading, guint32 unit, guint32 end, const Lemma *lemma, const VerbContext *context) {
  const Unit *here = &reading->units[unit];
  const gboolean ambiguous = lemma->also_noun || unit_is(here, WORD_NOUN);
  if ((here->flags & TOKEN_CAPITAL) && !here->starts && !context->title_case && unit_verb(here, FORM_BASE) == lemma) return FALSE; /* "Harry Low" */
  const Unit *follower = next_of(reading, unit, end);
  const gboolean names = follower && (follower->flags & TOKEN_CAPITAL) && (!follower->is_name || follower->word->persons || unit_is(here, WORD_TITLE)) && !context->title_case;
  if (names && here->word->post && !here->word->plural && !here->starts) return FALSE; /* "minister Ana Ruiz" */
  if (context->after_quote && context->after_noun && lemma_says(lemma)) return TRUE;
  if (context->ends_clause && context->after_proper && lemma_says(lemma) && (!follower || follower->kind == TOKEN_STOP)) return TRUE; /* ", the unions claim." */
  if (context->after_number && lemma_says(lemma) && !ambiguous) return TRUE;
  if (context->needs_verb && context->after_that && unit_verb(here, FORM_S) == lemma) return TRUE; /* "That leaves us nothing" */
  if (context->after_determiner || context->after_preposition) return FALSE;
  if (unit_is(here, WORD_PREPOSITION)) return FALSE; /* "people like him" */
  if (unit_is(here, WORD_ADJECTIVE) || lemma->also_adjective) return context->after_noun && opens_object(next_of(reading, unit, end));
  if (!ambiguous) return !context->at_start;
  if (context->after_demonym) return FALSE; /* "rejected French claims that" */
  const gboolean attributes = lemma->cue && unit_verb(here, FORM_S) == lemma;
  if (context->after_and && attributes && opens_object(next_of(reading, unit, end))) return TRUE; /* "and calls her" */
  if (context->at_start || !context->after_noun) return FALSE;
  if (unit_verb(here, FORM_S) == lemma && measures_ahead(reading, unit, end)) return TRUE;
  if (opens_relative(reading, unit, end)) return FALSE;
  if (context->after_acronym && unit_verb(here, FORM_BASE) == lemma) return FALSE; /* "an NBC interview that" */
  if (context->after_pronoun || (context->needs_verb && (context->after_proper || context->after_quote))) return TRUE;
  const Unit *next = next_of(reading, unit, end);
  if (!context->after_proper && !lemma->cue && unit_verb(here, FORM_S) == lemma && next && unit_has(next, OPENS_OBJECT_ONLY) && !word_trait(next->word, TRAIT_FLOATING)) return TRUE; /* "the company runs most tests" */
  if (!context->after_proper && !attributes) return FALSE; /* "the mayor claims that", but "the missile attacks" */
  if (opens_infinitive(reading, unit + 1, end)) return TRUE;
  return context->after_proper || lemma_says(lemma) ? !next || opens_object(next) : FALSE;
}

/* "Ostral Packaging", "Bank of Testing": a capital behind a capital belongs to the name. */
static gboolean continues_name(const Reading *reading, guint32 unit, const VerbContext *context) {
  const Unit *here = &reading->units[unit];
  if (!(here->flags & TOKEN_CAPITAL) || here->starts || context->title_case || !context->after_noun || unit == 0) return FALSE;
  return (here[-1].flags & TOKEN_CAPITAL) != 0 && unit_is_word(&here[-1]);
}

/* What things or people are called in the plural: behind a party's name and a gerund, an object rather than the head of all. */
static gboolean names_party(const Unit *unit) { return unit && unit->word && unit->word->plural && unit->word->thing && !unit_is(unit, WORD_SPEECH_NOUN); }

static gboolean is_owned(const Reading *reading, guint32 unit) {
  return unit > 0 && (unit_is(&reading->units[unit - 1], WORD_POSSESSIVE_DETERMINER) || reading->units[unit - 1].kind == TOKEN_CLITIC);
}

static gboolean names_people(const Reading *reading, const Unit *unit) {
  return names_party(unit) && ruleset_class_is_a(reading->rules, unit->word->thing->id, PEOPLE_CLASS);
}

/* "accused of hacking", "a role in bombing": the name of an act, when nothing behind it is its object. */
static gboolean names_act(const Unit *unit, const Unit *next) {
  return unit->word->noun && unit->word->noun->triggers && !opens_object(next) && !(next && (could_be_noun(next) || next->quoted != unit->quoted));
}

gboolean unit_reads_as_verb(const Reading *reading, guint32 unit, guint32 end, const VerbContext *context) {
  const Unit *here = &reading->units[unit];
  if (continues_name(reading, unit, context)) return FALSE;
  if (unit_has(here, AUXILIARIES)) return !(here->is_name && (here->flags & TOKEN_CAPITAL) && !here->starts);
  if (here->is_name && !here->starts && !unit_verb(here, FORM_PAST)) return FALSE;
  const Lemma *past = unit_verb(here, FORM_PAST | FORM_PARTICIPLE);
  if (past) {
    const Unit *behind = next_of(reading, unit, end);
    if (context->after_determiner) return !unit_is(here, WORD_PLURAL_NOUN) && !could_be_noun(behind) && !(behind && unit_has(behind, AUXILIARIES)); /* "75 wounded", "the accused were" */
    const Unit *next = next_of(reading, unit, end);
    const gboolean speaks = next && next->word && next->word->verbs[0] && next->word->verbs[0]->cue; /* "..." Shook said */
    if ((here->flags & TOKEN_CAPITAL) && !here->starts && !context->title_case && (could_be_noun(next) || speaks)) return FALSE;
    if (context->after_number && past->cue && opens_object(next_of(reading, unit, end))) return TRUE; /* "some accused Moe" */
    if (context->after_and && past->cue && opens_object(next_of(reading, unit, end))) return TRUE; /* "and accused Moe" */
    if (context->after_past_and) return TRUE; /* "killed and wounded dozens" */
    if (unit_is(here, WORD_ADJECTIVE) || past->also_adjective) return context->after_noun || !could_be_noun(next_of(reading, unit, end));
    return !context->after_preposition || !could_be_noun(next_of(reading, unit, end));
  }
  if (unit_verb(here, FORM_ING)) {
    if (context->after_determiner && is_owned(reading, unit) && names_people(reading, next_of(reading, unit, end))) return TRUE; /* "our bombing civilians" */
    if (context->after_determiner || unit_is(here, WORD_PREPOSITION)) return FALSE; /* "including" */
    if (context->after_preposition && names_act(here, next_of(reading, unit, end))) return FALSE;
    const gboolean compound = unit_is(here, WORD_NOUN) && context->after_noun; /* "missile testing" */
    const Unit *next = next_of(reading, unit, end);
    if (compound && !(context->after_proper && (opens_object(next) || names_party(next)))) return FALSE; /* "Norland selling tanks" */
    return !unit_is(here, WORD_ADJECTIVE) || !could_be_noun(next) || opens_object(next); /* "striking Oslo", "striking workers" */
  }
  const Lemma *present = unit_verb(here, FORM_BASE | FORM_S);
  return present && present_is_verb(reading, unit, end, present, context);
}

/* ---- groups ---- */

typedef struct {
  const Reading *reading;
  guint32 at, end;
  gboolean be, have, do_form, to, any_modal, negated, hedged, able, past_able;
  gboolean clitic;    /* 's alone: is or has */
  gboolean ing_first; /* "having", "being": the group is not finite */
  Modality modality;
} Group;

static void take_modal(Group *group, const Unit *unit) {
  static const struct {
    WordCategory category;
    Modality modality;
  } modals[] = {{WORD_MODAL_POSSIBLE, MODALITY_POSSIBLE}, {WORD_MODAL_FUTURE, MODALITY_FUTURE}, {WORD_MODAL_NORM, MODALITY_OPINION},
                {WORD_MODAL_CONDITIONAL, MODALITY_CONDITIONAL}};
  for (guint i = 0; i < G_N_ELEMENTS(modals); i++) {
    if (!unit_is(unit, modals[i].category)) continue;
    group->any_modal = TRUE;
    group->able = word_trait(unit->word, TRAIT_ABILITY);
    group->past_able = word_trait(unit->word, TRAIT_PAST_ABILITY);
    group->modality = modals[i].modality;
  }
}

/* Takes one auxiliary, negator or adverb; FALSE when the unit is none. */
static gboolean take_auxiliary(Group *group, const Unit *unit) {
  if (unit_has(unit, AUXILIARIES)) {
    take_modal(group, unit);
    const gboolean is_first = !group->be && !group->have && !group->do_form && !group->to;
    if (is_first && unit_verb(unit, FORM_ING)) group->ing_first = TRUE;
    group->clitic = is_first && unit->kind == TOKEN_CLITIC;
    group->be |= unit_is(unit, WORD_BE_FORM);
    group->have |= unit_is(unit, WORD_HAVE_FORM);
    group->do_form |= unit_is(unit, WORD_DO_FORM);
    group->hedged |= word_trait(unit->word, TRAIT_HEDGE); /* "looks like" */
    group->negated |= unit_is(unit, WORD_NEGATOR);
    return TRUE;
  }
  if (unit_is(unit, WORD_NEGATOR)) return group->negated = TRUE;
  if (unit_is(unit, WORD_HEDGE_ADVERB)) return group->hedged = TRUE;
  if (unit_is(unit, WORD_ORDINAL) || word_trait(unit->word, TRAIT_FLOATING)) return group->be || group->have; /* "was first reported", "have both said" */
  return unit_is(unit, WORD_ADVERB) && !(unit->word->noun || unit->word->verbs[0]);
}

/* The main verb that fits the auxiliaries seen, or NULL. */
static const Lemma *main_verb(const Group *group, const Unit *unit) {
  if (group->be) return unit_verb(unit, FORM_PARTICIPLE | FORM_ING);
  if (group->have) return unit_verb(unit, FORM_PARTICIPLE);
  if (group->any_modal || group->do_form || group->to) return unit_verb(unit, FORM_BASE);
  return unit_verb(unit, FORM_BASE | FORM_S | FORM_PAST | FORM_PARTICIPLE | FORM_ING);
}

static guint8 finite_symbol(const Lemma *lemma) { return lemma_says(lemma) ? SYMBOL_CUE : SYMBOL_VERB; }

/* Bare -ed forms are settled later, when the clause is known: see sentence_settle_participles(). */
static guint8 bare_symbol(const Unit *unit, const Lemma *lemma) {
  if (unit_verb(unit, FORM_ING) == lemma) return lemma_says(lemma) ? SYMBOL_CUE_GERUND : SYMBOL_GERUND;
  return unit_verb(unit, FORM_PAST | FORM_BASE | FORM_S) ? finite_symbol(lemma) : SYMBOL_PARTICIPLE;
}

static guint8 group_symbol(const Group *group, const Unit *unit, const Lemma *lemma, gboolean bare) {
  const gboolean participle = unit_verb(unit, FORM_PARTICIPLE) == lemma, progressive = unit_verb(unit, FORM_ING) == lemma;
  if (group->to) return group->be && participle && !progressive ? SYMBOL_PASSIVE_INFINITIVE : SYMBOL_INFINITIVE;
  if (bare) return bare_symbol(unit, lemma);
  const gboolean passive = group->be && participle && !progressive && !(group->clitic && lemma_says(lemma)); /* "who's argued" */
  if (group->ing_first) return passive ? SYMBOL_PARTICIPLE : lemma_says(lemma) ? SYMBOL_CUE_GERUND : SYMBOL_GERUND;
  return passive ? SYMBOL_PASSIVE : finite_symbol(lemma);
}

/* "would have been" tells of what was not. */
static Modality group_modality(const Group *group) {
  if (group->modality == MODALITY_CONDITIONAL && group->have) return MODALITY_COUNTERFACTUAL;
  if (group->modality == MODALITY_ACTUAL && group->hedged) return MODALITY_POSSIBLE;
  return group->modality;
}

static void finish_group(const Group *group, guint32 first, Chunk *chunk) {
  chunk->first = first;
  chunk->last = group->at;
  chunk->modality = (guint8)group_modality(group);
  const gboolean able = group->able || (group->past_able && group->negated);
  const gboolean hedged = group->hedged || (group->modality == MODALITY_POSSIBLE && !able);
  chunk->flags = (guint16)((group->negated ? CHUNK_NEGATED : 0) | (hedged ? CHUNK_HEDGED : 0) | (group->have ? CHUNK_PERFECT : 0));
  chunk->subject = chunk->antecedent = CHUNK_NONE;
}

/* Auxiliaries alone: to be, to have, to do as main verbs. */
static gboolean finish_without_verb(const Group *group, guint32 first, Chunk *chunk) {
  static const WordCategory categories[] = {WORD_BE_FORM, WORD_HAVE_FORM, WORD_DO_FORM};
  const gboolean used[] = {group->be, group->have, group->do_form};
  finish_group(group, first, chunk);
  for (guint i = 0; i < G_N_ELEMENTS(used); i++) {
    if (!used[i]) continue;
    chunk->lemma = lexicon_auxiliary(ruleset_lexicon(group->reading->rules), categories[i]);
    if (categories[i] == WORD_HAVE_FORM) chunk->flags &= (guint16)~CHUNK_PERFECT; /* "has missiles": the only verb */
    chunk->symbol = group->to ? SYMBOL_INFINITIVE : group->ing_first ? SYMBOL_GERUND : i == 0 ? SYMBOL_COPULA : SYMBOL_VERB;
    return chunk->lemma != NULL;
  }
  return FALSE;
}

gboolean verb_group_parse(const Reading *reading, guint32 unit, guint32 end, const VerbContext *context, const Unit *contracted, Chunk *chunk) {
  Group group = {.reading = reading, .at = unit, .end = end, .modality = MODALITY_ACTUAL};
  if (contracted) take_auxiliary(&group, contracted);
  if (!contracted && unit_is(&reading->units[unit], WORD_INFINITIVE_TO)) group.to = TRUE, group.at++;
  const guint32 start = group.at;
  guint32 after_auxiliary = group.at;
  for (; group.at < end; group.at++) {
    const Unit *here = &reading->units[group.at];
    if (!unit_is_word(here) && here->kind != TOKEN_CLITIC) break;
    const gboolean bare = !contracted && group.at == start && !group.to;
    const gboolean auxiliary = unit_is(here, WORD_BE_FORM) || (unit_has(here, AUXILIARIES) && !(group.be || group.have));
    const Lemma *lemma = auxiliary ? NULL : main_verb(&group, here);
    if (lemma && (!bare || unit_reads_as_verb(reading, group.at, end, context))) {
      chunk->lemma = lemma;
      chunk->symbol = group_symbol(&group, here, lemma, !contracted && after_auxiliary == unit);
      chunk->head = group.at++;
      finish_group(&group, unit, chunk);
      return TRUE;
    }
    if (!take_auxiliary(&group, here)) break;
    if (unit_has(here, AUXILIARIES | WORD_BIT(WORD_NEGATOR))) after_auxiliary = group.at + 1;
  }
  group.at = after_auxiliary; /* adverbs behind the last auxiliary are chunks of their own */
  chunk->head = group.at ? group.at - 1 : 0;
  return finish_without_verb(&group, unit, chunk);
}
