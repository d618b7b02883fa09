/* SPDX-License-Identifier: MIT */
/* Fast numbers made of content: is it the same as before, where may it stand? The same on every machine.
 *
 * MurmurHash3 (x64, 128 bits) by Austin Appleby, whose seed is the hash of what came before, so that parts can be hashed one by one: its
 * two halves begin as the halves of that hash. Nobody is kept from making two texts of one hash: what a hash finds must be looked at, or
 * be harmless when it is something else. Ids, which are shown and kept, are base/content-id.h's.
 *
 * Cost: some 4 bytes a nanosecond, 20 ns at least. Threads: pure. */
#pragma once
#include <glib.h>

typedef struct {
  guint64 low, high;
} Hash;

#define HASH_TEXT_SIZE 33 /* bytes that hash_format() needs, NUL included */

/* `before` is the hash of the parts so far, {0} for the first. */
Hash hash_bytes(Hash before, gconstpointer bytes, gsize length);
/* A text and its end; NULL and "" differ. */
Hash hash_text(Hash before, const char *text);
/* Writes 32 hex digits to out; returns out. */
char *hash_format(Hash hash, char *out);
