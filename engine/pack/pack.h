/* SPDX-License-Identifier: MIT */
/* Lists in one column: written as JSON, so that SQL can take them apart, and read back by a reader for exactly this JSON.
 *
 * Shapes are in sql/schema/001.sql. Reading gives FALSE for anything that writing could not have made.
 * Cost: linear in the text. Arrays and strings that are read belong to the arena. */
#pragma once
#include "base/arena.h"
#include "model/finding.h"

/* The result belongs to the arena. */
const char *pack_strings(const char *const *strings, Arena *arena);
const char *pack_factors(const Factor *factors, guint n, Arena *arena);

gboolean unpack_strings(const char *text, Arena *arena, const char *const **out);
/* More than FINDING_MAX_FACTORS: FALSE. */
gboolean unpack_factors(const char *text, Arena *arena, Factor *out, guint *n);
