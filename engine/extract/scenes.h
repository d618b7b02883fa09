/* SPDX-License-Identifier: MIT */
/* Where it happened, when a claim does not say so itself: "A missile hit the station in Corva. ... Forty people died, the mayor said."
 *
 * An act or a count without a place has the place that the text named last before it as its scene (ROLE_SCENE). That is a guess: two that name one
 * scene may speak of one event, but two scenes do not part what nothing else parts. */
#pragma once
#include "extract/proposition/content.h"

/* Gives acts and counts that tell no place the one named last; to be called when the claims are complete, in the order of the text. */
void scenes_set(const ContentReader *reader);
