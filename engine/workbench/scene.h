/* SPDX-License-Identifier: MIT */
/* A few texts read and compared in memory, by the same stages as a night and without a store: what rule authors look at.
 *
 * Lifetime: a scene owns its documents, claims and results; strings of registry actors and rules belong to the Ruleset.
 * Order:    claims by text and place, positions and results by id: the same texts and rules give the same scene.
 * Cost:     that of reading the texts. Threads: one extractor per thread; a scene is immutable once made. */
#pragma once
#include "extract/extract.h"
#include "model/finding.h"
#include "model/record.h"

/* One text with what is known about it. It is a document of its own. */
typedef struct {
  const char *label; /* its id: "a" */
  const char *publisher, *text;
  Day published;
} SceneText;

typedef struct {
  Kind kind;
  Level level;
  double score;
  char *rule, *subject, *explanation;
  gchar **steps; /* ids of entailments */
  const Position *a, *b;
} SceneFinding;

typedef struct {
  Guard guard;
  char *rule;
  gchar **values; /* name, value, ... */
  const Position *a, *b;
} SceneRejected;

typedef struct {
  GPtrArray *documents; /* of Document, one a text */
  GPtrArray *sets;      /* of ClaimSet, one a text */
  GPtrArray *claims;    /* of ClaimRecord, all texts in order */
  GPtrArray *positions; /* of Position */
  GPtrArray *findings;  /* of SceneFinding */
  GPtrArray *rejected;  /* of SceneRejected */
  guint pattern_errors; /* of PCRE2, while these texts were read */
} Scene;

/* NULL with SICNON_ERROR_RULES when a contradiction rule names what there is not. */
Scene *scene_new(const Ruleset *rules, Extractor *extractor, const SceneText *texts, guint n, GError **error);
/* The same; adds to `tallies` (of RuleTally) what came of each contradiction rule, with the time that it took. */
Scene *scene_new_tallied(const Ruleset *rules, Extractor *extractor, const SceneText *texts, guint n, GArray *tallies, GError **error);
void scene_free(Scene *scene);
/* Does a claim of this text state the position? `text` counts from 0. */
gboolean scene_position_is_of(const Scene *scene, const Position *position, guint text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Scene, scene_free)
