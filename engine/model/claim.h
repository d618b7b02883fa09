/* SPDX-License-Identifier: MIT */
/* A claim: one attributed proposition in one document, with the bytes that prove it.
 *
 * Lifetime: strings belong to the run (rule ids, registry actors), or to the ClaimSet that holds the claim; both outlive it.
 *           Compare strings by value, not by pointer. Threads: immutable once extracted. */
#pragma once
#include <glib.h>
#include "base/arena.h"
#include "base/content-id.h"
#include "base/day.h"
#include "base/span.h"
#include "base/string-pool.h"
#include "model/names.h"

typedef enum { ROLE_ACTOR, ROLE_THING, ROLE_PLACE, ROLE_WORD, N_ROLE_KINDS } RoleKind;
extern const char *const role_kind_names[]; /* actor thing place word */

#define ROLE_SCENE "scene" /* a role of acts and counts that tell no place: where the text around them was */

/* Who or what fills one role of an event. */
typedef struct {
  const char *role;   /* "giver"; "goods.origin" for a property of a filler */
  const char *id;     /* actor id, class id, place id; for a word its stem */
  const char *name;   /* as a reader would say it */
  RoleKind kind;
  const char *side;   /* of an actor: its side on the day of the claim; else NULL */
  Span span;          /* where it stands; unset when implied */
  gboolean implied;   /* not in the clause: the denier as agent of a denied act, a resolved ellipsis */
  gboolean bare;      /* a class noun that nothing narrows ("missiles"), see compare/ */
} RoleFiller;

/* How many of what: a closed interval; min = -INFINITY or max = INFINITY where it is open. */
typedef struct {
  const char *of;     /* the role or class that is counted; NULL = no quantity */
  const char *unit;   /* "count", "percent", "usd", ... */
  double min, max;
} Quantity;

/* What is claimed, in its positive form: "did not supply X" is the proposition "supplied X" with stance denies. But a "not" about what is only
 * planned, wished or possible, or what somebody left undone, denies nothing: "will not supply X", "failed to supply X" are asserted, and the
 * proposition is `negative`. */
typedef struct {
  const char *event;         /* id of an event rule, "open:<lemma>", or NULL when nothing was understood */
  const RoleFiller *roles;   /* sorted by role, then id; a role may occur more than once ("Washington and Seoul") */
  guint n_roles;
  Modality modality;
  gboolean negative;         /* what the stance does not tell of the polarity */
  Quantity quantity;
  const DayRange *times;     /* when it is said to have happened, in order; empty = not said */
  guint n_times;
  const char *place;         /* place id or NULL */
  const char *rule;          /* pattern that matched: "arms-transfer#1:gerund"; NULL for none */
  Span trigger;              /* the verb or noun that triggered it */
} Proposition;

typedef struct {
  ContentId id;                   /* claim_id(); empty until somebody asks: most claims are never shown */
  const char *actor, *actor_name; /* who claims; "unknown" when the text names nobody */
  const char *side;               /* outermost parent on that day */
  const char *country;            /* or NULL */
  const char *speaker;            /* the person who spoke, or NULL */
  const char *const *via;         /* relays, outermost first; NULL-terminated, never NULL */
  Stance stance;
  Proposition proposition;
  Span span, source, cue, content; /* source and cue may be unset; content never is */
  DayRange said;                   /* when it was said, if the text tells; else unset */
  const char *rule;                /* attribution frame that matched */
  double confidence;               /* 0..1: of the attribution */
  gboolean rejects;                /* the words reject an accusation or report as such ("called the accusation groundless") */
  gboolean points;                 /* its content only points at what somebody else said: "denied it", "rejected the claim" */
  gboolean embedded;               /* stands only inside the denial that rejects it */
  gboolean no_evidence;            /* "there is no evidence that ..." */
  const char *addressee;           /* side whose accusation is rejected, or NULL */
  /* Known while the document is read, stored nowhere: */
  const RoleFiller *culprit;       /* who did it, when the words do not say what: "officials blame the North", "claimed responsibility"; else NULL */
  const RoleFiller *account;       /* the report that it calls true or false, when the words do not say what that reports; else NULL */
  Quantity figure;                 /* a bare number of what was told before: "put it at 40"; `of` is NULL when it is none */
  gboolean refers;                 /* its act is told by a definite noun, "the attack": the text may have told before whom it hit */
  guint32 sentence, paragraph;     /* of the attribution, counted from 0 */
  gboolean trails;                 /* "..., which it denies", "..., a charge he rejects": what is denied stands in the sentence */
} Claim;

/* All claims of one document, and the strings and lists they own. */
typedef struct {
  GPtrArray *claims; /* of Claim, in the order of their spans */
  Arena *lists;      /* the claims, their roles, times and via, and their strings: */
  StringPool *strings;
  guint sentences, attributions, without_proposition; /* counted for the run's summary */
  guint limits;        /* how often a limit cut something off */
  guint foreign_paragraphs; /* in another language than the rules: not read */
  gboolean is_foreign;      /* the whole document is */
} ClaimSet;

ClaimSet *claim_set_new(void);
void claim_set_free(ClaimSet *set);
/* A zeroed claim with empty `via`, owned by the set. */
Claim *claim_set_add(ClaimSet *set);
/* A copy of `text` that lives as long as the set; equal texts share one copy. NULL gives NULL. */
const char *claim_set_string(ClaimSet *set, const char *text, gssize length);
/* Zeroed memory for a list that lives as long as the set. */
#define claim_set_new_list(set, type, n) arena_new_array((set)->lists, type, (n))
/* A claim that stands twice, equal in all that its id is made of, is one claim: the first is kept. The claims must be in order. */
void claim_set_drop_repeats(ClaimSet *set);

/* A claim is its place, its actor and what it says: equal on every machine. */
ContentId claim_id(const char *document_key, const Claim *claim);

/* The first filler of `role`, or NULL. */
const RoleFiller *proposition_role(const Proposition *proposition, const char *role);
/* A stable text of event, roles, quantity, times and place: equal propositions give equal texts. Modality is left out. Free with g_free(). */
char *proposition_canonical(const Proposition *proposition);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ClaimSet, claim_set_free)
