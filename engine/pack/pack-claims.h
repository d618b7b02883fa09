/* SPDX-License-Identifier: MIT */
/* All claims of a document in one text, as sql/schema/001.sql describes it: {"strings":[null,...],"claims":[[...],...]}.
 *
 * In most documents the same few names, events and rules come again and again: each stands once, and claims refer to it by its place.
 *
 * Lifetime: what a packer writes is valid until it writes again. Cost: one look at a table per string, one pass over what is new.
 * Reading, unlike writing, allocates, in the arena: what the claims that are asked for name, and nothing behind the last of them is read. */
#pragma once
#include "base/arena.h"
#include "model/claim.h"

typedef struct ClaimPacker ClaimPacker;

ClaimPacker *claim_packer_new(void);
void claim_packer_free(ClaimPacker *packer);
const char *claim_packer_write(ClaimPacker *packer, const ClaimSet *claims, gsize *length);

/* The claims at these n places, which rise; or all, when `places` is NULL. They have no ids. FALSE for what writing could not have made (what
 * is passed over is not looked at closely), and when a place does not exist. */
gboolean unpack_claims(const char *text, const guint32 *places, guint n_places, Arena *arena, GArray *out); /* of Claim */

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ClaimPacker, claim_packer_free)
