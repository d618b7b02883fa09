/* SPDX-License-Identifier: MIT */
/* What position a claimant takes: first what cue and frame say ("denied", "declined to"), then what the words of the content make of it
 * ("said it did not", "may"). Private to extract/. */
#pragma once
#include "extract/claims.h"

/* What cue, frame and judgement make of it. *rejects: he rejects what somebody said, not only what would be so. */
Stance stance_of_frame(const ContentReader *reader, const Statement *statement, gboolean *rejects);
/* What the event's own words make of that; what of their polarity the stance does not tell stays with the event's proposition. */
Stance stance_final(Stance stance, EventRead *event, const Source *claimant);
/* "Declined to comment" takes no position, but who "refused to sell" took a decision. */
gboolean statement_decides_against(const Statement *statement);
/* Does the content only point at what was told: "it", "the accusation", "any wrongdoing"? */
gboolean content_points_only(const ContentReader *reader, const Content *content);
/* "That never happened", "denied that it exists": does the content say nothing but that what was told happened or not? *negated: it did not. */
gboolean content_happened(const ContentReader *reader, const Content *content, gboolean *negated);
