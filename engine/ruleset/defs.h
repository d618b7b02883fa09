/* SPDX-License-Identifier: MIT */
/* What rule files say, one struct per family, as bound by ruleset/schema.c (tables in ruleset/families.c).
 *
 * Lifetime: owned by the Ruleset that loaded them; immutable afterwards. Lists are GPtrArrays of the named struct and string
 * lists are NULL-terminated arrays; both are never NULL. Fields after "compiled:" are filled by the compiler. */
#pragma once
#include <glib.h>
#include "base/day.h"
#include "model/names.h"

/* Where a rule stands, for messages. */
typedef struct {
  const char *file;
  guint line, column; /* from 1 */
} RulePos;

/* Sigma's metadata, the same in every file. */
typedef struct {
  RulePos pos;
  char *id, *title, *status, *confidence, *author, *description;
  Day date, modified, reviewed;
  gchar **references, **falsepositives, **tags, **related;
} RuleMeta;

/* One example in `tests:`. */
typedef struct {
  RulePos pos;
  char *text, *a_text, *b_text, *note, *a_actor, *b_actor, *actor, *speaker, *stance, *modality, *event, *publisher, *guard, *quantity;
  Day date, a_date, b_date;
  gchar **roles; /* "giver=kp" */
} RuleExample;

typedef struct {
  GPtrArray *claim, *no_claim, *contradiction, *ok, *todo_claim, *todo_contradiction, *todo_ok; /* of RuleExample */
} RuleTests;

/* ---- actors/ ---- */
typedef struct Actor Actor;
struct Actor {
  RulePos pos;
  char *id, *name, *kind;        /* kind: one of actor_kinds[] */
  char *parent_id, *country_id;  /* parent: speaks for it; country: merely sits there */
  char *organ;                   /* suffix of an organ pattern that this actor is ("mfa"), or NULL */
  gchar **aliases, **local_aliases, **demonyms, **metonyms;
  Day from, to, reviewed;
  /* compiled: */
  const Actor *parent, *country;
  guint index;
};

typedef struct {
  RulePos pos;
  char *post, *of_id;
  Day from, to;
  /* compiled: */
  const Actor *of;
  const char *organ; /* suffix that the post speaks for, or NULL */
} PersonRole;

typedef struct {
  RulePos pos;
  char *id, *name, *gender; /* gender: m, f or NULL */
  gchar **aliases;
  GPtrArray *roles; /* of PersonRole, in time order */
} Person;

/* An organ that every state has: "<state> foreign ministry". */
typedef struct {
  RulePos pos;
  char *suffix, *name, *kind; /* name: "Foreign Ministry" */
  gchar **nouns;
} Organ;

/* A post by pattern: "<state> foreign minister", "spokesman for <organisation>". */
typedef struct {
  RulePos pos;
  char *id, *organ, *kind;  /* organ: suffix it speaks for, NULL = whatever is named; kind: actors of this kind only (spy chief: intelligence) */
  gchar **titles, **masculine, **feminine;
} Post;

/* Words that make an unknown capitalised name an organisation: "Acme Corp", "Norland Workers Union". */
typedef struct {
  RulePos pos;
  char *kind;
  gchar **words;
} NameShape;

/* ---- things/, places/ ---- */
typedef struct ThingClass ThingClass;
struct ThingClass {
  RulePos pos;
  char *id, *is_id, *name;
  gchar **nouns, **names; /* nouns take a plural, names do not */
  gboolean basic;         /* the level people name things at: "missile", not "weapon"; see compare/ */
  /* compiled: */
  const ThingClass *is;
  guint depth;
};

typedef struct Place Place;
struct Place {
  RulePos pos;
  char *id, *name, *in_id;
  gchar **aliases;
  /* compiled: */
  const Place *in;
};

/* ---- language/en/ ---- */
/* words: category -> list. The categories are word_categories[] in ruleset/lexicon.c. */
typedef struct {
  RulePos pos;
  char *name;
  gchar **values;
} NamedList;

/* One entry of `verbs:` or `nouns:`: lemma and irregular forms, "give gave given". */
typedef struct {
  RulePos pos;
  char *text;
} WordEntry;

/* How regular forms are made: first rule whose `ending` (a PCRE2 pattern) matches wins; $1 ... refer to its groups. */
typedef struct {
  RulePos pos;
  char *of; /* "verb" or "noun" */
  char *ending, *s, *past, *participle, *ing; /* nouns use s only */
} Inflection;

/* A verb, noun or phrase that attributes. */
typedef struct {
  RulePos pos;
  gchar **verbs, **nouns, **phrases;
  gchar **marks;   /* dash, colon: headline forms */
  char *stance;    /* asserts denies hedged declines */
  char *modality;  /* of what is said (plans: planned); NULL = as the content has it */
  gchar **frames;  /* attribution frames that it licenses */
  gchar **not_before; /* objects that make it something else: "denied bail" */
} Cue;

/* An attribution frame: patterns over chunks around the trigger <cue>. */
typedef struct {
  RulePos pos;
  char *id, *note;
  gchar **patterns;
  double confidence;
} Frame;

/* ---- events/ ---- */
typedef struct {
  RulePos pos;
  char *name, *type;  /* type: actor, place, any, quantity, or a thing class id */
  gboolean required;
  gboolean optional_match; /* may stay open in a denial */
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
  gchar **patterns;   /* active clauses: "{giver} <hand-over> {goods} [to {receiver}]" */
  gchar **key;        /* roles that make the comparison key */
  char *agent;        /* the role that a denier fills when nobody else is named */
  char *counts;       /* role whose number is the claim's quantity, or NULL */
  char *opposite;     /* event that excludes this one, or NULL */
  RuleTests tests;
} EventRule;

/* ---- entailments/ ---- */
typedef struct {
  RulePos pos;
  char *name, *value; /* role -> variable */
} Binding;

typedef struct {
  char *event;
  GPtrArray *roles; /* of Binding */
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
  char *accused;      /* "agent": the denier is the agent; "other": he is not; "any" */
  gchar **guards;     /* in the order in which they are asked */
  char *message;      /* sentence with {a.actor} {b.actor} {subject} {because} in it */
  RuleTests tests;
} ContradictionRule;

/* ---- filters/ ---- */
typedef struct {
  RuleMeta meta;
  gchar **rules, **actors, **findings;
  char *reason;
  Day expires;
} Filter;
