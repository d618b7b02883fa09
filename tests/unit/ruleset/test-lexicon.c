/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <string.h>
#include "base/error.h"
#include "problem-text.h"
#include "ruleset/lexicon-private.h"
#include "rules-folder.h"

typedef struct {
  RuleFiles *files;
  Lexicon *lexicon;
  char *problems; /* as text, file names without the folder */
} World;

static World world_of(const char *language, const char *actors, const char *things) {
  g_autofree char *folder = rules_folder_new(), *prefix = g_strconcat(folder, "/", NULL);
  rules_folder_write(folder, "language/en/l.yml", language);
  if (actors) rules_folder_write(folder, "actors/a.yml", actors);
  if (things) rules_folder_write(folder, "things/t.yml", things);
  const char *dirs[] = {folder, NULL};
  g_autoptr(GError) error = NULL;
  World world = {.files = rule_files_load(dirs, &error)};
  cr_assert_not_null(world.files, "%s", error ? error->message : "");
  rules_folder_remove(folder);
  g_autoptr(Problems) problems = problems_new();
  world.lexicon = lexicon_build(world.files, problems);
  g_autofree char *text = problems_text(problems);
  g_auto(GStrv) parts = g_strsplit(text, prefix, -1);
  world.problems = g_strjoinv("", parts);
  return world;
}

static void world_clear(World *world) {
  lexicon_free(world->lexicon);
  rule_files_free(world->files);
  g_free(world->problems);
}

static World good_world(const char *language, const char *actors, const char *things) {
  World world = world_of(language, actors, things);
  cr_assert_str_eq(world.problems, "", "%s", world.problems);
  return world;
}

#define INFLECTIONS                                                                                                   \
  "id: l\ninflections:\n  - of: verb\n    ending: '^(.+)$'\n    s: '${1}s'\n    past: '${1}ed'\n    ing: '${1}ing'\n" \
  "  - of: noun\n    ending: '^(.+)$'\n    s: '${1}s'\n"

/* ---- looking up ---- */

/* The entry that a text starts with, and how many tokens it takes: "air raid/2". */
static char *matched(const Lexicon *lexicon, const char *text) {
  g_autoptr(Arena) arena = arena_new();
  const Tokens tokens = tokens_scan(text, strlen(text), arena);
  guint length = 0;
  const Word *word = lexicon_match(lexicon, text, tokens.items, tokens.n, &length);
  return word ? g_strdup_printf("%s/%u", word->text, length) : g_strdup("-");
}

Test(lexicon, the_longest_entry_wins) {
  World world =
      good_world(INFLECTIONS "words:\n  noun: [air, air raid, air raid shelter, O'Brien pact, U.S., co-op]\n  preposition: [in front of]\n",
                 NULL, NULL);
  static const struct {
    const char *text, *expected;
  } cases[] = {{"air is thin", "air/1"},
               {"air raid sirens", "air raid/2"},
               {"Air Raid shelter doors", "air raid shelter/3"},
               {"air  raid", "air raid/2"},
               {"in front of it", "in front of/3"},
               {"in front", "-"},
               {"in", "-"},
               {"raid", "-"},
               {"airs graces", "airs/1"},
               {"O’Brien pact", "o'brien pact/2"},
               {"U.S. aid", "u.s./1"},
               {"Co-op", "co-op/1"},
               {"AIR RAIDS", "air raids/2"}};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *result = matched(world.lexicon, cases[i].text);
    cr_expect_str_eq(result, cases[i].expected, "%s: %s", cases[i].text, result);
  }
  world_clear(&world);
}

Test(lexicon, find_wants_the_whole_spelling) {
  World world = good_world(INFLECTIONS "words:\n  noun: [air, air raid]\n", NULL, NULL);
  cr_expect_str_eq(lexicon_find(world.lexicon, "Air raid")->text, "air raid");
  cr_expect_null(lexicon_find(world.lexicon, "air show"));
  cr_expect_null(lexicon_find(world.lexicon, ""));
  cr_expect_null(lexicon_find(world.lexicon, "show"));
  world_clear(&world);
}

