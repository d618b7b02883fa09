/* SPDX-License-Identifier: MIT */
/* Regular word forms, made by the `inflections:` of the rules: the first record whose ending matches gives all forms of a word. */
#pragma once
#include <glib.h>
#include "ruleset/problems.h"

typedef enum { INFLECT_S, INFLECT_PAST, INFLECT_PARTICIPLE, INFLECT_ING, N_INFLECT_FORMS } InflectForm;

#define INFLECT_WORD_SIZE 256 /* bytes of a form, its end included: a longer one is told as an error */

typedef struct Inflector Inflector;

/* `inflections` is of Inflection (ruleset/defs.h) and must outlive it, as must `problems`, which also takes what fails later. NULL when one is wrong: an ending that is no regular expression,
 * a form that names a group which its ending has not. */
Inflector *inflector_new(const GPtrArray *inflections, Problems *problems);
void inflector_free(Inflector *inflector);
/* The form of `word`; of: "verb" or "noun". The word itself when no record fits, and when PCRE2 fails at one that is tried: that is an error in
 * the problems. Only the last of several words is inflected
 * for nouns, only the first for verbs. Free with g_free(). */
char *inflector_apply(const Inflector *inflector, const char *of, const char *word, InflectForm form);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Inflector, inflector_free)
