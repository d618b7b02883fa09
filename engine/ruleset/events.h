/* SPDX-License-Identifier: MIT */
/* Event frames as they run: analysts write a clause in the active voice, the compiler derives the other forms.
 *
 *   {giver} <hand-over> {goods} [to {receiver}]
 *
 * active       North Korea supplied shells to Russia; supplying shells; to supply shells: the subject is found by language/
 * gap          shells that North Korea supplied: the object is the antecedent
 * passive      shells were supplied to Russia by North Korea; shells supplied by North Korea
 * nominal      North Korea's supply of shells to Russia; shell supplies to Russia
 * agent noun   North Korea is a supplier of shells to Russia
 * adjective    the crew was responsible for the crash
 *
 * Lifetime: part of the Ruleset. Threads: share. */
#pragma once
#include <glib.h>
#include "ruleset/chunk-pattern.h"
#include "ruleset/defs.h"

typedef enum { EVENT_FORM_ACTIVE, EVENT_FORM_GAP, EVENT_FORM_PASSIVE, EVENT_FORM_NOMINAL, EVENT_FORM_AGENT, EVENT_FORM_ADJECTIVE, N_EVENT_FORMS } EventForm;

extern const char *const event_form_names[];

/* One form of one pattern, waiting at one set of words. */
typedef struct {
  const EventRule *event;
  const TriggerSet *set;
  EventForm form;
  char *id;                /* "arms-transfer#1:passive" */
  char *text;              /* the derived pattern */
  const char *subject;     /* role of the grammatical subject (the possessor, for nouns), or NULL */
  const char *object;      /* role of the antecedent (gap) or of a noun's modifier (nominal), or NULL */
  char *particle;          /* "over" of "hand over": needed beside the verb; or NULL */
  ChunkPattern *pattern;
} EventTrigger;

/* Derives all forms of one written pattern and adds them to `triggers` (of EventTrigger, owned), not yet compiled.
 * `number` counts the event's patterns from 1. SICNON_ERROR_RULES when the pattern is not one clause with one trigger. */
gboolean event_derive(const EventRule *event, guint number, const char *pattern, GPtrArray *triggers, GError **error);
void event_trigger_free(EventTrigger *trigger);
