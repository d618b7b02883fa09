/* SPDX-License-Identifier: MIT */
#include "extract/actors/mention.h"
#include <string.h>

#define SHAPE_COMMON "group"
#define MAX_COMPLEMENTS 3 /* "N of N for N at N": deeper ones belong to something else */

static gboolean is_state(const Actor *actor) { return actor && strcmp(actor->kind, "state") == 0; }

static gboolean is_capital(const Unit *unit) { return unit->kind == TOKEN_WORD && (unit->flags & TOKEN_CAPITAL) != 0; }

/* The two halves of "al-Olvane", "Norland-based": a word of the lexicon, or NULL. */
#define HALF_MAX 32 /* bytes: no particle and few participles are longer */
static const Word *half_word(const Reading *reading, const char *start, const char *end) {
  char half[HALF_MAX];
  if (end <= start || end - start >= HALF_MAX) return NULL;
  memcpy(half, start, (gsize)(end - start));
  half[end - start] = '\0';
  return lexicon_find(ruleset_lexicon(reading->rules), half);
}

/* "al-Olvane": the capital stands behind the particle. */
static gboolean has_inner_capital(const Reading *reading, guint32 i) {
  const Unit *unit = &reading->units[i];
  if (unit->kind != TOKEN_WORD || !(unit->flags & TOKEN_HYPHEN) || unit->flags & TOKEN_CAPITAL || unit->word) return FALSE;
  const Span span = unit_span(reading, i);
  const char *start = reading->text + span.start, *hyphen = memchr(start, '-', span.end - span.start);
  return hyphen && g_ascii_isupper(hyphen[1]) && word_is(half_word(reading, start, hyphen), WORD_NAME_PARTICLE);
}

/* "Norland-based", "Kremlin-backed": no name, but "Geun-hye" is. */
static gboolean is_compound_participle(const Reading *reading, guint32 i) {
  const Unit *unit = &reading->units[i];
  if (!(unit->flags & TOKEN_HYPHEN) || unit->word) return FALSE;
  const Span span = unit_span(reading, i);
  const char *start = reading->text + span.start, *end = reading->text + span.end, *half = end;
  while (half > start && half[-1] != '-') half--;
  const Word *word = g_ascii_islower(*half) ? half_word(reading, half, end) : NULL;
  return word && word->verbs[0] && (word->forms[0] & FORM_PARTICIPLE);
}

/* A capitalised word that the rules do not know as anything but perhaps part of a person's name. */
static gboolean is_name_part(const Reading *reading, guint32 i) {
  const Unit *unit = &reading->units[i];
  if (!is_capital(unit)) return unit->kind == TOKEN_WORD && (unit_is(unit, WORD_NAME_PARTICLE) || has_inner_capital(reading, i));
  if (is_compound_participle(reading, i)) return FALSE;
  if (unit->is_name) return unit->word->persons && !unit->word->actor && !unit->word->demonym && !unit->word->metonym;
  if (!unit->word) return TRUE;
  const gboolean titled = i > 0 && unit_is(&unit[-1], WORD_TITLE) && is_capital(&unit[-1]);
  if (titled && !unit->word->post && !unit_is(unit, WORD_TITLE)) return TRUE; /* "Mrs. Low", but "Mr. President" */
  const guint64 small = WORD_BIT(WORD_DETERMINER) | WORD_BIT(WORD_POSSESSIVE_DETERMINER) | WORD_BIT(WORD_PREPOSITION) | WORD_BIT(WORD_DEMONSTRATIVE);
  if (unit->starts && unit_has(unit, WORD_BIT(WORD_GIVEN_NAME) | WORD_BIT(WORD_NAME_PARTICLE)))
    return unit + 1 < reading->units + reading->n_units && is_capital(&unit[1]); /* "Mark Olvane", "Abu Olvane" */
  if (unit->starts && unit->word->plural) return FALSE; /* "Police", "Workers" */
  const gboolean possessor = i + 1 < reading->n_units && unit[1].kind == TOKEN_CLITIC && unit->word->plural; /* "Nurses' Federation" */
  if (((unit->word->post || unit->word->organ) && !possessor) || unit_has(unit, small | WORD_BIT(WORD_TITLE))) return FALSE;
  return unit->word->shape || !unit->starts;
}

static void take_actor(Mention *mention, const Word *word) {
  const Actor *const named[] = {word->actor, word->demonym, word->metonym};
  for (guint i = 0; i < G_N_ELEMENTS(named); i++) {
    if (!named[i]) continue;
    if (is_state(named[i])) {
      if (!mention->state) mention->state = named[i], mention->by_capital = named[i] == word->metonym;
    } else if (!mention->org) {
      mention->org = named[i];
    }
    return;
  }
  if (word->locals && !mention->locals) mention->locals = word->locals;
}

