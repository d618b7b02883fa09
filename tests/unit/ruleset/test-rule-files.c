/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "problem-text.h"
#include "ruleset/rule-files.h"
#include "ruleset/yaml.h"

/* ---- temporary directories ---- */

static char *new_folder(void) {
  char *folder = g_dir_make_tmp("sicnon-rules-XXXXXX", NULL);
  cr_assert_not_null(folder);
  return folder;
}

static void write_file(const char *folder, const char *path, const char *bytes) {
  g_autofree char *file = g_build_filename(folder, path, NULL), *parent = g_path_get_dirname(file);
  cr_assert_eq(g_mkdir_with_parents(parent, 0700), 0);
  cr_assert(g_file_set_contents(file, bytes, -1, NULL));
}

static void remove_tree(const char *path) {
  GDir *dir = g_file_test(path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open(path, 0, NULL);
  for (const char *name = dir != NULL ? g_dir_read_name(dir) : NULL; name != NULL; name = g_dir_read_name(dir)) {
    g_autofree char *child = g_build_filename(path, name, NULL);
    remove_tree(child);
  }
  if (dir != NULL) g_dir_close(dir);
  g_remove(path);
}

static RuleFiles *read_layers(const char *first, const char *second, Problems *problems) {
  const char *dirs[] = {first, second, NULL};
  g_autoptr(GError) error = NULL;
  RuleFiles *files = rule_files_read(dirs, problems, &error);
  cr_assert_not_null(files, "%s", error != NULL ? error->message : "neither files nor error");
  return files;
}

/* All problems, with the folder's name cut out. */
static char *problems_below(Problems *problems, const char *folder) {
  g_autofree char *text = problems_text(problems), *prefix = g_strconcat(folder, "/", NULL);
  g_auto(GStrv) parts = g_strsplit(text, prefix, -1);
  return g_strjoinv("", parts);
}

#define STATE(id, name) "  - id: " id "\n    name: " name "\n    kind: state\n"

/* ---- one layer ---- */

Test(rule_files, files_in_byte_order_of_their_paths) {
  g_autofree char *folder = new_folder();
  write_file(folder, "actors/b.yml", "actors:\n" STATE("c", "C"));
  write_file(folder, "actors/a/z.yml", "actors:\n" STATE("b", "B"));
  write_file(folder, "actors/a-a/z.yml", "actors:\n" STATE("a", "A"));
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(RuleFiles) files = read_layers(folder, NULL, problems);
  cr_assert_eq(problems_sorted(problems)->len, 0);
  cr_assert_eq(files->actors->len, 3);
  cr_assert_str_eq(((const Actor *)files->actors->pdata[0])->id, "a", "'-' comes before '/'");
  cr_assert_str_eq(((const Actor *)files->actors->pdata[1])->id, "b");
  cr_assert_str_eq(((const Actor *)files->actors->pdata[2])->id, "c");
  remove_tree(folder);
}

Test(rule_files, positions_name_the_file) {
  g_autofree char *folder = new_folder();
  write_file(folder, "actors/a.yml", "actors:\n" STATE("nd", "Norland"));
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(RuleFiles) files = read_layers(folder, NULL, problems);
  const Actor *actor = files->actors->pdata[0];
  g_autofree char *file = g_build_filename(folder, "actors/a.yml", NULL);
  cr_assert_str_eq(actor->pos.file, file);
  cr_assert_eq(actor->pos.line, 2);
  cr_assert_eq(actor->pos.column, 5);
  remove_tree(folder);
}

Test(rule_files, ignores_schema_readme_and_hidden_files) {
  g_autofree char *folder = new_folder();
  write_file(folder, "schema/actors.yml", "nonsense: [\n");
  write_file(folder, "README.md", "# Rules\n");
  write_file(folder, "actors/README.md", "# Actors\n");
  write_file(folder, "actors/.a.yml.swp", "x");
  write_file(folder, "actors/.#a.yml", "x");
  write_file(folder, "actors/a.yml", "actors:\n" STATE("nd", "Norland"));
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(RuleFiles) files = read_layers(folder, NULL, problems);
  cr_assert_eq(problems_sorted(problems)->len, 0);
  cr_assert_eq(files->actors->len, 1);
  remove_tree(folder);
}

Test(rule_files, tells_files_in_the_wrong_place) {
  g_autofree char *folder = new_folder();
  write_file(folder, "stray.yml", "id: a\n");
  write_file(folder, "event/a.yml", "id: a\n");
  write_file(folder, "actors/b.yaml", "actors: []\n");
  write_file(folder, "actors/c.yml~", "old");
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(RuleFiles) files = read_layers(folder, NULL, problems);
  g_autofree char *text = problems_below(problems, folder);
  cr_assert_str_eq(text, "actors/b.yaml: error: rule files end in .yml; rename it [file-name]\n"
                         "actors/c.yml~: warning: this file is not read; rule files end in .yml [file-name]\n"
                         "event/a.yml: error: rule files stand in one of actors/, contradictions/, entailments/, events/, filters/, "
                         "language/en/, places/, things/; did you mean 'events'? [unknown-folder]\n"
                         "stray.yml: error: rule files stand in one of actors/, contradictions/, entailments/, events/, filters/, "
                         "language/en/, places/, things/ [unknown-folder]");
  remove_tree(folder);
}

Test(rule_files, problems_of_all_files_at_once) {
  g_autofree char *folder = new_folder();
  write_file(folder, "actors/a.yml", "actors:\n  - id: KP\n    name: x\n    kind: stat\n");
  write_file(folder, "actors/b.yml", "actors:\n\t- id: x\n");
  write_file(folder, "things/c.yml", "clases: []\n");
  const char *dirs[] = {folder, NULL};
  g_autoptr(GError) error = NULL;
  cr_assert_null(rule_files_load(dirs, &error));
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_RULES));
  g_auto(GStrv) lines = g_strsplit(error->message, "\n", -1);
  cr_assert_eq(g_strv_length(lines), 5, "%s", error->message);
  g_autofree char *first =
      g_strdup_printf("%s/actors/a.yml:2:9: error: 'id' must be of a-z, 0-9, '.' and '-' only, not 'KP' [wrong-id]", folder);
  cr_assert_str_eq(lines[0], first);
  cr_assert_not_null(strstr(lines[1], "did you mean 'state'?"));
  cr_assert_not_null(strstr(lines[2], "b.yml:2:1: error: a tab"));
  cr_assert_not_null(strstr(lines[3], "did you mean 'classes'?"));
  cr_assert_not_null(strstr(lines[4], "c.yml:1:1: error: a file of things needs the key 'classes'"));
  remove_tree(folder);
}

