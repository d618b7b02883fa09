/* SPDX-License-Identifier: MIT */
/* Rule files -> lexicon. Later sections add to what earlier ones put at the same spelling; nothing is overwritten. */
#include <stdlib.h>
#include <string.h>
#include "ruleset/lexicon-private.h"
#include "base/day.h"
#include "ruleset/suggest.h"

#define EASTER_REACH 100 /* days from Easter Sunday */
#define LEAP_YEAR 2000

const char *const word_category_names[] = {
  "determiner", "possessive_determiner", "pronoun_masculine", "pronoun_feminine", "pronoun_neuter", "pronoun_plural", "pronoun_first",
  "pronoun_second", "pronoun_indefinite", "demonstrative", "relative", "complementizer", "wh_word", "preposition", "coordinator", "contrast",
  "subordinator", "be_form", "have_form", "do_form", "modal_possible", "modal_future", "modal_norm", "modal_conditional", "negator",
  "negative_determiner", "infinitive_to", "adverb", "hedge_adverb", "adjective", "noun", "plural_noun", "title", "abbreviation",
  "name_particle", "quantifier", "boilerplate_prefix", "boilerplate_line", "judgement_false", "judgement_true", "speech_noun", "role_noun",
  "wrong_noun", "refusal_noun", "evidence_noun", "state_noun", "conditional_marker", "month", "weekday", "time_unit", "day_part",
  "relative_past", "relative_next", "ordinal", "anonymous_source", "affiliation", "definite",
  "question_label", "authorship", "given_name", "support", NULL};

static const char *const verb_list_names[] = {"wish_verb", "plan_verb", "aspect_verb", "hedge_verb", "fail_verb", "doubt_verb", "know_verb", "confirm_verb", "comment_verb", "accord_verb", "falsify_verb", "lack_verb", "light_verb", "carrier_verb", "reject_verb", "happen_verb",
                                              NULL};

