/* SPDX-License-Identifier: MIT */
/* Actors, things and places. See ruleset/defs.h. */
#pragma once
#include "ruleset/defs-common.h"

/* ---- actors/ ---- */
typedef struct Actor Actor;
struct Actor {
  RulePos pos;
  char *id, *name, *kind;        /* kind: one of actor_kinds[] */
  char *parent_id, *country_id;  /* parent: speaks for it; country: merely sits there */
  char *organ;                   /* suffix of an organ pattern that this actor is ("mfa"), or NULL */
  gchar **aliases, **local_aliases, **demonyms, **metonyms;
  Day from, to, reviewed;
  gboolean statements;           /* a news medium whose documents are its owner's own words */
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
  gboolean of_topic; /* without a state it is that of the state which the text is about: "the government" */
} Organ;

/* A post by pattern: "<state> foreign minister", "spokesman for <organisation>". */
typedef struct {
  RulePos pos;
  char *id, *organ, *kind;  /* organ: suffix it speaks for, NULL = whatever is named; kind: actors of this kind only (spy chief: intelligence) */
  gboolean house;           /* in a document that speaks for itself, one without an organisation is its publisher's own */
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
  gboolean broad;         /* so much falls under it that naming it twice tells of one thing no more than not naming it */
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
