/* SPDX-License-Identifier: MIT */
/* Sentences for readers, from the templates of rule files: "{A} got {W} from {C}". No sentence stands in C.
 *
 * Lifetime: results are new strings, freed with g_free(). Threads: pure. */
#pragma once
#include "compare/entail.h"
#include "model/position.h"

/* What stands for {name}; NULL leaves the braces as they are, so that a slip in a rule shows. */
typedef const char *(*TemplateWord)(const char *name, gpointer data);
char *template_fill(const char *template_text, TemplateWord word, gpointer data);

/* Names of all fillers of a role, "Norland, Sudmark"; NULL when there are none. */
char *role_names(const Proposition *proposition, const char *role);

/* One line: the event's title and who or what fills its roles, in the order of the event rule. */
char *proposition_subject(const Ruleset *rules, const Proposition *proposition);

/* The rule's message about a and b, {because} being the sentences of both chains; a's may be NULL. */
char *finding_explanation(const ContradictionRule *rule, const Position *a, const Position *b, const char *subject,
                          const Derivation *exclusion, const Derivation *derivation);