Test(rule_files, duplicate_ids_in_a_layer) {
  g_autofree char *folder = new_folder();
  write_file(folder, "actors/a.yml", "actors:\n" STATE("nd", "Norland") STATE("nd", "Nordland"));
  write_file(folder, "events/a.yml", "id: strike\nroles: []\n");
  write_file(folder, "events/b.yml", "id: strike\nroles: []\n");
  write_file(folder, "language/en/a.yml", "numbers:\n  dozen: 12\n");
  write_file(folder, "language/en/b.yml", "numbers:\n  dozen: 13\n");
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(RuleFiles) files = read_layers(folder, NULL, problems);
  g_autofree char *text = problems_below(problems, folder);
  cr_assert_str_eq(text, "actors/a.yml:5:5: error: actor 'nd' is already defined at actors/a.yml:2 [duplicate-id]\n"
                         "events/b.yml:1:1: error: event 'strike' is already defined at events/a.yml:1 [duplicate-id]\n"
                         "language/en/b.yml:2:3: error: number word 'dozen' is already defined at language/en/a.yml:2 [duplicate-id]");
  remove_tree(folder);
}

Test(rule_files, people_are_named_by_their_name) {
  g_autofree char *folder = new_folder();
  write_file(folder, "actors/a.yml", "people:\n  - name: Åsa O'Brien-Lund, Jr.\n  - id: smith-2\n    name: John Smith\n  - name: '+++'\n");
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(RuleFiles) files = read_layers(folder, NULL, problems);
  cr_assert_str_eq(((const Person *)files->people->pdata[0])->id, "person:asa-o-brien-lund-jr");
  cr_assert_str_eq(((const Person *)files->people->pdata[1])->id, "smith-2");
  g_autofree char *text = problems_below(problems, folder);
  cr_assert_str_eq(text, "actors/a.yml:5:5: error: a person needs the key 'id' when no id can be made of the name '+++' [missing-key]");
  remove_tree(folder);
}

