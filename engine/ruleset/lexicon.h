/* SPDX-License-Identifier: MIT */
/* All words and phrases that any rule knows, found by walking tokens through one hashed trie.
 *
 * Lifetime: part of the Ruleset; immutable. Threads: share. Cost: a look-up is one hash probe for each token of the longest entry, without
 * a copy or an allocation; a word that no rule knows costs one probe, and so does nearly every word behind which no entry goes on. */
#pragma once
#include <glib.h>
#include "ruleset/defs.h"
#include "text/tokens.h"

/* Grammatical and lexical categories; the names in rules/language are those of word_category_names[]. */
typedef enum {
  WORD_DETERMINER, WORD_POSSESSIVE_DETERMINER, WORD_PRONOUN_MASCULINE, WORD_PRONOUN_FEMININE, WORD_PRONOUN_NEUTER, WORD_PRONOUN_PLURAL,
  WORD_PRONOUN_FIRST, WORD_PRONOUN_SECOND, WORD_PRONOUN_INDEFINITE, WORD_DEMONSTRATIVE, WORD_RELATIVE, WORD_COMPLEMENTIZER, WORD_WH_WORD,
  WORD_PREPOSITION, WORD_COORDINATOR, WORD_CONTRAST, WORD_SUBORDINATOR, WORD_BE_FORM, WORD_HAVE_FORM, WORD_DO_FORM, WORD_MODAL_POSSIBLE,
  WORD_MODAL_FUTURE, WORD_MODAL_NORM, WORD_MODAL_CONDITIONAL, WORD_NEGATOR, WORD_NEGATIVE_DETERMINER, WORD_INFINITIVE_TO, WORD_ADVERB,
  WORD_HEDGE_ADVERB, WORD_ADJECTIVE, WORD_NOUN, WORD_PLURAL_NOUN, WORD_TITLE, WORD_ABBREVIATION, WORD_NAME_PARTICLE, WORD_QUANTIFIER,
  WORD_BOILERPLATE_PREFIX, WORD_BOILERPLATE_LINE, WORD_JUDGEMENT_FALSE, WORD_JUDGEMENT_TRUE, WORD_SPEECH_NOUN, WORD_ROLE_NOUN,
  WORD_WRONG_NOUN, WORD_REFUSAL_NOUN, WORD_EVIDENCE_NOUN, WORD_STATE_NOUN, WORD_CONDITIONAL_MARKER, WORD_MONTH, WORD_WEEKDAY,
  WORD_TIME_UNIT, WORD_DAY_PART, WORD_RELATIVE_PAST, WORD_RELATIVE_NEXT, WORD_ORDINAL, WORD_ANONYMOUS_SOURCE, WORD_AFFILIATION, WORD_DEFINITE,
  WORD_QUESTION_LABEL, WORD_AUTHORSHIP, WORD_GIVEN_NAME, WORD_SUPPORT,
  /* made by the compiler: */
  WORD_NUMBER_WORD, WORD_RELATIVE_DAY, WORD_NAME, N_WORD_CATEGORIES
} WordCategory;

G_STATIC_ASSERT(N_WORD_CATEGORIES <= 64);
#define WORD_BIT(category) (G_GUINT64_CONSTANT(1) << (category))

extern const char *const word_category_names[]; /* NULL-terminated; those made by the compiler have none */

/* Lists of verbs: what they say of the verb that hangs on them. Names: verb_list_names[]. */
typedef enum { VERB_WISH, VERB_PLAN, VERB_ASPECT, VERB_HEDGE, VERB_FAIL, VERB_DOUBT, VERB_KNOW, VERB_CONFIRM, VERB_COMMENT, VERB_ACCORD, VERB_FALSIFY, VERB_LACK, VERB_LIGHT, VERB_CARRIER, VERB_REJECT, VERB_HAPPEN, N_VERB_LISTS } VerbList;