/* Lists that give their words a trait, and the category of their kind. */
static const struct {
  const char *name;
  WordTrait trait;
  guint64 category;
} trait_lists[] = {
    {"modal_ability", TRAIT_ABILITY, 0},
    {"modal_past_ability", TRAIT_PAST_ABILITY, 0},
    {"ability_adjective", TRAIT_ABILITY, WORD_BIT(WORD_ADJECTIVE)},
    {"negative_pronoun", TRAIT_NEGATIVE_PRONOUN, WORD_BIT(WORD_PRONOUN_INDEFINITE)},
    {"hedge_verb_form", TRAIT_HEDGE, 0},
    {"hedge_adjective", TRAIT_HEDGE, WORD_BIT(WORD_ADJECTIVE)},
    {"hedge_noun", TRAIT_HEDGE, WORD_BIT(WORD_NOUN)},
    {"doubt_adjective", TRAIT_DOUBT, WORD_BIT(WORD_ADJECTIVE)},
    {"doubt_conjunction", TRAIT_DOUBT, 0},
    {"lack_noun", TRAIT_LACK, WORD_BIT(WORD_NOUN)},
    {"without_word", TRAIT_WITHOUT, 0},
    {"delay_word", TRAIT_DELAY, 0},
    {"evidence_hedge", TRAIT_EVIDENCE_HEDGE, WORD_BIT(WORD_ADJECTIVE)},
    {"evidence_source", TRAIT_EVIDENCE, WORD_BIT(WORD_NOUN)},
    {"need_noun", TRAIT_NEED, WORD_BIT(WORD_NOUN)},
    {"plan_noun", TRAIT_PLAN, WORD_BIT(WORD_NOUN)},
    {"plan_adjective", TRAIT_PLAN, WORD_BIT(WORD_ADJECTIVE)},
    {"idea_noun", TRAIT_IDEA, WORD_BIT(WORD_NOUN)},
    {"apart_noun", TRAIT_APART, WORD_BIT(WORD_NOUN)},
    {"place_noun", TRAIT_PLACE_NOUN, WORD_BIT(WORD_NOUN)},
    {"verb_particle", TRAIT_PARTICLE, 0},
    {"range_opener", TRAIT_RANGE_OPENER, 0},
    {"range_closer", TRAIT_RANGE_CLOSER, 0},
    {"range_from", TRAIT_RANGE_FROM, 0},
    {"range_connector", TRAIT_RANGE_CONNECTOR, 0},
    {"proportion", TRAIT_IN, 0},
    {"name_affiliation", TRAIT_NAME_AFFILIATION, 0},
    {"letter_head", TRAIT_LETTER_HEAD, 0},
    {"boilerplate_caption", TRAIT_CAPTION, WORD_BIT(WORD_BOILERPLATE_PREFIX)},
    {"picture_credit", TRAIT_PICTURE_CREDIT, 0},
    {"picture_agency", TRAIT_PICTURE_AGENCY, 0},
    {"compilation", TRAIT_COMPILATION, 0},
    {"floating_quantifier", TRAIT_FLOATING, 0},
    {"existential", TRAIT_EXISTENTIAL, WORD_BIT(WORD_ADVERB)},
    {"locative", TRAIT_LOCATIVE, WORD_BIT(WORD_PREPOSITION)},
    {"story_marker", TRAIT_STORY, 0},
    {"season", TRAIT_SEASON, WORD_BIT(WORD_NOUN)},
    {"counterpart_noun", TRAIT_COUNTERPART, WORD_BIT(WORD_NOUN)},
    {"prospect_noun", TRAIT_PROSPECT, WORD_BIT(WORD_NOUN)},
    {"certain_noun", TRAIT_CERTAIN, WORD_BIT(WORD_NOUN)},
    {"partaking", TRAIT_PARTAKING, 0},
    {"figure_noun", TRAIT_FIGURE, WORD_BIT(WORD_NOUN)},
    {"own_state_noun", TRAIT_OWN_STATE, WORD_BIT(WORD_NOUN)},
};
G_STATIC_ASSERT(N_WORD_TRAITS <= 64);

/* Lists whose name carries a value: month_01, weekday_1, time_unit_day. */
static const struct {
  const char *prefix;
  WordCategory category;
  gint last;   /* numbers run from 1 */
  gint offset; /* added to the number */
} numbered_lists[] = {{"month_", WORD_MONTH, 12, 0}, {"weekday_", WORD_WEEKDAY, 7, -1}};

static const char *const time_unit_names[] = {"minute", "hour", "day", "week", "month", "year", "decade", "century", "weekend", NULL};

static void add_category(Lexicon *lexicon, const NamedList *list, WordCategory category, gint value) {
  for (guint i = 0; list->values[i]; i++) {
    Word *word = lexicon_add(lexicon, list->values[i]);
    if (!word) continue;
    word->categories |= WORD_BIT(category);
    if (value) word->value = value;
  }
}

/* Titles that tell the gender: "mr", "queen". */
static gboolean add_titles_of(Lexicon *lexicon, const NamedList *list, const char *name, const char *gender) {
  if (strcmp(list->name, name) != 0) return FALSE;
  add_category(lexicon, list, WORD_TITLE, 0);
  for (guint i = 0; list->values[i]; i++) {
    Word *word = lexicon_add(lexicon, list->values[i]);
    if (word && !word->gender) word->gender = gender;
  }
  return TRUE;
}

