/* SPDX-License-Identifier: MIT */
/* Bytes of a fuzzer as an open input of one format, and what must hold of every document that comes out. */
#pragma once
#include <glib.h>
#include <string.h>
#include "ingest/format.h"

#define FUZZ_LIMIT 4096

static inline void fuzz_check_problem(const InputProblem *problem, gpointer data) {
  guint64 *line = data;
  g_assert_cmpuint(problem->line, >=, problem->line == 0 ? 0 : *line);
  *line = MAX(*line, problem->line);
  g_autofree char *text = input_problem_text(problem);
  g_assert_true(g_utf8_validate(text, -1, NULL) && !strpbrk(text, "\r\n"));
}

static inline void fuzz_check_document(const Document *document) {
  g_assert_cmpuint(document->length, ==, strlen(document->text));
  g_assert_cmpuint(document->length, >, 0);
  g_assert_true(g_utf8_validate(document->text, (gssize)document->length, NULL));
  const char *const fields[] = {document->id, document->title, document->publisher, document->url, document->lang, document->origin};
  for (gsize i = 0; i < G_N_ELEMENTS(fields); i++) g_assert_true(!fields[i] || g_utf8_validate(fields[i], -1, NULL));
}

/* Reads everything; returns the number of documents. The last one is left in *last when that is not NULL. */
static inline guint64 fuzz_read(const Format *format, const guint8 *bytes, gsize length, InputProblems *problems, Document **last) {
  Source *source = source_of_bytes(bytes, length);
  char path[] = "/fuzz/input";
  FormatInput input = {.source = source, .path = path, .origin = path, .line_limit = FUZZ_LIMIT, .text_limit = FUZZ_LIMIT, .problems = problems};
  gpointer state = format->open(&input);
  guint64 documents = 0;
  g_autoptr(GError) error = NULL;
  for (Document *document; format->next(state, &document, &error) && document; documents++) {
    fuzz_check_document(document);
    if (last) g_clear_pointer(last, document_free);
    if (last) *last = document;
    else document_free(document);
  }
  if (error) problems->lost++; /* as intake.c tells of it */
  format->close(state);
  source_close(source);
  return documents;
}

/* What holds of every format: no silence, and the same again. */
static inline void fuzz_read_twice(const Format *format, const guint8 *bytes, gsize length) {
  InputProblems problems = {0}, again = {0};
  Document *first = NULL, *second = NULL;
  guint64 documents = fuzz_read(format, bytes, length, &problems, &first);
  g_assert_cmpuint(fuzz_read(format, bytes, length, &again, &second), ==, documents);
  g_assert_cmpuint(documents + problems.lost + problems.kept, >, 0);
  g_assert_cmpuint(problems.lost, ==, again.lost);
  g_assert_cmpuint(problems.kept, ==, again.kept);
  g_assert_true((!first && !second) || strcmp(first->hash, second->hash) == 0);
  document_free(first);
  document_free(second);
}
