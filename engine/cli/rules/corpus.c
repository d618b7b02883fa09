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

void corpus_texts_clear(CorpusTexts *corpus) {
  g_clear_pointer(&corpus->texts, g_array_unref);
  g_clear_pointer(&corpus->documents, g_ptr_array_unref);
}

/* Texts outlive the visit. */
static void keep_document(const Document *document, gpointer data) {
  CorpusTexts *corpus = data;
  Document *kept = document_new(&(DocumentFields){.id = document->id, .publisher = document->publisher, .published = document->published,
                                                  .text = document->text, .text_length = (gssize)document->length});
  g_ptr_array_add(corpus->documents, kept);
  const SceneText text = {kept->id, kept->publisher, kept->text, kept->published};
  g_array_append_val(corpus->texts, text);
}

gboolean corpus_read(const char *const *paths, CorpusTexts *out, GError **error) {
  out->documents = g_ptr_array_new_with_free_func((GDestroyNotify)document_free);
  out->texts = g_array_new(FALSE, FALSE, sizeof(SceneText));
  return corpus_each(paths, keep_document, out, error);
}
