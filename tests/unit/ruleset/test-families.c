/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "problem-text.h"
#include "ruleset/families.h"

Test(families, by_folder) {
  cr_assert_str_eq(family_of_path("actors/states/us.yml")->folder, "actors");
  cr_assert_str_eq(family_of_path("language/en/cues.yml")->folder, "language/en");
  cr_assert_null(family_of_path("language/de/cues.yml"));
  cr_assert_null(family_of_path("language/cues.yml"));
  cr_assert_null(family_of_path("actors.yml"));
  cr_assert_null(family_of_path("actorsx/us.yml"));
  cr_assert_null(family_of_path("us.yml"));
}

/* Two rows of one table with the same key or the same place in the struct are a slip of the pen. */
static void check_table(const SchemaRecord *record, GHashTable *keys, gsize base) {
  g_autoptr(GHashTable) places = g_hash_table_new(NULL, NULL);
  for (gsize i = 0; i < record->n_fields; i++) {
    const SchemaField *field = &record->fields[i];
    cr_expect(g_hash_table_add(places, GSIZE_TO_POINTER(base + field->offset)), "%s: '%s' shares its place", record->noun, field->key);
    cr_expect_lt(field->offset, record->size, "%s: '%s' lies outside", record->noun, field->key);
    cr_expect(field->kind != FIELD_CHOICE || field->choices != NULL, "%s: '%s' has no choices", record->noun, field->key);
    gboolean holds_records = field->kind == FIELD_RECORD || field->kind == FIELD_RECORDS || field->kind == FIELD_INLINE;
    cr_expect_eq(field->record != NULL, holds_records, "%s: '%s'", record->noun, field->key);
    if (field->kind == FIELD_INLINE) {
      check_table(field->record, keys, base + field->offset);
      continue;
    }
    cr_expect(g_hash_table_add(keys, (gpointer)field->key), "%s: '%s' stands twice in the table", record->noun, field->key);
    if (!holds_records) continue;
    g_autoptr(GHashTable) inner = g_hash_table_new(g_str_hash, g_str_equal);
    check_table(field->record, inner, 0);
  }
}

Test(families, tables_are_consistent) {
  for (const Family *family = families; family->folder != NULL; family++) {
    g_autoptr(GHashTable) keys = g_hash_table_new(g_str_hash, g_str_equal);
    check_table(family->record, keys, 0);
    cr_expect(family->record->has_pos, "%s", family->folder);
    cr_expect_eq(family->tests >= 0, g_hash_table_contains(keys, "tests"), "%s", family->folder);
  }
}

/* The seed of the fuzz target that says everything a file of this folder can say. */
static gpointer read_full(const char *name, const Family *family) {
  g_autofree char *file = g_build_filename(SICNON_SOURCE_DIR, "tests/fuzz/seeds/yaml", name, NULL);
  g_autofree char *bytes = NULL;
  gsize length = 0;
  cr_assert(g_file_get_contents(file, &bytes, &length, NULL), "%s", file);
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(YamlNode) tree = yaml_parse("full.yml", bytes, length, problems);
  cr_assert_not_null(tree);
  gpointer record = schema_read(family->record, tree, problems);
  g_autofree char *text = problems_text(problems);
  cr_assert_str_eq(text, "", "%s: %s", name, text);
  return record;
}

Test(families, actors) {
  const Family *family = family_of_path("actors/x");
  ActorsFile *file = read_full("actors.yml", family);
  cr_assert_str_eq(file->meta.id, "norland");
  cr_assert_str_eq(file->meta.description, "Two lines\nof text.\n");
  cr_assert_eq(day_compare(file->meta.reviewed, (Day){2026, 1, 4}), 0);
  cr_assert_str_eq(file->meta.falsepositives[0], "one text is a list of one");
  const Actor *state = file->actors->pdata[0], *ministry = file->actors->pdata[1], *company = file->actors->pdata[2];
  cr_assert_str_eq(state->demonyms[1], "Norlander");
  cr_assert_str_eq(ministry->parent_id, "nd");
  cr_assert_str_eq(ministry->organ, "mfa");
  cr_assert_eq(day_compare(ministry->from, (Day){1990, 10, 3}), 0);
  cr_assert_eq(day_compare(ministry->to, (Day){2030, 12, 31}), 0);
  cr_assert_str_eq(company->country_id, "nd");
  const Person *person = file->people->pdata[0];
  const PersonRole *role = person->roles->pdata[0];
  cr_assert_str_eq(person->gender, "f");
  cr_assert_str_eq(role->of_id, "nd");
  const Post *post = file->posts->pdata[0];
  cr_assert_str_eq(post->masculine[0], "foreign secretary");
  cr_assert_str_eq(((const Organ *)file->organs->pdata[0])->suffix, "mfa");
  cr_assert_str_eq(((const NameShape *)file->shapes->pdata[0])->words[1], "Ltd");
  const RuleExample *claim = file->tests.claim->pdata[0], *pair = file->tests.contradiction->pdata[0];
  cr_assert_str_eq(claim->roles[1], "goods=missile");
  cr_assert_str_eq(pair->roles[1], "goods=missile");
  cr_assert_str_eq(pair->guard, "different-time");
  cr_assert_eq(day_compare(pair->b_date, (Day){0, 1, 3}), 0);
  schema_free_record(family->record, file);
}

