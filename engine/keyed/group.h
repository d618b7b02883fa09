/* SPDX-License-Identifier: MIT */
/* Claims of one key in memory, folded into positions that a comparison can meet (model/position.h).
 *
 * Order:    group_add() as many as wanted; group_fold(); then the rest, until group_keep() or group_clear() make it a list of claims again.
 * Lifetime: copies what it is given. Positions that it loads are valid until the arena is reset; those that it shows as a source, during the
 *           visit. The rules, and the arena that is handed in, must outlive it.
 * Cost:     some 130 bytes and the packed text a claim; positions are unpacked when somebody looks at them. Threads: one. */
#pragma once
#include "base/arena.h"
#include "keyed/record.h"
#include "model/position.h"
#include "ruleset/ruleset.h"

typedef struct Group Group;

Group *group_new(const Ruleset *rules);
void group_free(Group *group);
void group_clear(Group *group);
void group_add(Group *group, const KeyedClaim *claim);
guint group_claims(const Group *group);
/* Of packed text. */
gsize group_bytes(const Group *group);

/* Sorts the claims into positions, in order of their ids; copies of the same words are known by their first from here on. `key` is that of all
 * claims. SICNON_ERROR_DATA when a packed claim is damaged. */
gboolean group_fold(Group *group, const char *key, GError **error);
guint group_positions(const Group *group);
/* Does it meet another one of the group? */
gboolean group_meets(const Group *group, guint position);
/* Whole. NULL with SICNON_ERROR_DATA. */
const Position *group_load(Group *group, guint position, Arena *arena, GError **error);
/* The position of this id, which must be in the group. */
const Position *group_find(Group *group, const char *id, Arena *arena, GError **error);
/* The positions under the numbers that belong to this key. Belongs to the group. */
PositionSource *group_source(Group *group);

/* Lets go of all but the last `n` claims that were added, and of those said more than `days` before the last day. Returns how many went. */
guint group_keep(Group *group, guint n, gint32 days);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Group, group_free)