Test(rule_files, people_and_actors_share_one_set_of_ids) {
  g_autofree char *folder = new_folder();
  write_file(folder, "actors/a.yml", "actors:\n" STATE("lund", "Lund"));
  write_file(folder, "actors/b.yml", "people:\n  - id: lund\n    name: Per Lund\n");
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(RuleFiles) files = read_layers(folder, NULL, problems);
  g_autofree char *text = problems_below(problems, folder);
  cr_assert_str_eq(text, "actors/b.yml:2:5: error: person 'lund' has the id of the actor at actors/a.yml:2 [duplicate-id]");
  remove_tree(folder);
}

Test(rule_files, word_lists_of_one_name_are_joined) {
  g_autofree char *folder = new_folder();
  write_file(folder, "language/en/a.yml", "words:\n  hedges: [may]\n  titles: [Mr.]\nverbs: [say said]\n");
  write_file(folder, "language/en/b.yml", "words:\n  titles: [Dr., Ms.]\n  months: [May]\nverbs: [give gave given]\n");
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(RuleFiles) files = read_layers(folder, NULL, problems);
  cr_assert_eq(files->words->len, 3);
  const NamedList *titles = files->words->pdata[1], *months = files->words->pdata[2];
  g_autofree char *joined = g_strjoinv("|", titles->values);
  cr_assert_str_eq(titles->name, "titles");
  cr_assert_str_eq(joined, "Mr.|Dr.|Ms.");
  cr_assert_eq(titles->pos.line, 3);
  cr_assert_str_eq(months->name, "months");
  cr_assert_eq(files->verbs->len, 2);
  remove_tree(folder);
}

Test(rule_files, tests_of_every_file) {
  g_autofree char *folder = new_folder();
  write_file(folder, "events/a.yml", "id: strike\nroles: []\ntests:\n  claim:\n    - text: Norland struck.\n");
  write_file(folder, "filters/f.yml", "id: f\nauthor: x\nreason: y\nexpires: 2027-01-01\n");
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(RuleFiles) files = read_layers(folder, NULL, problems);
  cr_assert_eq(files->tests->len, 1, "filters have none");
  const RuleTestSet *set = files->tests->pdata[0];
  cr_assert_str_eq(set->path, "events/a.yml");
  cr_assert_str_eq(set->meta->id, "strike");
  cr_assert_str_eq(((const RuleExample *)set->tests->claim->pdata[0])->text, "Norland struck.");
  remove_tree(folder);
}

/* ---- layers ---- */

