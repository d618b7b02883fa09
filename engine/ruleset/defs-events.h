/* SPDX-License-Identifier: MIT */
/* Events, entailments, contradictions, filters. See ruleset/defs.h. */
#pragma once
#include "ruleset/defs-language.h"

/* ---- events/ ---- */
typedef struct {
  RulePos pos;
  char *name, *type;  /* type: actor, place, any, quantity, or a thing class id */
  gboolean required;
  gchar **excludes;        /* classes that cannot fill it: one does not shell a deal */
  gboolean optional_match; /* may stay open in a denial */
  gboolean match_only;     /* needed for the pattern to fit, and no part of what is said */
} EventRole;

typedef struct {
  RulePos pos;
  char *name;
  gchar **verbs, **nouns, **agents, **adjectives;
  gchar **noun_objects; /* prepositions of the object after a noun: "attack on", default "of" */
} TriggerSet;

typedef struct {
  RuleMeta meta;
  GPtrArray *roles;   /* of EventRole */
  GPtrArray *sets;    /* of TriggerSet */
  GPtrArray *patterns; /* of WordEntry: active clauses: "{giver} <hand-over> {goods} [to {receiver}]" */
  gchar **key;        /* roles that make the comparison key */
  char *agent;        /* the role that a denier fills when nobody else is named */
  char *counts;       /* role whose number is the claim's quantity, or NULL */
  gboolean judged;    /* what is said of a report that is called false, when nothing tells what it reports; its first role is the report */
  gboolean deed;      /* somebody is blamed for it, or takes credit */
  RuleTests tests;
} EventRule;

/* ---- entailments/ ---- */
typedef struct {
  RulePos pos;
  char *name, *value; /* role -> variable, or the id of a class of things/ */
} Binding;

/* What a value in an entailment is: "A" stands for whoever fills the role, "civilian" is that class. */
static inline gboolean binding_is_variable(const Binding *binding) { return g_ascii_isupper(*binding->value); }

typedef struct {
  char *event;
  GPtrArray *roles;  /* of Binding */
  gboolean denied;   /* of `then`: it follows that this did not happen ... */
  GPtrArray *except; /* of Binding: ... but by or to these, of whom nothing follows */
} EventTemplate;

typedef struct {
  RuleMeta meta;
  EventTemplate when, then;
  gchar **different;  /* pairs of variables that must be of different sides: "A C" */
  char *because;      /* sentence with {A} in it */
  RuleTests tests;
} Entailment;

/* ---- contradictions/ ---- */
typedef struct {
  RuleMeta meta;
  char *kind, *level; /* kind_names[], level_names[] */
  double prior;
  gint window;        /* days between statements when event times do not tell */
  char *facing;       /* what faces what: "denial-assertion", see compare/kinds.h */
  gchar **events;     /* of the assertion or the charge; empty = any */
  gchar **alike;      /* classes of which one stands for the other: who denies to have hit homes answers who says civilians */
  gchar **may_differ; /* roles in which the two need not agree: each names the other's weapons */
  gchar **telling;    /* classes of things that tell one act from another; places and parties always do */
  char *slot;         /* of rival values: "quantity", "time", "place" or a role; there is only one value of it */
  gchar **one_of;     /* classes that exclude each other there; empty: any two parties do */
  char *told;         /* must both name a party, a place or a thing of `telling`, beside who did it, and nothing that is many? "always",
                         "across": in two documents; else never */
  gint at_most;       /* numbers more than so many times apart count different things; 0: however far */
  gboolean grows;     /* the value: what is larger and said later is news of it, no contradiction */
  char *accused;      /* "agent": the denier is the agent; "other": somebody else is; "nobody": no agent is named; "any" */
  char *between;      /* "one-side": two actors of one side; "one-actor": what he says himself; else: whoever the guards let through */
  gchar **guards;     /* in the order in which they are asked */
  char *message;      /* sentence with {a.actor} {b.actor} {subject} {because} in it */
  RuleTests tests;
} ContradictionRule;

/* ---- filters/ ---- */
typedef struct {
  RuleMeta meta;
  gchar **rules, **actors, **disputes, **findings; /* what it suppresses, see compare/filters.h */
  char *reason;
  Day expires;
} Filter;
