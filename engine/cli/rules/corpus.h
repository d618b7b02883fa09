/* SPDX-License-Identifier: MIT */
/* The documents of paths, one after the other, for commands about rules; what cannot be read is told on standard error. */
#pragma once
#include "model/document.h"

typedef void (*CorpusVisitor)(const Document *document, gpointer data);
/* FALSE with SICNON_ERROR_DATA when no document could be read. */
gboolean corpus_each(const char *const *paths, CorpusVisitor visit, gpointer data, GError **error);
