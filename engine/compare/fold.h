/* SPDX-License-Identifier: MIT */
/* Claims to positions: what one actor says of one proposition in one document, folded into one position with all its evidence.
 *
 * A position's id is the content id of actor, side, stance, modality, "no evidence" and the canonical proposition. Claims that
 * agree in all of these are one position, in one document or in many: whoever stores positions merges rows of equal id by the rules of
 * position_merges_over(), which do not depend on the order in which documents come. (Modality
 * and side are in the id because comparing looks at them: claims that differ there must not hide behind one another.)
 *
 * No position comes of a claim whose proposition was not understood (event NULL) or that declines to comment.
 *
 * Lifetime: positions borrow every string, and the roles and times of their proposition, from claim set and document (or record).
 * Order:    by position id. Cost: linear in claims, one hash each. Threads: pure. */
#pragma once
#include "model/claim.h"
#include "model/document.h"
#include "model/position.h"
#include "model/record.h"

/* Of Position, to be freed with g_ptr_array_unref(). Never NULL. */
GPtrArray *claims_fold(const ClaimSet *claims, const Document *document);
/* The same of one stored claim (a store's orphan): none or one position, which borrows from the record. */
GPtrArray *record_fold(const ClaimRecord *record);

/* The id of the position that `claim` states. */
ContentId claim_position_id(const Claim *claim);
/* Does the claim state a position at all? */
gboolean claim_states_position(const Claim *claim);

/* Which of two positions of one id gives what the id does not fix (names, spans, pattern, addressee)? TRUE when it is `mine`: the
 * one whose first evidence has the smaller claim id. Of the rest, `rejects` is OR, `confidence` the larger, `evidence` the union,
 * first_seen the earlier and last_seen the later (an unset day never wins). */
gboolean position_merges_over(const Position *mine, const Position *other);
