/* SPDX-License-Identifier: MIT */
/* Claims to positions: what one actor says of one proposition, wherever it is said, folded into one position with all its evidence.
 *
 * A position's id is the content id of actor, side, stance, modality, "no evidence" and the canonical proposition. Claims that
 * agree in all of these are one position, in one document or in many. (Modality and side are in the id because comparing looks at
 * them: claims that differ there must not hide behind one another.) What they may differ in (names, spans, pattern, addressee, sides
 * of fillers) comes from the claim with the smallest id; of the rest, `rejects` is OR, `confidence` the largest, first_seen the
 * earliest and last_seen the latest day (an unset day never wins). So the order of the claims does not matter.
 *
 * No position comes of a claim whose proposition was not understood (event NULL) or that declines to comment.
 *
 * Lifetime: positions borrow every string, and the roles and times of their proposition, from the records.
 * Order:    by position id. Cost: linear in claims, one hash each. Threads: pure. */
#pragma once
#include "model/claim.h"
#include "model/position.h"
#include "model/record.h"

/* Of Position, to be freed with g_ptr_array_unref(). Never NULL. The claims have their ids; `words` is not looked at. */
GPtrArray *claims_fold(const ClaimRecord *const *records, guint n);

/* What a position has of the claim that speaks for it: the one with the smallest id. */
void position_represent(Position *position, const Claim *claim);

/* Takes into account that one of its claims was published on this day. */
void position_see(Position *position, Day day);

/* The id of the position that `claim` states. */
ContentId claim_position_id(const Claim *claim);
/* Does the claim state a position at all? */
gboolean claim_states_position(const Claim *claim);

/* The day of the statement is worth more than that of publication, but not without its year. */
Day claim_day(const Claim *claim, Day published);

/* A number for the same things, many times faster: claims of one position have one number. Two positions of one number are possible,
 * so whoever gathers claims by it folds them. Never 0. */
guint64 claim_position_number(const Claim *claim);
