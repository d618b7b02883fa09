/* SPDX-License-Identifier: MIT */
/* What a proposition says without saying it: Horn rules over events (rules/entailments).
 *
 * A rule's `when:` binds a variable to all fillers of a role ("weapon.origin" is a role like any other); a variable that stands at
 * two roles keeps the fillers that both have. In place of a variable stands the id of a class: in `when:` something of that class must
 * fill the role, in `then:` the class fills it. Every role of `when:` must be filled. `different: ["A C"]` holds when no
 * side fills both. `then:` puts the fillers into its own roles. Times, place and modality are those of the premise; a quantity comes
 * along when what it counts does. Rules whose conclusion is denied (`denied: yes`) say what is excluded: who still holds a town says that
 * nobody has taken it, `except:` himself.
 *
 * Lifetime: a Derivation owns its role array, steps and sentences; strings in fillers belong to the premise, which must outlive it.
 * Order:    breadth first, rules in order of id; equal conclusions once, by the shortest way.
 * Cost:     one comparison of ids per rule and step. Threads: pure. */
#pragma once
#include "model/claim.h"
#include "ruleset/ruleset.h"

#define ENTAIL_MAX_DEPTH 3    /* steps in one chain */
#define ENTAIL_MAX_DERIVED 16 /* conclusions from one proposition */

typedef struct {
  Proposition proposition;
  GPtrArray *steps;   /* of const Entailment *, in the order in which they were taken */
  GPtrArray *because; /* of char *: the sentence of each step, names filled in */
  const Proposition *premise; /* of an exclusion: what its last rule was applied to; else NULL */
} Derivation;

/* Is it the premise of any rule? If not, nothing but itself can be derived. */
gboolean event_entails(const Ruleset *rules, const char *event);

/* Is it the premise of a rule whose conclusion is denied, or of one that may lead to such a premise? */
gboolean event_excludes(const Ruleset *rules, const char *event);
/* What cannot be true when all of `derivations` is: one Derivation for each rule with a denied conclusion and each premise. */
GPtrArray *derivations_exclude(const Ruleset *rules, const GPtrArray *derivations);
/* Does `other` fall under the rule's `except:`? `exclusion` is from derivations_exclude(). */
gboolean exclusion_spares(const Derivation *exclusion, const Proposition *other);

/* Of Derivation; the first is `premise` itself, without steps. Freed with g_ptr_array_unref(). What a limit cut off is added to
 * *dropped, which may be NULL. */
GPtrArray *proposition_derive(const Ruleset *rules, const Proposition *premise, guint *dropped);
