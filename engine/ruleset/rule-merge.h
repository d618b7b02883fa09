/* SPDX-License-Identifier: MIT */
/* Lays the bound rule files over each other, see ruleset/rule-files.h for how. */
#pragma once
#include <glib.h>
#include "ruleset/families.h"
#include "ruleset/rule-files.h"

/* One file as it was read. */
typedef struct {
  guint layer;          /* index of its directory */
  char *file, *path;    /* as in messages; below the directory */
  const Family *family; /* tells the type of `record` */
  gpointer record;
} RuleFile;

void rule_file_free(RuleFile *file);

/* Fills every list of `files` from `read` (of RuleFile, in order of layer and path), whose elements must outlive it. Lists that are
 * joined of several are new: they are added to `joined`, which must own them (rule_merge_joined_new()). */
void rule_merge(RuleFiles *files, const GPtrArray *read, GPtrArray *joined, Problems *problems);
GPtrArray *rule_merge_joined_new(void);