static void take_person(Mention *mention, const Reading *reading, guint32 first, guint32 last, const Word *word) {
  mention->name = units_span(reading, first, last);
  mention->name_tokens = last - first;
  mention->name_unit = first;
  mention->persons = word ? word->persons : NULL;
}

/* "Dockers' Union": a possessive inside a name, between words that name nobody by themselves. */
static gboolean joins_name(const Reading *reading, guint32 i, guint32 end) {
  return reading->units[i].kind == TOKEN_CLITIC && i + 1 < end && is_capital(&reading->units[i + 1]) && is_name_part(reading, i + 1);
}

/* "Financial Monitoring Ana Ruiz": what the lexicon knows is somebody's office, the unknown words behind it are he. Of a single
 * word that makes an organisation, only an article tells that it is not part of the name. */
static guint32 person_in_run(const Reading *reading, guint32 first, guint32 last, gboolean definite) {
  const Unit *end = &reading->units[last - 1];
  if (end->is_name && end->word->persons && end->n_tokens > 1) return last - 1; /* "Strategic Communications Ana Ruiz", whom the registry lists */
  guint32 unknown = last;
  while (unknown > first && (!reading->units[unknown - 1].word || unit_is(&reading->units[unknown - 1], WORD_GIVEN_NAME))) unknown--;
  if (unknown == first || last - unknown < 2) return first;
  if (unknown - first == 1 && reading->units[first].word->shape && !definite) return first; /* "Bank Olvane Norland" */
  for (guint32 i = first; i < unknown; i++) {
    const Word *word = reading->units[i].word;
    if (!word || word->persons || unit_is(&reading->units[i], WORD_GIVEN_NAME)) return first;
  }
  return unknown;
}

/* "Clean Harbours Act": words of the language with capitals name something, but no person. */
static gboolean is_common_name(const Reading *reading, guint32 first, guint32 last) {
  if (last - first < 2) return FALSE;
  for (guint32 i = first; i < last; i++) {
    const Unit *unit = &reading->units[i];
    if (unit->kind != TOKEN_CLITIC && (!unit->word || unit->word->persons || unit_is(unit, WORD_GIVEN_NAME))) return FALSE;
  }
  const Word *head = reading->units[last - 1].word;
  return head && (head->noun || word_has(head, WORD_BIT(WORD_NOUN) | WORD_BIT(WORD_PLURAL_NOUN)));
}

/* "An-26", "NGB": digits are in no person's name, and what is all capitals is an acronym. */
static gboolean is_code(const Reading *reading, guint32 first, guint32 last) {
  for (guint32 i = first; i < last; i++)
    if (reading->units[i].flags & TOKEN_DIGIT) return TRUE;
  const Unit *unit = &reading->units[first];
  return last - first == 1 && !unit->word && (unit->flags & TOKEN_ALL_CAPS);
}

/* "Corva County", "Corva Park": no person's name; before a post ("Corva County Sheriff Ana Ruiz") it only tells where. */
static gboolean names_place(const Reading *reading, guint32 last) { return word_trait(reading->units[last - 1].word, TRAIT_PLACE_NOUN); }

static gboolean post_follows(const Reading *reading, guint32 from, guint32 end) {
  for (guint32 i = from; i < end; i++)
    if (reading->units[i].word && reading->units[i].word->post) return TRUE;
  return FALSE;
}

/* "Herald reporter Ana Ruiz": the full name behind a common noun is who it is, what stands before tells whose. */
static gboolean is_person_behind(const Reading *reading, guint32 first, guint32 last) {
  if (last - first < 2 || is_capital(&reading->units[first - 1]) || reading->units[first - 1].kind != TOKEN_WORD) return FALSE;
  for (guint32 i = first; i < last; i++)
    if (reading->units[i].word && reading->units[i].word->shape) return FALSE;
  return !is_common_name(reading, first, last);
}