Test(rule_files, later_layer_replaces_by_id) {
  g_autofree char *base = new_folder(), *site = new_folder();
  write_file(base, "actors/a.yml", "actors:\n" STATE("nd", "Norland") STATE("sd", "Southland"));
  write_file(base, "events/a.yml", "id: strike\nroles: []\nagent: x\n");
  write_file(site, "actors/mine.yml", "actors:\n" STATE("wd", "Westland") STATE("nd", "Nordland"));
  write_file(site, "events/other-name.yml", "id: strike\nroles: []\nagent: y\n");
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(RuleFiles) files = read_layers(base, site, problems);
  cr_assert_eq(problems_sorted(problems)->len, 0);
  cr_assert_eq(files->actors->len, 3);
  cr_assert_str_eq(((const Actor *)files->actors->pdata[0])->name, "Nordland", "in the place of the one that it replaces");
  cr_assert_str_eq(((const Actor *)files->actors->pdata[2])->id, "wd");
  cr_assert_eq(files->events->len, 1);
  cr_assert_str_eq(((const EventRule *)files->events->pdata[0])->agent, "y");
  cr_assert_eq(files->replaced->len, 2);
  g_autofree char *note = g_strdup_printf("actor 'nd' of %s/actors/a.yml:2 is replaced by %s/actors/mine.yml:5", base, site);
  cr_assert_str_eq(files->replaced->pdata[0], note);
  remove_tree(base);
  remove_tree(site);
}

Test(rule_files, duplicate_ids_in_a_later_layer) {
  g_autofree char *base = new_folder(), *site = new_folder();
  write_file(base, "actors/a.yml", "actors:\n" STATE("nd", "Norland"));
  write_file(site, "actors/a.yml", "actors:\n" STATE("nd", "Nordland") STATE("nd", "Northland"));
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(RuleFiles) files = read_layers(base, site, problems);
  g_autofree char *text = problems_below(problems, site);
  cr_assert_str_eq(text, "actors/a.yml:5:5: error: actor 'nd' is already defined at actors/a.yml:2 [duplicate-id]");
  cr_assert_str_eq(((const Actor *)files->actors->pdata[0])->name, "Nordland");
  remove_tree(base);
  remove_tree(site);
}

Test(rule_files, later_layer_is_asked_first_for_inflections) {
  g_autofree char *base = new_folder(), *site = new_folder();
  write_file(base, "language/en/a.yml", "inflections:\n  - of: noun\n    ending: $\n    s: s\n");
  write_file(site, "language/en/a.yml", "inflections:\n  - of: noun\n    ending: x$\n    s: xes\n");
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(RuleFiles) files = read_layers(base, site, problems);
  cr_assert_eq(files->inflections->len, 2);
  cr_assert_str_eq(((const Inflection *)files->inflections->pdata[0])->s, "xes");
  remove_tree(base);
  remove_tree(site);
}

Test(rule_files, same_directory_twice_changes_nothing) {
  g_autofree char *folder = new_folder();
  write_file(folder, "actors/a.yml", "actors:\n" STATE("nd", "Norland"));
  g_autofree char *other_name = g_strconcat(folder, "/actors/..", NULL);
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(RuleFiles) once = read_layers(folder, NULL, problems), twice = read_layers(folder, other_name, problems);
  cr_assert_str_eq(once->hash, twice->hash);
  cr_assert_eq(twice->actors->len, 1);
  cr_assert_eq(twice->replaced->len, 0);
  cr_assert_eq(problems_sorted(problems)->len, 0);
  remove_tree(folder);
}

/* ---- the hash ---- */

Test(rule_files, hash_is_of_content_not_of_place) {
  g_autofree char *here = new_folder(), *there = new_folder();
  write_file(here, "places/a.yml", "places: []\n");
  write_file(there, "places/a.yml", "places: []\n");
  write_file(there, "README.md", "no rule\n");
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(RuleFiles) one = read_layers(here, NULL, problems), two = read_layers(there, NULL, problems);
  cr_assert_str_eq(one->hash, two->hash);
  cr_assert_eq(strlen(one->hash), 64);
  remove_tree(here);
  remove_tree(there);
}

