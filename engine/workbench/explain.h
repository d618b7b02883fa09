/* SPDX-License-Identifier: MIT */
/* What the engine sees in a text, step by step, for people who write rules: chunks with what their words can be, attributions and the
 * frames of cues that none fits, claims, and for each word that triggers events which patterns matched and which came close.
 *
 * Order: that of the text. Cost: compiles patterns anew for near misses: for sentences, not for corpora. */
#pragma once
#include "workbench/scene.h"

/* Appends the explanation. */
void explain_text(GString *out, const Ruleset *rules, const SceneText *text);