/* What is asked of few words, and so need not be a category. Lists that give them: trait_lists[]. */
typedef enum {
  TRAIT_ABILITY,          /* a modal that tells what one can do, not what may be: "can" */
  TRAIT_PAST_ABILITY,     /* that does so when negated: "could not", but "could" */
  TRAIT_NEGATIVE_PRONOUN, /* "nobody", "nothing" */
  TRAIT_HEDGE,            /* of a noun or an adjective: "possible", "likelihood" */
  TRAIT_DOUBT,            /* leaves open whether: "unclear" */
  TRAIT_LACK,             /* what one does not have who cannot tell: "no details of" */
  TRAIT_WITHOUT,          /* "without firing": it was not done */
  TRAIT_DELAY,            /* "did not leave until Tuesday": what is negated happened then */
  TRAIT_EVIDENCE, TRAIT_EVIDENCE_HEDGE, /* shows things and speaks for nobody: "findings", "preliminary findings" */
  TRAIT_IDEA,             /* of a noun: rejected, it is a proposal, unless it tells of a fact */
  TRAIT_APART,            /* of a noun: people who are tied to somebody and do not act for him: "his supporters", "his wife" */
  TRAIT_PLACE_NOUN,       /* ends the names of places: "Corva County" */
  TRAIT_PARTICLE,         /* right behind a verb it makes another verb: "stayed out" */
  TRAIT_NEED,             /* of a noun: "no need" is an opinion */
  TRAIT_PLAN,             /* "no plans" is an intention */
  TRAIT_RANGE_OPENER, TRAIT_RANGE_CLOSER, /* "between 3 and 5": its "between", its "and" */
  TRAIT_RANGE_FROM,       /* from one number to another: two numbers, not a range */
  TRAIT_RANGE_CONNECTOR,  /* "3 to 5", "3 or 4" */
  TRAIT_SCALE_LETTER, TRAIT_IN, /* "$3m"; "one in five", "nine out of ten" */
  TRAIT_HOLIDAY,          /* a day with a name; Word.value: 100 * month + day, or HOLIDAY_EASTER + days after Easter Sunday */
  TRAIT_STORY,            /* "two weeks earlier": counts from a day that the story tells */
  TRAIT_SEASON,           /* a part of a year that may stand alone: "last summer" */
  TRAIT_NAME_AFFILIATION, /* ties also a name, not only a post, to an organisation: "Olvane of the bank" */
  TRAIT_LETTER_HEAD,      /* begins a line over a letter: "SUBJECT:" */
  TRAIT_COMPILATION,      /* in a title: what follows are the words of others */
  TRAIT_EXISTENTIAL,      /* "there was no attack" */
  TRAIT_FLOATING,         /* "they have both left": a quantifier that may stand behind what it counts */
  TRAIT_LOCATIVE,         /* a preposition that tells where: "near" */
  TRAIT_OWN_STATE,        /* of a noun: "his country" is the speaker's */
  TRAIT_CAPTION,          /* labels a picture: what follows is its caption */
  TRAIT_PICTURE_CREDIT,   /* "AP Photo": ends a caption */
  TRAIT_FIGURE,           /* of a noun: a number of what was told before: "the figure was 40", "the toll" */
  TRAIT_CERTAIN, TRAIT_PROSPECT, /* of a noun: "no doubt that"; an act that hangs on it has not come: "proposals for a raid" */
  TRAIT_PARTAKING,        /* "is involved", "was responsible": in what, was told before */
  TRAIT_COUNTERPART,      /* of a noun: a state's is another state: "its old foe" */
  TRAIT_PICTURE_AGENCY,   /* does so with a name behind a slash: "REUTERS/..." */
  N_WORD_TRAITS
} WordTrait;
#define TRAIT_BIT(trait) (G_GUINT64_CONSTANT(1) << (trait))

#define HOLIDAY_EASTER 2000

typedef enum { TIME_UNIT_MINUTE, TIME_UNIT_HOUR, TIME_UNIT_DAY, TIME_UNIT_WEEK, TIME_UNIT_MONTH, TIME_UNIT_YEAR, TIME_UNIT_DECADE, TIME_UNIT_CENTURY, TIME_UNIT_WEEKEND } TimeUnit;

enum { FORM_BASE = 1, FORM_S = 2, FORM_PAST = 4, FORM_PARTICIPLE = 8, FORM_ING = 16 };

