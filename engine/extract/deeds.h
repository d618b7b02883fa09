/* SPDX-License-Identifier: MIT */
/* Who did it, where the words do not say what: "officials blame the North", "the militia claimed responsibility", "Norland did it",
 * "denied involvement".
 *
 * Such a claim takes over the nearest act of that side that anybody tells of, or else the nearest deed (`deed: yes` in rules/events) of which
 * nobody, or another, is said to be the culprit: first what others claim, then what the text itself tells. */
#pragma once
#include "extract/proposition/content.h"

/* Whom a claim holds to have done it, as a filler of the claim set. */
const RoleFiller *deeds_culprit(ClaimSet *set, const Source *source);
/* Fills the claims of that stance (hedged ones with those that assert) which have a culprit and no proposition yet; to be called when all claims of
 * the document are there, in the order of the text. */
void deeds_bind(const ContentReader *reader, Stance stance);
/* Completes what claims call "the attack" with whom or what the text said before that it hit; to be called last. */
void deeds_complete(const ContentReader *reader);
/* Gives a claim a proposition that stands elsewhere: its words stay there, nothing of them stands in this one. */
void claim_take_over(ClaimSet *set, Claim *claim, const Proposition *from);
/* Who is said to do it, by the event's rule or as the agent of an open event; NULL when nobody is named. */
const RoleFiller *proposition_agent(const Proposition *proposition, const Ruleset *rules);