Test(families, things_and_places) {
  const Family *things = family_of_path("things/x"), *places = family_of_path("places/x");
  ThingsFile *thing_file = read_full("things.yml", things);
  PlacesFile *place_file = read_full("places.yml", places);
  const ThingClass *missile = thing_file->classes->pdata[1], *kind = thing_file->classes->pdata[2];
  cr_assert_eq(missile->basic, TRUE);
  cr_assert_eq(kind->basic, FALSE);
  cr_assert_str_eq(kind->is_id, "missile");
  cr_assert_str_eq(kind->names[1], "re:KN-\\d+");
  cr_assert_str_eq(((const Place *)place_file->places->pdata[1])->in_id, "nd");
  schema_free_record(things->record, thing_file);
  schema_free_record(places->record, place_file);
}

Test(families, language) {
  const Family *family = family_of_path("language/en/x");
  LanguageFile *file = read_full("language.yml", family);
  cr_assert_str_eq(((const NamedList *)file->words->pdata[0])->values[2], "no");
  cr_assert_str_eq(((const NamedList *)file->synonyms->pdata[0])->name, "big");
  cr_assert_str_eq(((const WordEntry *)file->verbs->pdata[0])->text, "give gave given");
  cr_assert_str_eq(((const WordEntry *)file->nouns->pdata[0])->text, "man men");
  cr_assert_str_eq(((const Inflection *)file->inflections->pdata[0])->ing, "$1ying");
  const Cue *cue = file->cues->pdata[0];
  cr_assert_str_eq(cue->stance, "denies");
  cr_assert_str_eq(cue->not_before[0], "bail");
  cr_assert_float_eq(((const Frame *)file->frames->pdata[0])->confidence, 0.9, 1e-9);
  cr_assert_str_eq(((const Binding *)file->relative_days->pdata[0])->value, "-1");
  cr_assert_str_eq(((const Binding *)file->bounds->pdata[0])->name, "at least");
  cr_assert_eq(file->numbers->len + file->units->len + file->antonyms->len, 3);
  schema_free_record(family->record, file);
}

Test(families, events_and_entailments) {
  const Family *events = family_of_path("events/x"), *entailments = family_of_path("entailments/x");
  EventRule *event = read_full("events.yml", events);
  Entailment *entailment = read_full("entailments.yml", entailments);
  const EventRole *giver = event->roles->pdata[0], *goods = event->roles->pdata[1];
  cr_assert(giver->required && !giver->optional_match);
  cr_assert(!goods->required && goods->optional_match);
  cr_assert_str_eq(((const TriggerSet *)event->sets->pdata[0])->agents[0], "supplier");
  cr_assert_str_eq(((const WordEntry *)event->patterns->pdata[0])->text, "{giver} <hand-over> {goods} [to {receiver}]");
  cr_assert_str_eq(entailment->then.event, "transfer");
  cr_assert_str_eq(((const Binding *)entailment->when.roles->pdata[1])->value, "C");
  cr_assert_str_eq(entailment->different[0], "A C");
  schema_free_record(events->record, event);
  schema_free_record(entailments->record, entailment);
}

Test(families, contradictions_and_filters) {
  const Family *contradictions = family_of_path("contradictions/x"), *filters = family_of_path("filters/x");
  ContradictionRule *rule = read_full("contradictions.yml", contradictions);
  Filter *filter = read_full("filters.yml", filters);
  cr_assert_str_eq(rule->kind, "denial");
  cr_assert_eq(rule->window, 365);
  cr_assert_str_eq(rule->guards[1], "same-side");
  cr_assert_str_eq(filter->findings[0], "0123456789abcdef0123");
  cr_assert_eq(day_compare(filter->expires, (Day){2027, 1, 1}), 0);
  schema_free_record(contradictions->record, rule);
  schema_free_record(filters->record, filter);
}

Test(families, filter_needs_author_reason_and_end) {
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(YamlNode) tree = yaml_parse("f.yml", "id: x\n", 6, problems);
  const Family *family = family_of_path("filters/x");
  schema_free_record(family->record, schema_read(family->record, tree, problems));
  g_autofree char *text = problems_text(problems);
  cr_assert_str_eq(text, "f.yml:1:1: error: a filter needs the key 'author' [missing-key]\n"
                         "f.yml:1:1: error: a filter needs the key 'reason' [missing-key]\n"
                         "f.yml:1:1: error: a filter needs the key 'expires' [missing-key]");
}