/* Enough entries for the table to grow several times. */
Test(lexicon, keeps_what_it_has_when_it_grows) {
  g_autoptr(Lexicon) lexicon = lexicon_new();
  for (guint i = 0; i < 20000; i++) {
    g_autofree char *text = g_strdup_printf("word-%u of %u", i, i % 7);
    lexicon_add(lexicon, text)->value = (gint)i;
  }
  for (guint i = 0; i < 20000; i++) {
    g_autofree char *text = g_strdup_printf("WORD-%u of %u", i, i % 7);
    const Word *word = lexicon_find(lexicon, text);
    cr_assert_not_null(word, "%s", text);
    cr_assert_eq(word->value, (gint)i);
  }
}

Test(lexicon, one_entry_for_one_spelling) {
  g_autoptr(Lexicon) lexicon = lexicon_new();
  cr_expect_eq(lexicon_add(lexicon, "Air Raid"), lexicon_add(lexicon, "air raid"));
  cr_expect_null(lexicon_add(lexicon, " "));
}

/* ---- word lists ---- */

Test(lexicon, categories_side_by_side) {
  World world = good_world(
      INFLECTIONS
      "words:\n  preposition: [before]\n  subordinator: [before]\n  month_05: [may]\n  modal_possible: [may]\n  weekday_1: [monday]\n"
      "  weekday_7: [sunday]\n  time_unit_week: [week]\n",
      NULL, NULL);
  const Word *before = lexicon_find(world.lexicon, "before"), *may = lexicon_find(world.lexicon, "may");
  cr_expect(word_is(before, WORD_PREPOSITION) && word_is(before, WORD_SUBORDINATOR) && !word_is(before, WORD_ADVERB));
  cr_expect(word_is(may, WORD_MONTH) && word_is(may, WORD_MODAL_POSSIBLE));
  cr_expect_eq(may->value, 5);
  cr_expect_eq(lexicon_find(world.lexicon, "Monday")->value, 0);
  cr_expect_eq(lexicon_find(world.lexicon, "Sunday")->value, 6);
  cr_expect_eq(lexicon_find(world.lexicon, "week")->value, TIME_UNIT_WEEK);
  cr_expect_not(word_is(NULL, WORD_NOUN));
  world_clear(&world);
}

Test(lexicon, undefined_categories) {
  World world = world_of(INFLECTIONS "words:\n  prepositoin: [at]\n  month_13: [undecember]\n  time_unit_aeon: [aeon]\n", NULL, NULL);
  cr_expect_str_eq(world.problems,
                   "language/en/l.yml:12:3: error: undefined word category 'prepositoin'; did you mean 'preposition'? [undefined-name]\n"
                   "language/en/l.yml:13:3: error: undefined word category 'month_13' [undefined-name]\n"
                   "language/en/l.yml:14:3: error: undefined word category 'time_unit_aeon' [undefined-name]",
                   "%s", world.problems);
  world_clear(&world);
}

Test(lexicon, nouns_of_lists_have_plurals) {
  World world =
      good_world(INFLECTIONS "words:\n  noun: [quay]\n  speech_noun: [claim, false report]\n  plural_noun: [troops]\n  adjective: [grey]\n",
                 NULL, NULL);
  const Word *claims = lexicon_find(world.lexicon, "claims"), *reports = lexicon_find(world.lexicon, "false reports");
  cr_expect(word_is(claims, WORD_SPEECH_NOUN) && word_is(claims, WORD_NOUN) && claims->plural);
  cr_expect(word_is(lexicon_find(world.lexicon, "claim"), WORD_NOUN) && !lexicon_find(world.lexicon, "claim")->plural);
  cr_expect(word_is(reports, WORD_SPEECH_NOUN) && reports->plural);
  cr_expect(lexicon_find(world.lexicon, "quays")->plural);
  cr_expect(word_is(lexicon_find(world.lexicon, "troops"), WORD_PLURAL_NOUN));
  cr_expect_null(lexicon_find(world.lexicon, "troopss"));
  cr_expect_null(lexicon_find(world.lexicon, "greys"));
  world_clear(&world);
}

/* ---- verbs and nouns ---- */

