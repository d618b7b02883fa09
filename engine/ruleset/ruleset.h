/* SPDX-License-Identifier: MIT */
/* Every rule of one run, compiled once and never changed again.
 *
 * Lifetime: owns all definitions (ruleset/defs.h) and patterns; their strings stay valid until ruleset_free().
 * Order:    ruleset_load() checks names across files; what it returns is consistent (no undefined parent, class, role or set).
 * Threads:  share freely; a thread that scans text owns its own match state (ruleset/scan.h).
 * Cost:     loading is linear in rule text; look-ups do not allocate. */
#pragma once
#include <glib.h>
#include "ruleset/defs.h"
#include "ruleset/problems.h"

typedef struct Ruleset Ruleset;

/* Reads every *.yml below each directory, later ones over earlier ones by id. `dirs` is NULL-terminated.
 * SICNON_ERROR_RULES with one line per problem ("file:line:column: message"), or SICNON_ERROR_IO. */
Ruleset *ruleset_load(const char *const *dirs, GError **error);
/* The same in one pass that goes on behind errors, so that all of them are told at once. What is returned must not be used but for finding
 * more problems unless problems_count(problems, PROBLEM_ERROR) is 0. NULL with SICNON_ERROR_IO only. */
Ruleset *ruleset_read(const char *const *dirs, Problems *problems, GError **error);
/* As ruleset_load(), but goes on without files of later directories that have errors: `skipped` (of char *, owned) gets the first error of
 * each. An error in the first directory fails the whole, for it would take too much along. */
Ruleset *ruleset_load_but_broken(const char *const *dirs, GPtrArray *skipped, GError **error);
void ruleset_free(Ruleset *rules);
/* Hash of all rule content: equal means that the rules are the same, wherever they lie. */
const char *ruleset_hash(const Ruleset *rules);
/* The same, of the rules by which documents are read and keyed: all but contradictions and filters. */
const char *ruleset_reading_hash(const Ruleset *rules);

/* Look-ups by id; NULL when there is none. */
const Actor *ruleset_actor(const Ruleset *rules, const char *id);
const ThingClass *ruleset_class(const Ruleset *rules, const char *id);
const Place *ruleset_place(const Ruleset *rules, const char *id);
const EventRule *ruleset_event(const Ruleset *rules, const char *id);
/* The event that is `judged`, or NULL; a walk over all events. */
const EventRule *ruleset_judged_event(const Ruleset *rules);

/* In order of id. */
const GPtrArray *ruleset_events(const Ruleset *rules);         /* of EventRule */
const GPtrArray *ruleset_entailments(const Ruleset *rules);    /* of Entailment */
const GPtrArray *ruleset_contradictions(const Ruleset *rules); /* of ContradictionRule */
const GPtrArray *ruleset_filters(const Ruleset *rules);        /* of Filter */

/* Those of them that begin at an event, that name it: in the same order, found without going through all. Empty for an unknown event or NULL. */
const GPtrArray *ruleset_entailments_from(const Ruleset *rules, const char *event);
const GPtrArray *ruleset_contradictions_about(const Ruleset *rules, const char *event);

/* The outermost parent: the side it speaks for. */
const Actor *actor_side(const Actor *actor);
/* The root of its tree; NULL when there is no such class. */
const ThingClass *ruleset_outermost_class(const Ruleset *rules, const char *id);
/* Reflexive: is every `narrow` a `wide`? By the ids of classes; unknown ids are only themselves. */
gboolean ruleset_class_is_a(const Ruleset *rules, const char *narrow, const char *wide);
gboolean ruleset_place_is_in(const Ruleset *rules, const char *inner, const char *outer);
/* The role of an event by name, or NULL. */
const EventRole *event_role(const EventRule *event, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Ruleset, ruleset_free)