/* "holiday_12_25", "easter_0", "easter_-2": days with a name. */
static gboolean add_holidays(Lexicon *lexicon, const NamedList *list) {
  static const char fixed[] = "holiday_", moving[] = "easter_";
  gint value;
  char *end = NULL;
  if (g_str_has_prefix(list->name, fixed)) {
    const glong month = strtol(list->name + strlen(fixed), &end, 10), day = *end == '_' ? strtol(end + 1, &end, 10) : 0;
    if (*end || month < 1 || month > 12 || day < 1 || day > (glong)day_month_length(LEAP_YEAR, (guint)month)) return FALSE;
    value = (gint)(100 * month + day);
  } else if (g_str_has_prefix(list->name, moving)) {
    const glong days = strtol(list->name + strlen(moving), &end, 10);
    if (*end || end == list->name + strlen(moving) || ABS(days) > EASTER_REACH) return FALSE;
    value = HOLIDAY_EASTER + (gint)days;
  } else {
    return FALSE;
  }
  for (guint i = 0; list->values[i]; i++) {
    Word *word = lexicon_add(lexicon, list->values[i]);
    if (!word) continue;
    word->traits |= TRAIT_BIT(TRAIT_HOLIDAY);
    word->value = value;
  }
  return TRUE;
}

static gboolean add_valued_list(Lexicon *lexicon, const NamedList *list) {
  if (add_holidays(lexicon, list)) return TRUE;
  if (add_titles_of(lexicon, list, "title_masculine", "m") || add_titles_of(lexicon, list, "title_feminine", "f")) return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS(numbered_lists); i++) {
    if (!g_str_has_prefix(list->name, numbered_lists[i].prefix)) continue;
    const gint number = atoi(list->name + strlen(numbered_lists[i].prefix));
    if (number < 1 || number > numbered_lists[i].last) return FALSE;
    add_category(lexicon, list, numbered_lists[i].category, number + numbered_lists[i].offset);
    return TRUE;
  }
  if (!g_str_has_prefix(list->name, "time_unit_")) return FALSE;
  const gint unit = name_index(time_unit_names, list->name + strlen("time_unit_"));
  if (unit < 0) return FALSE;
  add_category(lexicon, list, WORD_TIME_UNIT, unit);
  return TRUE;
}

/* Of a spelling, not of a lemma: plurals are listed too. */
static gboolean add_trait(Lexicon *lexicon, const NamedList *list) {
  for (guint t = 0; t < G_N_ELEMENTS(trait_lists); t++) {
    if (strcmp(list->name, trait_lists[t].name) != 0) continue;
    for (guint i = 0; list->values[i]; i++) {
      Word *word = lexicon_add(lexicon, list->values[i]);
      if (!word) continue;
      word->traits |= TRAIT_BIT(trait_lists[t].trait);
      word->categories |= trait_lists[t].category;
    }
    return TRUE;
  }
  return FALSE;
}

static void add_undefined(Problems *problems, const NamedList *list) {
  g_autofree char *hint = suggest_phrase(suggest_from(list->name, word_category_names));
  problems_add(problems, list->pos, PROBLEM_ERROR, "undefined-name", "undefined word category '%s'%s", list->name, hint);
}

static void add_word_lists(Lexicon *lexicon, const GPtrArray *lists, Problems *problems) {
  for (guint i = 0; i < lists->len; i++) {
    const NamedList *list = g_ptr_array_index(lists, i);
    const gint category = name_index(word_category_names, list->name);
    if (category >= 0)
      add_category(lexicon, list, (WordCategory)category, 0);
    else if (name_index(verb_list_names, list->name) < 0 && !add_valued_list(lexicon, list) && !add_trait(lexicon, list))
      add_undefined(problems, list);
  }
}

static void add_verbs_and_nouns(Lexicon *lexicon, const RuleFiles *files, const Inflector *inflector) {
  for (guint i = 0; i < files->verbs->len; i++) lexicon_add_verb(lexicon, ((const WordEntry *)g_ptr_array_index(files->verbs, i))->text, inflector);
  for (guint i = 0; i < files->nouns->len; i++) {
    g_auto(GStrv) forms = g_strsplit(((const WordEntry *)g_ptr_array_index(files->nouns, i))->text, " ", 2);
    g_autofree char *entry = forms[1] ? g_strjoin(" / ", forms[0], forms[1], NULL) : g_strdup(forms[0]);
    lexicon_add_noun(lexicon, entry, inflector);
  }
}

