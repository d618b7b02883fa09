/* SPDX-License-Identifier: MIT */
/* The documents of paths, one after the other, for commands about rules; what cannot be read is told on standard error. */
#pragma once
#include "model/document.h"
#include "workbench/scene.h"

typedef void (*CorpusVisitor)(const Document *document, gpointer data);
/* FALSE with SICNON_ERROR_DATA when no document could be read. */
gboolean corpus_each(const char *const *paths, CorpusVisitor visit, gpointer data, GError **error);

/* The same, all in memory at once. */
typedef struct {
  GPtrArray *documents; /* of Document */
  GArray *texts;        /* of SceneText, which borrow from them */
} CorpusTexts;

gboolean corpus_read(const char *const *paths, CorpusTexts *out, GError **error);
void corpus_texts_clear(CorpusTexts *corpus);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(CorpusTexts, corpus_texts_clear)
