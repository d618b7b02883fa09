/* SPDX-License-Identifier: MIT */
/* Bytes of a fuzzer as an open input of one format, and what must hold of every document that comes out. */
#define _GNU_SOURCE /* memfd_create() */
#pragma once
#include <glib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
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
  int memory = memfd_create("fuzz", 0);
  g_assert_cmpint(write(memory, bytes, length), ==, (gssize)length);
  g_assert_cmpint(lseek(memory, 0, SEEK_SET), ==, 0);
  g_autofree char *path = g_strdup_printf("/proc/self/fd/%d", memory);
  Source *source = source_open(path, NULL);
  FormatInput input = {source, path, path, FUZZ_LIMIT, FUZZ_LIMIT, problems};
  gpointer state = format->open(&input);
  guint64 documents = 0;
  for (Document *document; format->next(state, &document, NULL) && document; documents++) {
    fuzz_check_document(document);
    if (last) g_clear_pointer(last, document_free);
    if (last) *last = document;
    else document_free(document);
  }
  format->close(state);
  source_close(source);
  close(memory);
  return documents;
}
