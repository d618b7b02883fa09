/* SPDX-License-Identifier: MIT */
/* Shared by memory.c, names.c, resolve.c and home.c only. */
#pragma once
#include "extract/actors/memory.h"
#include "extract/actors/names.h"

/* A person or organisation of this document. */
typedef struct {
  const char *name, *surname, *acronym;
  gsize length, surname_length; /* bytes of name and surname */
  const Post *post;
  const Organ *organ;
  Source source;
  guint32 at;         /* where the sentence that named it last names it first: byte */
  guint32 since;      /* where this document named it first: byte */
  guint sentence;     /* the number of the sentence that named it last */
  gboolean prominent; /* there it is a subject outside of quotes, or the speaker */
  gboolean quoted;    /* there it stands in a quote only */
  gboolean plural;    /* "officials", "residents": people without a name */
} Known;

#define KIND_PERSON "person" /* of an actor: nobody's office */
#define KIND_GROUP "group"
#define KIND_PARLIAMENT "parliament"
#define KIND_MILITARY "military"

/* A state, and how often the document names it. */
typedef struct {
  const Actor *state;
  guint n;
} NamedState;

/* A noun phrase of a sentence with all that belongs to it. */
typedef struct {
  Mention mention;
  guint chunk, behind; /* its first chunk, the one behind it */
} Phrase;

/* Those of one sentence. */
typedef struct {
  const Phrase *items; /* NULL: not read yet */
  guint n;
} Phrases;

struct Memory {
  const Reading *reading;
  const Reading *document; /* the same, but while another short text is read */
  Phrases *phrases;        /* one for each sentence of the document; shared with the memory that looks ahead */
  const Ruleset *rules;
  ClaimSet *set;
  GArray *people, *orgs; /* of Known, newest last */
  GPtrArray *places;     /* id, name, id, name ... of the claim set */
  GArray *states;        /* of NamedState, in the order of their first mention */
  guint n_states;        /* all mentions together */
  Source topic, speaker, voice, home; /* home: the publisher of a document that speaks for itself */
  gboolean has_topic, has_speaker, has_voice;
  const Actor *home_state; /* where the publisher sits; NULL: the document does not speak for itself */
  const Actor *publisher;  /* the same, also for the memory that looks ahead */
  guint sentence;     /* number of the one noted last */
  const Actor *state; /* named last */
  Memory *ahead;     /* of the whole document: made when something is named before it is introduced */
  gboolean is_ahead; /* this is such a memory itself */
};

/* The entry that a pronoun at byte `at` of the sentence noted last most likely means: what was prominent lately, not what was named last. */
typedef gboolean (*KnownMay)(const Known *known, guint64 pronoun);
const Known *memory_salient(const GArray *known, guint sentence, guint32 at, KnownMay may, guint64 pronoun);
Known *memory_find_person(const Memory *memory, const char *name);
Known *memory_find_family(const Memory *memory, const char *name, const Post *post);
Known *memory_find_org(const Memory *memory, const char *name);
/* The memory of the whole document, or NULL inside of it. */
const Memory *memory_look_ahead(Memory *memory);
/* What a person spoke for on the day of the document: he must have a role then. */
Source memory_from_person(const Memory *memory, const Person *person);
/* Who held a post of a state on the day of the document, when the registry knows exactly one. */
gboolean memory_resolve_holder(const Memory *memory, const Actor *state, const Post *post, Source *source);
/* Resolves a label that names somebody whom the registry lists, and no other post than he holds. */
gboolean memory_resolve_listed(const Memory *memory, const Mention *label, Source *source);
