/* SPDX-License-Identifier: MIT */
/* Two propositions of one event side by side, role by role: does what b says fall under what a speaks of?
 *
 * The reading is monotone. a is the denied (general) side: b may be equal or narrower. Where b is wider, denying a says nothing about b.
 * Of several fillers of one role ("Washington and Seoul") the pair that fits best counts.
 *
 * Lifetime: an Alignment points into both propositions. Cost: the product of the fillers per role. Threads: pure. */
#pragma once
#include "model/claim.h"
#include "ruleset/ruleset.h"

/* From the best to the worst. */
typedef enum {
  ROLE_SAME,      /* one id */
  ROLE_ORGAN,     /* one is an organ of the other */
  ROLE_NARROWER,  /* b is a kind of a, or a place in a */
  ROLE_TAKEN,     /* b's bare class noun is understood as a's particular class */
  ROLE_OPEN_A,    /* only b fills it: a speaks of all */
  ROLE_OPEN_B,    /* only a fills it, and news leaves such roles out */
  ROLE_WIDER,     /* b is more general than a, or says nothing where a is particular */
  ROLE_OTHER,     /* another class of things */
  ROLE_UNDECIDED, /* cannot be told */
  ROLE_CONFLICT,  /* somebody or somewhere else */
  N_ROLE_VERDICTS
} RoleVerdict;

typedef struct {
  const char *role;
  RoleVerdict verdict;
  const RoleFiller *a, *b; /* what was compared; NULL where the role is open */
} RoleMatch;

typedef enum {
  COUNT_FITS,   /* a counts nothing, or the intervals overlap */
  COUNT_OPEN_B, /* a denies a number, b gives none */
  COUNT_APART,  /* disjoint, or other things or units are counted */
} CountVerdict;

typedef struct {
  GArray *matches;    /* of RoleMatch, in order of role */
  const char *agent;  /* the role of who does it, or NULL */
  gboolean candidate; /* same event, and a's agent is b's: worth a rejected pair if not a finding */
  CountVerdict count;
  double quality; /* product over the matches, 0..1 */
} Alignment;

/* `speaker` is the actor who says a, or NULL. Freed with alignment_free(). */
Alignment *propositions_align(const Ruleset *rules, const Proposition *a, const Proposition *b, const char *speaker,
                             const gchar *const *alike);
/* The same for two that give one act different values (who did it, where, how many): the role `slot` and the `free_roles`
 * (NULL-terminated) are left out, and so are numbers; either may be the wider. */
Alignment *propositions_align_rivals(const Ruleset *rules, const Proposition *a, const Proposition *b, const char *slot,
                                     const gchar *const *free_roles);
void alignment_free(Alignment *alignment);
/* Do both name something or somewhere beside the agent that is one? */
gboolean alignment_shares_particular(const Ruleset *rules, const Alignment *alignment);

/* In how many roles do both name the same, or a part of it? */
guint alignment_shared(const Alignment *alignment);

/* The first match with this verdict, or NULL. */
const RoleMatch *alignment_find(const Alignment *alignment, RoleVerdict verdict);
/* Does b fall under a in every role and number? */
gboolean alignment_is_monotone(const Alignment *alignment);

/* An open event is "open:" and a lemma; these are its roles. */
#define OPEN_EVENT_PREFIX "open:"
#define OPEN_EVENT_AGENT "agent"
#define OPEN_EVENT_OBJECT "object"
gboolean event_is_open(const char *event);
/* The role whose filler does the act, or NULL. */
const char *event_agent(const Ruleset *rules, const char *event);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Alignment, alignment_free)
