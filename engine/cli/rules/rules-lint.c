/* SPDX-License-Identifier: MIT */
#include "ruleset/lint.h"

#include <string.h>
#include "cli/options.h"
#include "cli/output.h"
#include "cli/rules/rules.h"
#include "cli/rules-dirs.h"
#include "compare/judge.h"
#include "report/json.h"
#include "ruleset/families.h"

typedef struct {
  char **layers, **without;
  char *date, *db;
  gboolean notes, json;
} LintOptions;

static void options_clear(LintOptions *options) {
  g_strfreev(options->layers);
  g_strfreev(options->without);
  g_free(options->date);
  g_free(options->db);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(LintOptions, options_clear)

/* The rules folder that a file belongs to: what stands before the folder of its family. NULL when it stands in none. */
static char *root_of_file(const char *file) {
  for (const Family *family = families; family->folder != NULL; family++) {
    g_autofree char *part = g_strdup_printf("/%s/", family->folder);
    const char *at = g_strrstr(file, part);
    if (at != NULL) return g_strndup(file, (gsize)(at - file));
    if (g_str_has_prefix(file, part + 1)) return g_strdup(".");
  }
  return NULL;
}

/* PATH as a layer of its own; a file by its folder. */
static gboolean add_path(LintOptions *options, const char *path, GError **error) {
  g_autofree char *root = g_file_test(path, G_FILE_TEST_IS_DIR) ? g_strdup(path) : root_of_file(path);
  if (root == NULL || !g_file_test(path, G_FILE_TEST_EXISTS)) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "%s: there is no rules folder or rule file of that name", path);
    return FALSE;
  }
  g_autoptr(GStrvBuilder) layers = g_strv_builder_new();
  if (options->layers != NULL) g_strv_builder_addv(layers, (const char **)options->layers);
  g_strv_builder_add(layers, root);
  g_strfreev(options->layers);
  options->layers = g_strv_builder_end(layers);
  return TRUE;
}

static gboolean is_below(const char *file, const char *path) {
  const gsize length = strlen(path);
  return strncmp(file, path, length) == 0 && (file[length] == '\0' || file[length] == '/' || (length > 0 && path[length - 1] == '/'));
}

static gboolean is_shown(const Problem *problem, const LintOptions *options, const char *path) {
  if (problem->level == PROBLEM_NOTE && !options->notes) return FALSE;
  if (options->without != NULL && g_strv_contains((const char *const *)options->without, problem->id)) return FALSE;
  if (path == NULL || problem->pos.file == NULL || problem->level == PROBLEM_ERROR) return TRUE;
  g_autofree char *here = g_str_has_prefix(problem->pos.file, "./") && !g_str_has_prefix(path, "./") ? g_strconcat("./", path, NULL) : g_strdup(path);
  return is_below(problem->pos.file, here);
}

static void append_json(GString *out, const Problem *problem) {
  json_open(out, '{');
  json_text_member(out, "file", problem->pos.file);
  json_number_member(out, "line", problem->pos.line);
  json_number_member(out, "column", problem->pos.column);
  json_text_member(out, "level", problem_level_names[problem->level]);
  json_text_member(out, "id", problem->id);
  json_text_member(out, "message", problem->message);
  json_close(out, '}');
  g_string_append_c(out, '\n');
}

/* How many were shown, by level. */
static void append_problems(GString *out, Problems *problems, const LintOptions *options, const char *path, guint shown[N_PROBLEM_LEVELS]) {
  const GPtrArray *sorted = problems_sorted(problems);
  for (guint i = 0; i < sorted->len; i++) {
    const Problem *problem = sorted->pdata[i];
    if (!is_shown(problem, options, path)) continue;
    shown[problem->level]++;
    g_autofree char *line = problem_format(problem);
    if (options->json) append_json(out, problem);
    else g_string_append_printf(out, "%s\n", line);
  }
}

static gboolean check_names(const LintOptions *options, GError **error) {
  for (guint i = 0; options->without != NULL && options->without[i] != NULL; i++)
    if (!option_check_name("--without", options->without[i], lint_names, error)) return FALSE;
  return TRUE;
}

/* What only comparing knows: which positions can face each other. */
static void check_courts(const Ruleset *rules, Problems *problems) {
  const GPtrArray *contradictions = ruleset_contradictions(rules);
  if (problems_count(problems, PROBLEM_ERROR) > 0) return; /* names may be missing */
  for (guint i = 0; i < contradictions->len; i++) {
    const ContradictionRule *rule = contradictions->pdata[i];
    g_autoptr(GError) error = NULL;
    court_free(court_new(rule, &error));
    if (error != NULL) problems_add(problems, rule->meta.pos, PROBLEM_ERROR, "undefined-name", "%s", error->message);
  }
}

static ExitCode lint(const LintOptions *options, const char *path, Day today, GError **error) {
  g_auto(GStrv) dirs = rules_dirs((const char *const *)options->layers, error);
  if (dirs == NULL) return EXIT_CODE_RULES;
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(Ruleset) rules = ruleset_read((const char *const *)dirs, problems, error);
  if (rules == NULL) return EXIT_CODE_IO;
  check_courts(rules, problems);
  ruleset_lint(rules, today, problems);
  if (options->db != NULL && !lint_never_fired(rules, options->db, problems, error)) return EXIT_CODE_IO;
  g_autoptr(GString) out = g_string_new(NULL);
  guint shown[N_PROBLEM_LEVELS] = {0};
  append_problems(out, problems, options, path, shown);
  if (!options->json) g_string_append_printf(out, "%u errors, %u warnings, %u notes\n", shown[PROBLEM_ERROR], shown[PROBLEM_WARNING], shown[PROBLEM_NOTE]);
  if (!output_text(out->str, error)) return EXIT_CODE_IO;
  return shown[PROBLEM_ERROR] + shown[PROBLEM_WARNING] > 0 ? EXIT_CODE_RULES : EXIT_CODE_DONE;
}

static ExitCode run(Invocation *invocation, GError **error) {
  g_auto(LintOptions) options = {0};
  const GOptionEntry entries[] = {
      {"rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.layers, "Rules to lay over those of sicnon; may be repeated", "DIR"},
      {"without", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.without, "Switch a lint off; may be repeated", "LINT"},
      {"notes", 0, 0, G_OPTION_ARG_NONE, &options.notes, "Show notes too: what could be better", NULL},
      {"json", 0, 0, G_OPTION_ARG_NONE, &options.json, "One JSON object a line", NULL},
      {"db", 0, 0, G_OPTION_ARG_FILENAME, &options.db, "A database: notes of rules that never fired in it", "FILE"},
      {"date", 0, 0, G_OPTION_ARG_FILENAME, &options.date, "Take this day for today", "DATE"},
      G_OPTION_ENTRY_NULL,
  };
  Day today;
  if (!invocation_parse(invocation, entries, 0, 1, error)) return EXIT_CODE_DONE;
  if (!option_read_day("--date", options.date, &today, error) || !check_names(&options, error)) return EXIT_CODE_USAGE;
  const char *path = invocation->argc > 1 ? invocation->argv[1] : NULL;
  if (path != NULL && !add_path(&options, path, error)) return EXIT_CODE_USAGE;
  return lint(&options, path, rules_today(today), error);
}

const Command rules_lint = {
    .name = "rules lint",
    .arguments = "[PATH]",
    .summary = "Check rule files: errors, likely mistakes, missing tests",
    .example = "sicnon rules lint site  (that folder, laid over the rules of sicnon)",
    .needs = NEEDS_NOTHING,
    .run = run,
};