/* A run of name parts from `first`; returns its end. Particles ("de", "al") count only inside. */
static guint32 take_name(Mention *mention, const Reading *reading, guint32 first, guint32 end) {
  guint32 last = first;
  while (last < end && (is_name_part(reading, last) || (last > first && joins_name(reading, last, end)))) last++;
  while (last > first && !is_capital(&reading->units[last - 1]) && !has_inner_capital(reading, last - 1)) last--;
  if (last == first) return first + 1;
  if (span_is_set(mention->name) && !is_person_behind(reading, first, last)) return last;
  const gboolean place = names_place(reading, last) && !mention->has_title;
  if (place && (last - first == 1 || post_follows(reading, last, end))) return last;
  first = person_in_run(reading, first, last, mention->definite);
  mention->shape = NULL;
  for (guint32 i = first; i < last; i++)
    if (reading->units[i].word && reading->units[i].word->shape) mention->shape = reading->units[i].word->shape;
  take_person(mention, reading, first, last, reading->units[last - 1].is_name ? reading->units[last - 1].word : NULL);
  if (!mention->shape && !mention->post && !mention->has_title && (place || is_common_name(reading, first, last) || is_code(reading, first, last)))
    mention->shape = SHAPE_COMMON;
  return last;
}

#define PRONOUN_BITS                                                                                                          \
  (WORD_BIT(WORD_PRONOUN_MASCULINE) | WORD_BIT(WORD_PRONOUN_FEMININE) | WORD_BIT(WORD_PRONOUN_NEUTER) |                        \
   WORD_BIT(WORD_PRONOUN_PLURAL) | WORD_BIT(WORD_PRONOUN_FIRST) | WORD_BIT(WORD_PRONOUN_SECOND) | WORD_BIT(WORD_RELATIVE))

/* "Lindara police", "Corva fire service": an unknown name in front of an organ is part of the organ's name. */
static void take_named_organ(Mention *mention, const Reading *reading, guint32 i) {
  const Organ *organ = reading->units[i].word->organ;
  const Span here = unit_span(reading, i);
  if (!span_is_set(mention->name) || mention->shape || mention->persons || here.start > mention->name.end + 1) return;
  mention->name.end = here.end;
  mention->shape = organ->kind;
  mention->organ = organ;
}

static void take_common(Mention *mention, const Unit *unit) {
  const Word *word = unit->word;
  if (word->organ && !mention->organ) mention->organ = word->organ;
  if (word->post && !mention->post) mention->post = word->post, mention->gender = word->gender, mention->plural |= word->plural;
  if (unit_is(unit, WORD_POSSESSIVE_DETERMINER)) mention->possessed = TRUE;
  if (unit_is(unit, WORD_DEFINITE)) mention->definite = TRUE;
  if (word->thing) mention->thing = word->thing;
  if (word->shape && !mention->post && !is_capital(unit)) mention->owner_kind = word->shape;
  if (unit_is(unit, WORD_TITLE)) mention->has_title = TRUE;
  if (unit_is(unit, WORD_TITLE) && word->gender) mention->gender = word->gender;
  if (unit_is(unit, WORD_ANONYMOUS_SOURCE)) mention->anonymous = TRUE;
}

static gboolean is_unknown_name(const Unit *unit) { return is_capital(unit) && !unit->word && !(unit->flags & (TOKEN_ALL_CAPS | TOKEN_DIGIT)); }

/* "Lotte Brandner", "Israel Katz": an actor's one-word name with an unknown capitalised word right behind it is a person's. With two of
 * them, a state stands before a person's full name: "President of Norland Ana Ruiz". */
static gboolean is_given_name(const Reading *reading, guint32 i, guint32 end) {
  const Unit *unit = &reading->units[i];
  if (!unit->is_name || unit->n_tokens > 1 || unit->word->all_caps || unit->word->demonym || !unit->word->actor || i + 1 >= end) return FALSE;
  const gboolean before_full_name = is_state(unit->word->actor) && i + 2 < end && is_unknown_name(&unit[2]) && !unit_is(unit, WORD_GIVEN_NAME);
  return is_unknown_name(&unit[1]) && !before_full_name;
}

/* "Olvane's widow", "Norland's rivals": the owner is somebody else. */
static void forget_owner(Mention *mention) {
  mention->name = span_make(0, 0);
  mention->name_tokens = 0;
  mention->persons = NULL;
  mention->state = mention->org = NULL;
  mention->locals = NULL;
  mention->shape = NULL;
}