Test(lexicon, forms_of_verbs) {
  World world = good_world(INFLECTIONS "verbs: [report /n, give gave given, put put put putting, calm /a, open /na]\n", NULL, NULL);
  static const struct {
    const char *text, *lemma;
    guint8 forms;
  } cases[] = {{"report", "report", FORM_BASE},
               {"reports", "report", FORM_S},
               {"reported", "report", FORM_PAST | FORM_PARTICIPLE},
               {"reporting", "report", FORM_ING},
               {"gave", "give", FORM_PAST},
               {"given", "give", FORM_PARTICIPLE},
               {"gives", "give", FORM_S},
               {"put", "put", FORM_BASE | FORM_PAST | FORM_PARTICIPLE},
               {"putting", "put", FORM_ING}};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    const Word *word = lexicon_find(world.lexicon, cases[i].text);
    cr_assert(word && word->verbs[0], "%s", cases[i].text);
    cr_expect_str_eq(word->verbs[0]->text, cases[i].lemma);
    cr_expect_eq(word->forms[0], cases[i].forms, "%s: %u", cases[i].text, word->forms[0]);
    cr_expect_null(word->verbs[1]);
  }
  const Lemma *report = lexicon_verb(world.lexicon, "report"), *calm = lexicon_verb(world.lexicon, "calm"),
              *open = lexicon_verb(world.lexicon, "open");
  cr_expect(report->also_noun && !report->also_adjective && report->is_verb);
  cr_expect(!calm->also_noun && calm->also_adjective);
  cr_expect(open->also_noun && open->also_adjective);
  cr_expect_null(lexicon_find(world.lexicon, "gived"));
  world_clear(&world);
}

Test(lexicon, a_form_of_two_verbs) {
  World world = good_world(INFLECTIONS "verbs: [found, find found found, wind wound wound, wound]\n", NULL, NULL);
  const Word *found = lexicon_find(world.lexicon, "found"), *wound = lexicon_find(world.lexicon, "wound");
  cr_expect_str_eq(found->verbs[0]->text, "found");
  cr_expect_eq(found->forms[0], FORM_BASE);
  cr_expect_str_eq(found->verbs[1]->text, "find");
  cr_expect_eq(found->forms[1], FORM_PAST | FORM_PARTICIPLE);
  cr_expect_str_eq(wound->verbs[0]->text, "wind");
  cr_expect_str_eq(wound->verbs[1]->text, "wound");
  world_clear(&world);
}

Test(lexicon, irregular_nouns) {
  World world = good_world(INFLECTIONS "nouns: [man men, aircraft aircraft, shell]\n", NULL, NULL);
  const Word *men = lexicon_find(world.lexicon, "men"), *aircraft = lexicon_find(world.lexicon, "aircraft");
  cr_expect_str_eq(men->noun->text, "man");
  cr_expect(men->plural && !lexicon_find(world.lexicon, "man")->plural);
  cr_expect_null(lexicon_find(world.lexicon, "mans"));
  cr_expect(aircraft->noun && !aircraft->plural);
  cr_expect_str_eq(lexicon_find(world.lexicon, "shells")->noun->text, "shell");
  world_clear(&world);
}

Test(lexicon, auxiliaries_lead_to_their_verb) {
  World world = good_world(INFLECTIONS "words:\n  be_form: [be, am, isn't]\n  have_form: [have]\n", NULL, NULL);
  cr_expect_str_eq(lexicon_auxiliary(world.lexicon, WORD_BE_FORM)->text, "be");
  cr_expect_str_eq(lexicon_auxiliary(world.lexicon, WORD_HAVE_FORM)->text, "have");
  cr_expect_null(lexicon_auxiliary(world.lexicon, WORD_DO_FORM));
  world_clear(&world);
}

Test(lexicon, cues_and_synonyms) {
  World world = good_world(
      INFLECTIONS
      "verbs: [say said said, tell told told, shell]\nsynonyms:\n  speak: [say, tell]\n  talk: [tell, chat]\n"
      "cues:\n  - verbs: [say]\n    nouns: [statement]\n    phrases: [according to]\n    stance: asserts\n    frames: [clause]\n",
      NULL, NULL);
  const Cue *cue = world.files->cues->pdata[0];
  cr_expect_eq(lexicon_find(world.lexicon, "said")->verbs[0]->cue, cue);
  cr_expect_eq(lexicon_find(world.lexicon, "statements")->noun->cue, cue);
  cr_expect_eq(lexicon_find(world.lexicon, "According to")->phrase_cue, cue);
  cr_expect_null(lexicon_verb(world.lexicon, "tell")->cue);
  cr_expect_str_eq(lexicon_verb(world.lexicon, "tell")->synonym, "speak", "the first set that has it");
  cr_expect_str_eq(lexicon_verb(world.lexicon, "shell")->synonym, "shell");
  world_clear(&world);
}

