/* SPDX-License-Identifier: MIT */
#include "cli/rules/corpus.h"

#include <stdio.h>
#include "base/error.h"
#include "ingest/intake.h"

static void show_problem(const InputProblem *problem, G_GNUC_UNUSED gpointer data) {
  g_autofree char *line = input_problem_text(problem);
  fprintf(stderr, "%s\n", line);
}

gboolean corpus_each(const char *const *paths, CorpusVisitor visit, gpointer data, GError **error) {
  InputProblems problems = {.func = show_problem};
  const ReaderOptions options = {.problems = &problems};
  g_autoptr(Intake) intake = intake_new(paths, &options);
  guint64 n = 0;
  for (Document *next; (next = intake_next(intake, NULL)) != NULL; n++) {
    g_autoptr(Document) document = next;
    visit(document, data);
  }
  if (n > 0) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_DATA, "nothing usable in the corpus: no document could be read");
  return FALSE;
}