Mention mention_read(const Reading *reading, const Chunk *chunk) {
  Mention mention = {.head = chunk->head, .plural = (chunk->flags & CHUNK_PLURAL) != 0};
  if (chunk->flags & CHUNK_PRONOUN) {
    const Word *word = reading->units[chunk->head].word;
    mention.pronoun = word ? word->categories & PRONOUN_BITS : 0;
    return mention;
  }
  for (guint32 i = chunk->first; i < chunk->last;) {
    const Unit *unit = &reading->units[i];
    if (is_given_name(reading, i, chunk->last)) {
      take_person(&mention, reading, i, i + 2, NULL);
      i += 2;
    } else if (unit->is_name && (unit->word->actor || unit->word->demonym || unit->word->metonym || unit->word->locals)) {
      take_actor(&mention, unit->word);
      i++;
    } else if (unit->is_name && unit->word->persons && unit->n_tokens > 1) {
      take_person(&mention, reading, i, i + 1, unit->word);
      mention.name_tokens = unit->n_tokens;
      i++;
    } else if (is_capital(unit) && is_name_part(reading, i)) {
      i = take_name(&mention, reading, i, chunk->last);
    } else {
      if (unit->word && unit->word->organ) take_named_organ(&mention, reading, i);
      if (unit->word) take_common(&mention, unit);
      i++;
    }
  }
  if ((chunk->flags & CHUNK_POSSESSIVE) && word_trait(reading->units[chunk->head].word, TRAIT_APART)) forget_owner(&mention);
  return mention;
}

void mention_join(Mention *mention, const Mention *more) {
  if (!mention->state && !mention->org) mention->state = more->state;
  if (!mention->org && !mention->organ) mention->org = more->org, mention->organ = more->organ;
  if (!mention->locals) mention->locals = more->locals;
  if (!mention->post) mention->post = more->post;
  if (!mention->gender) mention->gender = more->gender;
  if (!mention->of) mention->of = more->of;
  if (!span_is_set(mention->name) && !mention->shape) {
    mention->name = more->name;
    mention->name_tokens = more->name_tokens;
    mention->name_unit = more->name_unit;
    mention->persons = more->persons;
    mention->shape = more->shape;
  }
}

static gboolean is_preposition(guint8 symbol) { return symbol == SYMBOL_PREPOSITION || symbol >= SYMBOL_FIRST_LITERAL; }

/* "An official at the ministry", but "the president at the airport". */
static gboolean works_there(const Reading *reading, const Chunk *preposition, const Mention *mention, const Mention *more) {
  const Unit *head = &reading->units[more->head];
  const gboolean institution = more->organ && head->word && head->word->organ == more->organ;
  return institution && mention->post && !mention->state && !mention->org && !span_is_set(mention->name) && word_trait(reading->units[preposition->head].word, TRAIT_LOCATIVE);
}

/* "Envoy to Norland", but of "Minister Olvane to Norland" only "of" and the like tell whose he is. */
static gboolean affiliates(const Reading *reading, const Chunk *preposition, gboolean named) {
  const Unit *unit = &reading->units[preposition->head];
  return unit_is(unit, WORD_AFFILIATION) && (!named || word_trait(unit->word, TRAIT_NAME_AFFILIATION));
}

/* "Norland's representative to the UN" still speaks for Norland; "head of Norland's police Ana Ruiz" brings the name along. What only
 * memory can tell ("director of the agency") is kept as it stands. */
static void join_complement(Mention *mention, const Mention *more, const Chunk *chunk, const Unit *head) {
  Mention part = *more;
  if (part.organ && !more->post && head->word && head->word->organ != part.organ && !more->state) return; /* "director for military affairs" */
  const gboolean open = !mention->state && !mention->org && !mention->organ;
  if (mention->by_capital && (more->org || more->organ)) mention->state = NULL; /* "the Corva spokesman for the bank" only sits there */
  if (mention->state && mention->post) part.org = NULL, part.organ = NULL, part.locals = NULL;
  const gboolean known = more->state || more->org || more->organ || more->locals;
  if (part.name_tokens < 2 || !known) part.name = span_make(0, 0), part.name_tokens = 0, part.shape = NULL;
  if (open && mention->post && !mention->of && !(more->state || more->org)) mention->of = chunk;
  mention_join(mention, &part);
}

/* "Officials in Corva": the capital tells whose they are; a diplomat there is somebody else's. */
static gboolean sits_in_capital(const Reading *reading, const Mention *mention, const Chunk *preposition, const Mention *more) {
  const Unit *head = &reading->units[mention->head], *place = &reading->units[more->head];
  const gboolean serves = mention->post ? mention->post->house : unit_is(head, WORD_STATE_NOUN) && !head->is_name;
  if (mention->state || mention->org || span_is_set(mention->name) || !serves) return FALSE;
  return word_trait(reading->units[preposition->head].word, TRAIT_IN) && more->state && place->is_name && place->word->metonym;
}