Test(lexicon, traps_of_a_cue) {
  World world = good_world(INFLECTIONS "verbs: [deny]\ncues:\n  - verbs: [deny]\n    stance: denies\n    frames: [clause]\n    not_before: [appeal]\n"
                                       "  - verbs: [say]\n    stance: asserts\n    frames: [clause]\n",
                           NULL, NULL);
  const Cue *deny = world.files->cues->pdata[0], *say = world.files->cues->pdata[1];
  cr_expect(lexicon_is_trap(world.lexicon, lexicon_find(world.lexicon, "appeal"), deny));
  cr_expect(lexicon_is_trap(world.lexicon, lexicon_find(world.lexicon, "appeals"), deny));
  cr_expect_not(lexicon_is_trap(world.lexicon, lexicon_find(world.lexicon, "appeal"), say));
  cr_expect_not(lexicon_is_trap(world.lexicon, lexicon_find(world.lexicon, "deny"), deny));
  cr_expect_not(lexicon_is_trap(world.lexicon, NULL, deny));
  world_clear(&world);
}

/* ---- bindings ---- */

Test(lexicon, numbers_days_units_and_bounds) {
  World world = good_world(
      INFLECTIONS "numbers:\n  a dozen: 12\n  half: 0.5\nrelative_days:\n  today: 0\n  the day before yesterday: -2\nunits:\n  '$': usd\n"
                  "bounds:\n  at least: min\n  dozens: '24..99'\n  many: '5..'\n"
                  "scale_letters:\n  m: 1000000\ntime_parts:\n  early: '0..0.34'\n  since: since\nwords:\n  hedge_noun: [likelihood]\n",
      NULL, NULL);
  const Word *dozen = lexicon_find(world.lexicon, "a dozen"), *half = lexicon_find(world.lexicon, "half");
  cr_expect(word_is(dozen, WORD_NUMBER_WORD));
  cr_expect_float_eq(dozen->number, 12, 0);
  cr_expect_float_eq(half->number, 0.5, 0);
  cr_expect(word_is(lexicon_find(world.lexicon, "today"), WORD_RELATIVE_DAY));
  cr_expect_eq(lexicon_find(world.lexicon, "the day before yesterday")->value, -2);
  cr_expect_str_eq(lexicon_find(world.lexicon, "$")->unit, "usd");
  cr_expect_str_eq(lexicon_find(world.lexicon, "dozens")->bound, "24..99");
  const Word *letter = lexicon_find(world.lexicon, "m"), *likelihood = lexicon_find(world.lexicon, "likelihood");
  cr_expect(word_trait(letter, TRAIT_SCALE_LETTER) && !word_is(letter, WORD_NUMBER_WORD));
  cr_expect_str_eq(lexicon_find(world.lexicon, "early")->part, "0..0.34");
  cr_expect(word_trait(likelihood, TRAIT_HEDGE) && word_is(likelihood, WORD_NOUN));
  world_clear(&world);
}

Test(lexicon, wrong_values) {
  World world = world_of(
      INFLECTIONS "numbers:\n  two: twoo\nrelative_days:\n  today: now\nbounds:\n  at least: minimum\n  dozens: '24-99'\n  many: '5..x'\n"
                  "time_parts:\n  early: soon\nscale_letters:\n  m: million\n",
      NULL, NULL);
  cr_expect_str_eq(
      world.problems,
      "language/en/l.yml:12:3: error: 'two' must be a number, not 'twoo' [wrong-value]\n"
      "language/en/l.yml:14:3: error: 'today' must be a number of days, or two like '-1..0', not 'now' [wrong-value]\n"
      "language/en/l.yml:16:3: error: 'at least' must be min, max, about or an interval like '3..9', not 'minimum' [wrong-value]\n"
      "language/en/l.yml:17:3: error: 'dozens' must be min, max, about or an interval like '3..9', not '24-99' [wrong-value]\n"
      "language/en/l.yml:18:3: error: 'many' must be min, max, about or an interval like '3..9', not '5..x' [wrong-value]\n"
      "language/en/l.yml:20:3: error: 'early' must be since, past, rest, open or a share like '0..0.34', not 'soon' [wrong-value]\n"
      "language/en/l.yml:22:3: error: 'm' must be a number, not 'million' [wrong-value]",
      "%s", world.problems);
  world_clear(&world);
}