/* Common nouns get their plurals too: "strikes" must not look like a verb only. */
static void add_plurals(Lexicon *lexicon, const GPtrArray *lists, const Inflector *inflector) {
  for (guint i = 0; i < lists->len; i++) {
    const NamedList *list = g_ptr_array_index(lists, i);
    const gint category = name_index(word_category_names, list->name);
    const guint64 noun_like = WORD_BIT(WORD_NOUN) | WORD_BIT(WORD_SPEECH_NOUN) | WORD_BIT(WORD_ROLE_NOUN) | WORD_BIT(WORD_WRONG_NOUN) |
                              WORD_BIT(WORD_REFUSAL_NOUN) | WORD_BIT(WORD_EVIDENCE_NOUN) | WORD_BIT(WORD_ANONYMOUS_SOURCE);
    if (category < 0 || !(noun_like & WORD_BIT(category))) continue;
    for (guint j = 0; list->values[j]; j++) {
      g_autofree char *plural = inflector_apply(inflector, "noun", list->values[j], INFLECT_S);
      Word *singular = lexicon_add(lexicon, list->values[j]), *word = lexicon_add(lexicon, plural);
      if (!singular || !word) continue;
      singular->categories |= WORD_BIT(WORD_NOUN);
      word->categories |= WORD_BIT(category) | WORD_BIT(WORD_NOUN);
      if (word != singular && !word->noun) word->plural = TRUE;
    }
  }
}

/* A list of verbs speaks of the verb, not of the one form that is written there. */
static void add_verb_lists(Lexicon *lexicon, const GPtrArray *lists, const Inflector *inflector) {
  for (guint i = 0; i < lists->len; i++) {
    const NamedList *list = g_ptr_array_index(lists, i);
    const gint number = name_index(verb_list_names, list->name);
    if (number < 0) continue;
    for (guint j = 0; list->values[j]; j++) {
      const Word *word = lexicon_find(lexicon, list->values[j]);
      if (!word || !word->verbs[0]) lexicon_add_verb(lexicon, list->values[j], inflector);
      word = lexicon_find(lexicon, list->values[j]);
      for (guint v = 0; v < WORD_MAX_VERBS; v++)
        if (word->verbs[v]) ((Lemma *)word->verbs[v])->lists |= 1u << number;
    }
  }
}

static void add_auxiliaries(Lexicon *lexicon, const GPtrArray *lists, const Inflector *inflector) {
  static const WordCategory categories[] = {WORD_BE_FORM, WORD_HAVE_FORM, WORD_DO_FORM};
  for (guint i = 0; i < lists->len; i++) {
    const NamedList *list = g_ptr_array_index(lists, i);
    for (guint j = 0; j < G_N_ELEMENTS(categories); j++)
      if (strcmp(list->name, word_category_names[categories[j]]) == 0 && list->values[0])
        lexicon_set_auxiliary(lexicon, categories[j], lexicon_add_verb(lexicon, list->values[0], inflector));
  }
}

/* ---- bindings: a spelling and its value ---- */

static gboolean is_number(const char *text) {
  char *end;
  g_ascii_strtod(text, &end);
  return end != text && *end == '\0';
}

/* min, max, about, or the interval of a vague word: "24..99", "5..". */
static gboolean is_bound(const char *text) {
  static const char *const names[] = {"min", "max", "about", NULL};
  if (name_index(names, text) >= 0) return TRUE;
  g_auto(GStrv) ends = g_strsplit(text, "..", 2);
  return ends[0] && ends[1] && is_number(ends[0]) && (!*ends[1] || is_number(ends[1]));
}

