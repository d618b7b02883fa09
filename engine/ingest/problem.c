/* SPDX-License-Identifier: MIT */
#include "ingest/problem.h"
#include "ingest/utf8.h"

void input_problems_report(InputProblems *problems, InputProblem where, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *raw = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  g_autofree char *reason = utf8_line(raw); /* it may quote the input */

  if (where.kind == PROBLEM_LOST) problems->lost++;
  else problems->kept++;
  where.reason = reason;
  if (problems->func) problems->func(&where, problems->data);
}

char *input_problem_origin(const InputProblem *problem) {
  g_autofree char *path = utf8_line(problem->path);
  if (problem->line == 0) return g_steal_pointer(&path);
  return g_strdup_printf("%s:%" G_GUINT64_FORMAT, path, problem->line);
}

char *input_problem_text(const InputProblem *problem) {
  g_autofree char *origin = input_problem_origin(problem);
  return g_strdup_printf("%s: %s (%s)", origin, problem->reason, problem->mend);
}