Test(rule_files, hash_changes_with_content_path_and_layer_order) {
  g_autofree char *a = new_folder(), *b = new_folder(), *c = new_folder();
  write_file(a, "places/a.yml", "places: []\n");
  write_file(b, "places/a.yml", "places: []\n\n");
  write_file(c, "places/b.yml", "places: []\n");
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(RuleFiles) one = read_layers(a, NULL, problems), content = read_layers(b, NULL, problems);
  g_autoptr(RuleFiles) path = read_layers(c, NULL, problems), a_b = read_layers(a, b, problems), b_a = read_layers(b, a, problems);
  cr_assert_str_neq(one->hash, content->hash);
  cr_assert_str_neq(one->hash, path->hash);
  cr_assert_str_neq(a_b->hash, b_a->hash);
  remove_tree(a);
  remove_tree(b);
  remove_tree(c);
}

/* ---- what the system refuses ---- */

Test(rule_files, missing_directory) {
  g_autofree char *folder = new_folder(), *missing = g_build_filename(folder, "none", NULL);
  const char *dirs[] = {missing, NULL};
  g_autoptr(GError) error = NULL;
  cr_assert_null(rule_files_load(dirs, &error));
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_IO));
  cr_assert_not_null(strstr(error->message, missing));
  remove_tree(folder);
}

Test(rule_files, empty_directory_is_told) {
  g_autofree char *folder = new_folder();
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(RuleFiles) files = read_layers(folder, NULL, problems);
  g_autofree char *text = problems_text(problems),
                  *expected = g_strconcat(folder, ": warning: there are no rule files in this folder [no-rules]", NULL);
  cr_assert_str_eq(text, expected);
  remove_tree(folder);
}

Test(rule_files, pipe_is_not_opened) {
  g_autofree char *folder = new_folder(), *pipe = g_build_filename(folder, "actors/p.yml", NULL);
  write_file(folder, "actors/a.yml", "actors: []\n");
  cr_assert_eq(mkfifo(pipe, 0600), 0);
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(RuleFiles) files = read_layers(folder, NULL, problems);
  g_autofree char *text = problems_below(problems, folder);
  cr_assert_str_eq(text, "actors/p.yml: error: this is not a regular file [file-type]");
  remove_tree(folder);
}

Test(rule_files, yaml_max_bytes) {
  g_autofree char *folder = new_folder(), *bytes = g_strnfill(YAML_MAX_BYTES + 1, '#');
  write_file(folder, "actors/a.yml", bytes);
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(RuleFiles) files = read_layers(folder, NULL, problems);
  g_autofree char *text = problems_below(problems, folder);
  cr_assert_str_eq(text, "actors/a.yml: error: the file has more than 1048576 bytes; split it [yaml-too-large]");
  remove_tree(folder);
}

Test(rule_files, rule_files_max_depth) {
  g_autofree char *folder = new_folder();
  write_file(folder, "actors/2/3/4/5/6/7/8/a.yml", "actors:\n" STATE("nd", "Norland"));
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(RuleFiles) fits = read_layers(folder, NULL, problems);
  cr_assert_eq(problems_sorted(problems)->len, 0);
  cr_assert_eq(fits->actors->len, 1);
  write_file(folder, "actors/2/3/4/5/6/7/8/9/b.yml", "actors:\n" STATE("sd", "Southland"));
  g_autoptr(RuleFiles) too_deep = read_layers(folder, NULL, problems);
  g_autofree char *text = problems_below(problems, folder);
  cr_assert_str_eq(text, "actors/2/3/4/5/6/7/8/9: error: folders are nested more than 8 deep [folder-depth]");
  remove_tree(folder);
}

Test(rule_files, links_that_go_round_end) {
  g_autofree char *folder = new_folder(), *loop = g_build_filename(folder, "actors/loop", NULL);
  write_file(folder, "actors/a.yml", "actors:\n" STATE("nd", "Norland"));
  cr_assert_eq(symlink("..", loop), 0);
  const char *dirs[] = {folder, NULL};
  g_autoptr(GError) error = NULL;
  cr_assert_null(rule_files_load(dirs, &error));
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_RULES));
  cr_assert_not_null(strstr(error->message, "folders are nested more than 8 deep [folder-depth]"), "%s", error->message);
  remove_tree(folder);
}