/* The entry of a binding whose value is right; NULL with a problem when it is wrong. */
static Word *add_binding(Lexicon *lexicon, const Binding *binding, gboolean fits, const char *wanted, Problems *problems) {
  if (fits) return lexicon_add(lexicon, binding->name);
  problems_add(problems, binding->pos, PROBLEM_ERROR, "wrong-value", "'%s' must be %s, not '%s'", binding->name, wanted, binding->value);
  return NULL;
}

static void add_numbers(Lexicon *lexicon, const RuleFiles *files, Problems *problems) {
  for (guint i = 0; i < files->numbers->len; i++) {
    const Binding *binding = g_ptr_array_index(files->numbers, i);
    Word *word = add_binding(lexicon, binding, is_number(binding->value), "a number", problems);
    if (!word) continue;
    word->categories |= WORD_BIT(WORD_NUMBER_WORD);
    word->number = g_ascii_strtod(binding->value, NULL);
  }
  for (guint i = 0; i < files->relative_days->len; i++) {
    const Binding *binding = g_ptr_array_index(files->relative_days, i);
    g_auto(GStrv) days = g_strsplit(binding->value, "..", 2);
    const gboolean fits = days[0] && is_number(days[0]) && (!days[1] || is_number(days[1]));
    Word *word = add_binding(lexicon, binding, fits, "a number of days, or two like '-1..0'", problems);
    if (!word) continue;
    word->categories |= WORD_BIT(WORD_RELATIVE_DAY);
    word->value = atoi(days[0]);
    word->last_value = days[1] ? atoi(days[1]) : word->value;
  }
}

/* A share of it, "0..0.34", or one of these. */
static gboolean is_part(const char *text) {
  static const char *const names[] = {"since", "past", "rest", "open", NULL};
  if (name_index(names, text) >= 0) return TRUE;
  g_auto(GStrv) ends = g_strsplit(text, "..", 2);
  return ends[0] && ends[1] && is_number(ends[0]) && is_number(ends[1]);
}

static void add_time_parts(Lexicon *lexicon, const GPtrArray *parts, Problems *problems) {
  for (guint i = 0; i < parts->len; i++) {
    const Binding *binding = g_ptr_array_index(parts, i);
    Word *word = add_binding(lexicon, binding, is_part(binding->value), "since, past, rest, open or a share like '0..0.34'", problems);
    if (word) word->part = binding->value;
  }
}

/* "m" is a million only when it is written to a number: elsewhere it is no number word. */
static void add_scale_letters(Lexicon *lexicon, const GPtrArray *letters, Problems *problems) {
  for (guint i = 0; i < letters->len; i++) {
    const Binding *binding = g_ptr_array_index(letters, i);
    Word *word = add_binding(lexicon, binding, is_number(binding->value), "a number", problems);
    if (!word) continue;
    word->traits |= TRAIT_BIT(TRAIT_SCALE_LETTER);
    word->number = g_ascii_strtod(binding->value, NULL);
  }
}

static void add_units_and_bounds(Lexicon *lexicon, const RuleFiles *files, Problems *problems) {
  for (guint i = 0; i < files->units->len; i++) {
    const Binding *binding = g_ptr_array_index(files->units, i);
    Word *word = lexicon_add(lexicon, binding->name);
    if (word) word->unit = binding->value;
  }
  for (guint i = 0; i < files->bounds->len; i++) {
    const Binding *binding = g_ptr_array_index(files->bounds, i);
    Word *word = add_binding(lexicon, binding, is_bound(binding->value), "min, max, about or an interval like '3..9'", problems);
    if (word) word->bound = binding->value;
  }
}

/* "shoot down": a verb and its particle. FALSE when the entry is no such pair. */
static gboolean add_particle_verb(Lexicon *lexicon, const char *entry, const char *set, const Inflector *inflector) {
  g_auto(GStrv) parts = g_strsplit(entry, " ", 2);
  if (!parts[1]) return FALSE;
  Lemma *lemma = lexicon_add_verb(lexicon, parts[0], inflector);
  const Word *particle = lexicon_add(lexicon, parts[1]);
  if (!lemma->particles) lemma->particles = g_hash_table_new(g_str_hash, g_str_equal);
  g_hash_table_insert(lemma->particles, (gpointer)particle->text, (gpointer)set);
  return TRUE;
}

