/* SPDX-License-Identifier: MIT */
/* Strings of which equal ones are kept once.
 *
 * Lifetime: pool and strings belong to the arena: until arena_reset() or arena_free(). Cost: a hash and, if it is new, a copy.
 * Threads:  one pool per arena, one arena per thread. */
#pragma once
#include "base/arena.h"

typedef struct StringPool StringPool;

StringPool *string_pool_new(Arena *arena);
/* The pool's copy of `length` bytes, without a NUL among them; NUL-terminated. -1 = to the NUL. */
const char *string_pool_add(StringPool *pool, const char *text, gssize length);