/* ---- names ---- */

static const char actors_text[] =
    "actors:\n"
    "  - id: nd\n    name: Norland\n    kind: state\n    aliases: [NL, Kingdom of Norland]\n    demonyms: [Norlander]\n    metonyms: "
    "[Quayside]\n"
    "  - id: ve\n    name: Velmora\n    kind: state\n    local_aliases: [Defence Ministry]\n"
    "  - id: sr\n    name: Sornia\n    kind: state\n    local_aliases: [Defence Ministry]\n    metonyms: [Velmora]\n"
    "organs:\n  - suffix: mfa\n    name: Foreign Ministry\n    kind: ministry\n    nouns: [foreign ministry]\n"
    "posts:\n  - id: envoy\n    titles: [envoy]\n    masculine: [herald]\n    feminine: [heraldess]\n"
    "name_shapes:\n  - kind: company\n    words: [Works]\n"
    "people:\n  - name: Ada Quill\n    aliases: [Ada B. Quill, Li]\n    roles: []\n  - name: Tom Quill\n    roles: []\n  - name: Jo Ek\n   "
    " roles: []\n";

Test(lexicon, names_of_actors) {
  World world = good_world(INFLECTIONS, actors_text, NULL);
  const Actor *norland = world.files->actors->pdata[0], *velmora = world.files->actors->pdata[1], *sornia = world.files->actors->pdata[2];
  const Word *acronym = lexicon_find(world.lexicon, "NL"), *name = lexicon_find(world.lexicon, "Velmora");
  cr_expect_eq(lexicon_find(world.lexicon, "Norland")->actor, norland);
  cr_expect_eq(lexicon_find(world.lexicon, "Kingdom of Norland")->actor, norland);
  cr_expect(acronym->all_caps && acronym->actor == norland && word_is(acronym, WORD_NAME));
  cr_expect_not(lexicon_find(world.lexicon, "Norland")->all_caps);
  cr_expect_eq(lexicon_find(world.lexicon, "Norlander")->demonym, norland);
  cr_expect_eq(lexicon_find(world.lexicon, "Quayside")->metonym, norland);
  cr_expect(name->actor == velmora && name->metonym == sornia, "both readings stay");
  cr_expect_eq(lexicon_find(world.lexicon, "Defence Ministry")->locals->len, 2);
  world_clear(&world);
}

Test(lexicon, spellings_of_names) {
  World world = good_world(INFLECTIONS,
                           "actors:\n"
                           "  - id: tors\n    name: TORS\n    kind: media\n    aliases: [Tors]\n"
                           "  - id: odra\n    name: Odra\n    kind: group\n    aliases: [ODRA]\n"
                           "  - id: sorna\n    name: al-Sorna\n    kind: group\n    aliases: [The Quay, the Quay]\n",
                           NULL);
  cr_expect_not(lexicon_find(world.lexicon, "tors")->all_caps, "the rules write it both ways");
  cr_expect_not(lexicon_find(world.lexicon, "odra")->all_caps, "in any order");
  cr_expect_not(lexicon_find(world.lexicon, "tors")->starts_small);
  cr_expect(lexicon_find(world.lexicon, "al-Sorna")->starts_small);
  cr_expect(lexicon_find(world.lexicon, "the Quay")->starts_small);
  world_clear(&world);
}

Test(lexicon, names_of_people) {
  World world = good_world(INFLECTIONS, actors_text, NULL);
  cr_expect_eq(lexicon_find(world.lexicon, "Ada Quill")->persons->len, 1);
  cr_expect_eq(lexicon_find(world.lexicon, "Ada B. Quill")->persons->len, 1);
  cr_expect_eq(lexicon_find(world.lexicon, "Quill")->persons->len, 2, "two of one surname, each once");
  cr_expect_eq(lexicon_find(world.lexicon, "Li")->persons->len, 1, "a name of one word");
  cr_expect_null(lexicon_find(world.lexicon, "Ek"), "too short for a surname alone");
  world_clear(&world);
}

