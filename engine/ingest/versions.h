/* SPDX-License-Identifier: MIT */
/* Each document once, however often it is given: of two with one key the later version is the one to keep (by date of publication, then by
 * hash, so that it does not depend on their order).
 *
 * Cost: a hash of two numbers, some 20 to 40 bytes a document. Threads: one. */
#pragma once
#include "ingest/problem.h"
#include "model/document.h"

typedef enum {
  VERSION_FIRST,    /* with its key */
  VERSION_REPEAT,   /* equal to one that was there before */
  VERSION_OUTDATED, /* another version of one that was there before, and not the one to keep */
  VERSION_LATER,    /* replaces one that was there before */
} VersionFate;

typedef struct Versions Versions;

Versions *versions_new(void);
void versions_free(Versions *versions);
/* Remembers the document, and tells when it is outdated or later. `path` is the input that it stands in. */
VersionFate versions_judge(Versions *versions, const Document *document, const char *path, InputProblems *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Versions, versions_free)
