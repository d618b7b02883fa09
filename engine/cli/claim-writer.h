/* SPDX-License-Identifier: MIT */
/* Claims of a harvest as lines: each once, as `sicnon export --what claims` has it, or under every key by which it may meet others (keyed/record.h).
 * Threads: one. */
#pragma once
#include "harvest.h"

typedef struct ClaimWriter ClaimWriter;

/* `mark` is that of the rules. Borrows them. */
ClaimWriter *claim_writer_new(const Ruleset *rules, guint64 mark, gboolean keyed);
void claim_writer_free(ClaimWriter *writer);
void claim_writer_add(ClaimWriter *writer, const Harvest *harvest, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ClaimWriter, claim_writer_free)
