/* SPDX-License-Identifier: MIT */
/* The checks behind ruleset/lint.h. Private to ruleset/. */
#pragma once
#include "ruleset/lint.h"
#include "ruleset/ruleset-private.h"

typedef struct {
  const Ruleset *rules;
  Day today;
  Problems *problems;
} Lint;

void lint_aliases(const Lint *lint);
void lint_people(const Lint *lint);
void lint_patterns(const Lint *lint);
void lint_events(const Lint *lint);
void lint_tests(const Lint *lint);
void lint_attributions(const Lint *lint); /* examples of frames and cues */
void lint_texts(const Lint *lint); /* placeholders, entailed roles */
void lint_ages(const Lint *lint);  /* deprecated rules, expired filters */