/* A verb, a noun or an adjective with everything that hangs on it. */
typedef struct {
  const char *text;
  gboolean is_verb, also_noun, also_adjective;
  const Cue *cue;          /* attributes, or NULL */
  guint32 lists;           /* bits of VerbList: they hold for every form */
  const char *synonym;     /* name of its synonym set: what open events are compared by; its own text when in none */
  GHashTable *particles;   /* "down" of "shoot down" -> name of the particle verb's set; or NULL */
  GPtrArray *triggers;     /* of EventTrigger (ruleset/events.h), or NULL */
} Lemma;

#define WORD_MAX_VERBS 2

/* One entry: a spelling of one or more tokens. Everything that it can be, side by side; what is asked of every unit comes first, within
 * one line of the cache. */
typedef struct {
  guint64 categories;
  const Lemma *verbs[WORD_MAX_VERBS];
  guint8 forms[WORD_MAX_VERBS];
  guint8 symbol;           /* literal symbol for patterns, or 0 */
  guint8 plural : 1;
  guint8 attributes : 1;   /* a cue: as a verb, as a noun or as a phrase */
  guint8 all_caps : 1;     /* of a name: an acronym, must be written in capitals */
  guint8 starts_small : 1; /* of a name: "al-Qaeda", "the Hague": the capital may stand further on */
  guint64 traits;          /* bits of WordTrait: TRAIT_BIT() */
  gint value;              /* month, weekday (0 = Monday), TimeUnit, relative day, ordinal: by category */
  const Lemma *noun;       /* cue noun, event noun or irregular noun */
  const char *unit, *bound;
  const char *part;        /* which part of a time: "early" = "0..0.34", "since", "past", "rest", "open" */
  gint last_value;         /* of a relative day that is a stretch: value is its first day, this its last */
  const char *text;        /* folded; words joined by one blank */
  const Lemma *adjective;  /* event adjective */
  /* names, taken only with their capitals: */
  const Actor *actor, *demonym, *metonym;
  GPtrArray *locals;       /* of Actor: names that need their state beside them; or NULL */
  GPtrArray *persons;      /* of Person, by full name or surname; or NULL */
  const Place *place;
  /* names of kinds, in any case: */
  const Organ *organ;
  const Post *post;
  const ThingClass *thing;
  const char *gender;      /* of a title or a post's title: "m", "f" or NULL */
  const char *shape;       /* kind of organisation that an unknown name with this word is */
  const Cue *phrase_cue;   /* "according to" */
  double number;           /* of a number word */
} Word;

typedef struct Lexicon Lexicon;

/* The longest entry that starts at items[0], of at most n tokens; its token count goes to *length. NULL when there is none.
 * Capitals are not looked at here: word_name_fits() tells whether a name may be read as one. */
const Word *lexicon_match(const Lexicon *lexicon, const char *text, const Token *items, guint n, guint *length);
/* Asks the memory for what the look-ups of n tokens will begin at: a text's words lie all over the lexicon. */
void lexicon_prefetch(const Lexicon *lexicon, const Token *items, guint n);
/* An entry by its spelling, or NULL. For tests and compilers, not for the hot path. */
const Word *lexicon_find(const Lexicon *lexicon, const char *spelling);
const Lemma *lexicon_verb(const Lexicon *lexicon, const char *lemma);
/* The verb behind the auxiliaries of a category (WORD_BE_FORM, WORD_HAVE_FORM, WORD_DO_FORM): the first of their list. */
const Lemma *lexicon_auxiliary(const Lexicon *lexicon, WordCategory category);

/* A verb that says something, rather than one of attitude. */
static inline gboolean lemma_says(const Lemma *lemma) { return lemma->cue && !lemma->cue->attitude; }
/* Is the word one of the cue's `not_before`, in the singular or in the plural: "denied bail", "rejected appeals"? */
gboolean lexicon_is_trap(const Lexicon *lexicon, const Word *word, const Cue *cue);

static inline gboolean word_is(const Word *word, WordCategory category) { return word && (word->categories & WORD_BIT(category)) != 0; }
static inline gboolean lemma_is(const Lemma *lemma, VerbList list) { return lemma && (lemma->lists >> list & 1); }
static inline gboolean word_trait(const Word *word, WordTrait trait) { return word && (word->traits >> trait & 1); }
static inline gboolean word_has(const Word *word, guint64 bits) { return word && (word->categories & bits) != 0; }
