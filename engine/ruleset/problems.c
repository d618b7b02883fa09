/* SPDX-License-Identifier: MIT */
#include "ruleset/problems.h"

#include <string.h>

#include "base/error.h"

struct Problems {
  GPtrArray *list;     /* of Problem */
  GStringChunk *files; /* each file name once: problems outlive the readers that found them */
  guint counts[N_PROBLEM_LEVELS];
};

const char *const problem_level_names[] = {"error", "warning", "note", NULL};

static void problem_free(gpointer data) {
  Problem *problem = data;
  g_free(problem->message);
  g_free(problem);
}

Problems *problems_new(void) {
  Problems *problems = g_new0(Problems, 1);
  problems->list = g_ptr_array_new_with_free_func(problem_free);
  problems->files = g_string_chunk_new(1024);
  return problems;
}

void problems_free(Problems *problems) {
  if (problems == NULL) return;
  g_ptr_array_unref(problems->list);
  g_string_chunk_free(problems->files);
  g_free(problems);
}

/* Messages quote rule files, whose texts may be as long as the file. */
static char *shortened(char *message) {
  if (strlen(message) <= PROBLEMS_MAX_MESSAGE) return message;
  g_autofree char *whole = message;
  const char *end = g_utf8_find_prev_char(whole, whole + PROBLEMS_MAX_MESSAGE + 1);
  return g_strdup_printf("%.*s...", (int)(end != NULL ? end - whole : 0), whole);
}

/* Takes the message; there must be room. */
static void keep(Problems *problems, RulePos pos, ProblemLevel level, const char *id, char *message) {
  Problem *problem = g_new0(Problem, 1);
  problem->pos = pos;
  if (pos.file != NULL) problem->pos.file = g_string_chunk_insert_const(problems->files, pos.file);
  problem->level = level;
  problem->id = id;
  problem->order = problems->list->len;
  problem->message = message;
  g_ptr_array_add(problems->list, problem);
}

void problems_add(Problems *problems, RulePos pos, ProblemLevel level, const char *id, const char *format, ...) {
  problems->counts[level]++;
  if (problems->list->len >= PROBLEMS_MAX_KEPT) return;
  va_list arguments;
  va_start(arguments, format);
  keep(problems, pos, level, id, shortened(g_strdup_vprintf(format, arguments)));
  va_end(arguments);
}

void problems_join(Problems *problems, const Problems *more) {
  for (guint level = 0; level < N_PROBLEM_LEVELS; level++) problems->counts[level] += more->counts[level];
  for (guint i = 0; i < more->list->len && problems->list->len < PROBLEMS_MAX_KEPT; i++) {
    const Problem *problem = more->list->pdata[i];
    keep(problems, problem->pos, problem->level, problem->id, g_strdup(problem->message));
  }
}

guint problems_count(const Problems *problems, ProblemLevel level) { return problems->counts[level]; }

static gint compare_numbers(guint a, guint b) { return (a > b) - (a < b); }

static gint compare_problems(gconstpointer left, gconstpointer right) {
  const Problem *a = *(const Problem *const *)left, *b = *(const Problem *const *)right;
  gint files = g_strcmp0(a->pos.file, b->pos.file);
  if (files != 0) return files;
  if (a->pos.line != b->pos.line) return compare_numbers(a->pos.line, b->pos.line);
  if (a->pos.column != b->pos.column) return compare_numbers(a->pos.column, b->pos.column);
  return compare_numbers(a->order, b->order);
}

const GPtrArray *problems_sorted(Problems *problems) {
  g_ptr_array_sort(problems->list, compare_problems);
  return problems->list;
}

static char *as_one_line(const char *text) {
  g_autofree char *valid = g_utf8_make_valid(text, -1);
  GString *line = g_string_new(NULL);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char(p)) {
    gunichar letter = g_utf8_get_char(p);
    g_string_append_unichar(line, g_unichar_iscntrl(letter) ? '?' : letter);
  }
  return g_string_free(line, FALSE);
}

char *problem_format(const Problem *problem) {
  g_autoptr(GString) line = g_string_new(NULL);
  if (problem->pos.file != NULL) g_string_append_printf(line, "%s:", problem->pos.file);
  if (problem->pos.line != 0) g_string_append_printf(line, "%u:%u:", problem->pos.line, problem->pos.column);
  if (line->len > 0) g_string_append_c(line, ' ');
  g_string_append_printf(line, "%s: %s [%s]", problem_level_names[problem->level], problem->message, problem->id);
  return as_one_line(line->str);
}

gboolean problems_to_error(Problems *problems, GError **error) {
  guint errors = problems_count(problems, PROBLEM_ERROR);
  if (errors == 0) return FALSE;
  const GPtrArray *sorted = problems_sorted(problems);
  g_autoptr(GString) text = g_string_new(NULL);
  guint lines = 0;
  for (guint i = 0; i < sorted->len && lines < PROBLEMS_MAX_LINES; i++) {
    const Problem *problem = sorted->pdata[i];
    if (problem->level != PROBLEM_ERROR) continue;
    g_autofree char *line = problem_format(problem);
    g_string_append_printf(text, "%s%s", lines > 0 ? "\n" : "", line);
    lines++;
  }
  if (errors > lines) g_string_append_printf(text, "%sand %u more", lines > 0 ? "\n" : "", errors - lines);
  g_set_error_literal(error, SICNON_ERROR, SICNON_ERROR_RULES, text->str);
  return TRUE;
}
