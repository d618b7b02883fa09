/* SPDX-License-Identifier: MIT */
/* What an example wants, against what was read. Threads: pure. */
#pragma once
#include "model/claim.h"
#include "model/record.h"
#include "ruleset/compiled.h"
#include "workbench/scene.h"

/* Appends to `differences` (may be NULL) each thing the example names and the claim has otherwise: "goods is shell, not rocket". Returns
 * their number: 0 when the claim fits. `event` stands in for an example that names none; NULL: any. */
guint expect_claim(const Ruleset *rules, const RuleExample *example, const char *event, const ClaimRecord *record, GString *differences);
/* The same of a finding of texts a and b: who stands on which side. */
guint expect_sides(const RuleExample *example, const Scene *scene, const SceneFinding *finding, GString *differences);
/* A claim in one line: "se asserts arms-transfer(giver=se, goods=rocket), actual [clause, arms-transfer#1:active]". */
void append_claim_line(GString *out, const Claim *claim);