/* A set holds verbs, particle verbs and nouns of action ("invasion"); a word that is both verb and noun is both. */
static void add_synonyms(Lexicon *lexicon, const GPtrArray *lists, const Inflector *inflector) {
  for (guint i = 0; i < lists->len; i++) {
    const NamedList *list = g_ptr_array_index(lists, i);
    for (guint j = 0; list->values[j]; j++) {
      if (add_particle_verb(lexicon, list->values[j], list->name, inflector)) continue;
      Lemma *lemma = (Lemma *)lexicon_verb(lexicon, list->values[j]);
      if (!lemma) lemma = lexicon_add_noun(lexicon, list->values[j], inflector);
      if (lemma->synonym == lemma->text) lemma->synonym = list->name;
    }
  }
}

static void tie_cue(Lemma *lemma, const Cue *cue, Problems *problems) {
  if (lemma->cue) problems_add(problems, cue->pos, PROBLEM_ERROR, "duplicate-cue", "'%s' is a cue already, at line %u", lemma->text, lemma->cue->pos.line);
  lemma->cue = cue;
}

/* The objects that make something else of the cue, with their plurals. */
static void add_traps(Lexicon *lexicon, const Cue *cue, const Inflector *inflector) {
  for (guint i = 0; cue->not_before[i]; i++) {
    g_autofree char *plural = inflector_apply(inflector, "noun", cue->not_before[i], INFLECT_S);
    const Word *words[] = {lexicon_add(lexicon, cue->not_before[i]), lexicon_add(lexicon, plural)};
    for (guint j = 0; j < G_N_ELEMENTS(words); j++) {
      if (!words[j]) continue;
      ((Word *)words[j])->categories |= WORD_BIT(WORD_NOUN);
      lexicon_add_trap(lexicon, words[j], cue);
    }
  }
}

static void add_cues(Lexicon *lexicon, const GPtrArray *cues, const Inflector *inflector, Problems *problems) {
  for (guint i = 0; i < cues->len; i++) {
    const Cue *cue = g_ptr_array_index(cues, i);
    for (guint j = 0; cue->verbs[j]; j++) tie_cue(lexicon_add_verb(lexicon, cue->verbs[j], inflector), cue, problems);
    for (guint j = 0; cue->nouns[j]; j++) tie_cue(lexicon_add_noun(lexicon, cue->nouns[j], inflector), cue, problems);
    for (guint j = 0; cue->phrases[j]; j++) {
      Word *word = lexicon_add(lexicon, cue->phrases[j]);
      if (word) word->phrase_cue = cue;
    }
    add_traps(lexicon, cue, inflector);
  }
}

Lexicon *lexicon_build(const RuleFiles *files, Problems *problems) {
  g_autoptr(Lexicon) lexicon = lexicon_new();
  g_autoptr(Inflector) inflector = inflector_new(files->inflections, problems);
  if (!inflector) return NULL;
  add_word_lists(lexicon, files->words, problems);
  add_verbs_and_nouns(lexicon, files, inflector);
  add_verb_lists(lexicon, files->words, inflector);
  add_auxiliaries(lexicon, files->words, inflector);
  add_plurals(lexicon, files->words, inflector);
  add_numbers(lexicon, files, problems);
  add_scale_letters(lexicon, files->scale_letters, problems);
  add_time_parts(lexicon, files->time_parts, problems);
  add_units_and_bounds(lexicon, files, problems);
  add_synonyms(lexicon, files->synonyms, inflector);
  add_cues(lexicon, files->cues, inflector, problems);
  lexicon_add_names(lexicon, files, inflector);
  lexicon_mark_cues(lexicon);
  return g_steal_pointer(&lexicon);
}