/* "chief of N", "spokesman for N": a post is completed by its complements; they may bring the name as well. */
static guint join_complements(const Reading *reading, const Sentence *sentence, guint at, guint limit, Mention *mention) {
  guint end = at + 1;
  gboolean loose = FALSE;
  for (guint n = 0; n < MAX_COMPLEMENTS && end + 1 < limit; n++) {
    const Chunk *preposition = &sentence->chunks[end];
    if (!is_preposition(preposition->symbol) || preposition[1].symbol != SYMBOL_NOUN) break;
    const Mention more = mention_read(reading, &preposition[1]);
    if (sits_in_capital(reading, mention, preposition, &more)) mention->state = more.state;
    if (!affiliates(reading, preposition, span_is_set(mention->name)) && !works_there(reading, preposition, mention, &more)) loose = TRUE; /* "the president in an interview with the paper": not the paper's */
    if (!loose && (mention->post || mention->organ || mention->anonymous)) join_complement(mention, &more, &preposition[1], &reading->units[more.head]);
    end += 2;
  }
  return end;
}

/* "A senior commander, Umar Olvane, said", "his widow, Marta, said": a person by a word for persons. */
static gboolean is_named_behind(const Reading *reading, const Sentence *sentence, const Mention *mention, const Mention *more, guint behind) {
  const Unit *head = &reading->units[mention->head];
  const gboolean closed = behind < sentence->n_chunks && sentence->chunks[behind].symbol == SYMBOL_COMMA;
  if (!closed || mention->plural || mention->organ || mention->org || span_is_set(mention->name) || is_capital(head)) return FALSE;
  if (!span_is_set(more->name) || more->shape || (head->word && head->word->shape)) return FALSE;
  return more->name_tokens > 1 || unit_is(&reading->units[more->name_unit], WORD_GIVEN_NAME);
}

static gboolean tells_person(const Mention *mention) { return mention->post || mention->has_title || mention->name_tokens > 1; }

/* "Ana Ruiz, head of X," and "the head of X, Ana Ruiz,". */
static guint join_apposition(const Reading *reading, const Sentence *sentence, guint end, guint limit, Mention *mention) {
  if (end + 1 >= limit || sentence->chunks[end].symbol != SYMBOL_COMMA || sentence->chunks[end + 1].symbol != SYMBOL_NOUN) return end;
  Mention more = mention_read(reading, &sentence->chunks[end + 1]);
  const guint behind = join_complements(reading, sentence, end + 1, limit, &more);
  const gboolean placed = mention->state || mention->org || mention->organ;
  const gboolean fits = (span_is_set(mention->name) && more.post && (!mention->post || !placed)) || (mention->post && more.name_tokens > 1 && !span_is_set(mention->name));
  const gboolean another = span_is_set(mention->name) && more.name_tokens > 1 && !more.shape; /* "Ana Ruiz, Minister Bo Lund, ..." */
  const gboolean named = is_named_behind(reading, sentence, mention, &more, behind);
  if (!named && (!fits || another || !tells_person(&more))) return end;
  mention_join(mention, &more);
  return behind;
}

/* "Ana Ruiz, Jr., said": the abbreviation behind the comma belongs to the name in front of it. */
static guint name_before_suffix(const Reading *reading, const Sentence *sentence, guint at) {
  const Chunk *chunk = &sentence->chunks[at];
  const gboolean suffix = chunk->last - chunk->first == 1 && unit_is(&reading->units[chunk->head], WORD_ABBREVIATION) && is_capital(&reading->units[chunk->head]);
  if (!suffix || at < 2 || chunk[-1].symbol != SYMBOL_COMMA || chunk[-2].symbol != SYMBOL_NOUN) return at;
  return mention_read(reading, &chunk[-2]).name_tokens > 1 ? at - 2 : at;
}

Mention mention_of_phrase(const Reading *reading, const Sentence *sentence, guint at, guint limit, guint *end) {
  Mention mention = mention_read(reading, &sentence->chunks[name_before_suffix(reading, sentence, at)]);
  *end = at + 1;
  if (mention.pronoun) return mention;
  const guint complements = join_complements(reading, sentence, at, limit, &mention);
  const guint apposition = join_apposition(reading, sentence, complements, limit, &mention);
  *end = apposition > complements || mention.post || mention.organ || mention.anonymous ? MAX(apposition, complements) : complements;
  return mention;
}

Chunk chunk_owner(const Reading *reading, const Chunk *chunk) {
  Chunk owner = *chunk;
  owner.flags = 0;
  for (guint32 i = chunk->last; i > chunk->first; i--) {
    if (reading->units[i - 1].kind != TOKEN_CLITIC) continue;
    owner.last = i;
    owner.head = i - 2;
    owner.flags = CHUNK_PROPER;
    return owner;
  }
  owner.last = owner.first + 1;
  owner.head = owner.first;
  owner.flags = CHUNK_PRONOUN;
  return owner;
}