Test(lexicon, posts_organs_shapes) {
  World world = good_world(INFLECTIONS, actors_text, NULL);
  const Word *envoys = lexicon_find(world.lexicon, "envoys");
  cr_expect(envoys->post && envoys->plural && !envoys->gender && word_is(envoys, WORD_NOUN));
  cr_expect_str_eq(lexicon_find(world.lexicon, "herald")->gender, "m");
  cr_expect_str_eq(lexicon_find(world.lexicon, "heraldess")->gender, "f");
  cr_expect_str_eq(lexicon_find(world.lexicon, "foreign ministry")->organ->suffix, "mfa");
  cr_expect_str_eq(lexicon_find(world.lexicon, "works")->shape, "company");
  world_clear(&world);
}

Test(lexicon, things_and_places) {
  World world = good_world(INFLECTIONS, NULL, "classes:\n  - id: rocket\n    nouns: [rocket]\n    names: [Petrel]\n");
  cr_expect(lexicon_find(world.lexicon, "rockets")->thing && lexicon_find(world.lexicon, "rockets")->plural);
  cr_expect(lexicon_find(world.lexicon, "rocket")->thing && !lexicon_find(world.lexicon, "rocket")->plural);
  cr_expect_str_eq(lexicon_find(world.lexicon, "Petrel")->thing->id, "rocket");
  cr_expect_null(lexicon_find(world.lexicon, "Petrels"));
  world_clear(&world);
}

/* ---- the shipped words ---- */

Test(lexicon, irregular_english_verbs) {
  static const char *const verbs[] = {
      "admit admits admitted admitted admitting",
      "begin begins began begun beginning",
      "break breaks broke broken breaking",
      "bring brings brought brought bringing",
      "build builds built built building",
      "buy buys bought bought buying",
      "catch catches caught caught catching",
      "choose chooses chose chosen choosing",
      "cut cuts cut cut cutting",
      "do does did done doing",
      "drive drives drove driven driving",
      "equip equips equipped equipped equipping",
      "fall falls fell fallen falling",
      "fight fights fought fought fighting",
      "find finds found found finding",
      "fly flies flew flown flying",
      "get gets got - getting",
      "give gives gave given giving",
      "go goes went gone going",
      "hit hits hit hit hitting",
      "hold holds held held holding",
      "keep keeps kept kept keeping",
      "know knows knew known knowing",
      "leave leaves left left leaving",
      "lose loses lost lost losing",
      "make makes made made making",
      "meet meets met met meeting",
      "occur occurs occurred occurred occurring",
      "pay pays paid paid paying",
      "put puts put put putting",
      "refer refers referred referred referring",
      "rise rises rose risen rising",
      "say says said said saying",
      "see sees saw seen seeing",
      "seek seeks sought sought seeking",
      "sell sells sold sold selling",
      "send sends sent sent sending",
      "shoot shoots shot shot shooting",
      "show shows showed shown showing",
      "speak speaks spoke spoken speaking",
      "steal steals stole stolen stealing",
      "strike strikes struck struck striking",
      "take takes took taken taking",
      "tell tells told told telling",
      "think thinks thought thought thinking",
      "throw throws threw thrown throwing",
      "transfer transfers transferred transferred transferring",
      "withdraw withdraws withdrew withdrawn withdrawing",
      "write writes wrote written writing",
  };
  static const guint8 bits[] = {FORM_BASE, FORM_S, FORM_PAST, FORM_PARTICIPLE, FORM_ING};
  g_autofree char *folder = rules_folder_new();
  rules_folder_link_shipped(folder, "language");
  const char *dirs[] = {folder, NULL};
  g_autoptr(RuleFiles) files = rule_files_load(dirs, NULL);
  rules_folder_remove(folder);
  cr_assert_not_null(files);
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(Lexicon) lexicon = lexicon_build(files, problems);
  for (gsize i = 0; i < G_N_ELEMENTS(verbs); i++) {
    g_auto(GStrv) forms = g_strsplit(verbs[i], " ", 5);
    for (guint form = 0; form < G_N_ELEMENTS(bits); form++) {
      const Word *word = lexicon_find(lexicon, forms[form]);
      gboolean found = g_str_equal(forms[form], "-");
      for (guint j = 0; word && j < WORD_MAX_VERBS; j++)
        found |= word->verbs[j] == lexicon_verb(lexicon, forms[0]) && (word->forms[j] & bits[form]);
      cr_expect(found, "%s is no form of %s", forms[form], forms[0]);
    }
  }
}
