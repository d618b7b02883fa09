/* SPDX-License-Identifier: MIT */
#include "base/string-pool.h"
#include <string.h>
#include "base/hash.h"

#define FIRST_SLOTS 64 /* a power of two, like every later number */

typedef struct {
  const char *text; /* NULL = empty */
  guint64 hash;
  gsize length;
} Slot;

struct StringPool {
  Arena *arena;
  Slot *slots;
  gsize n_slots, n_strings;
};

StringPool *string_pool_new(Arena *arena) {
  StringPool *pool = arena_new_array(arena, StringPool, 1);
  *pool = (StringPool){.arena = arena, .n_slots = FIRST_SLOTS, .slots = arena_new_array(arena, Slot, FIRST_SLOTS)};
  return pool;
}

/* Where the string stands, or would stand. */
static Slot *slot_of(const StringPool *pool, const char *text, gsize length, guint64 hash) {
  for (gsize i = hash;; i++) {
    Slot *slot = &pool->slots[i & (pool->n_slots - 1)];
    if (!slot->text || (slot->hash == hash && slot->length == length && memcmp(slot->text, text, length) == 0)) return slot;
  }
}

static void grow(StringPool *pool) {
  const Slot *old = pool->slots;
  const gsize n = pool->n_slots;
  pool->n_slots *= 2;
  pool->slots = arena_new_array(pool->arena, Slot, pool->n_slots);
  for (gsize i = 0; i < n; i++)
    if (old[i].text) *slot_of(pool, old[i].text, old[i].length, old[i].hash) = old[i];
}

const char *string_pool_add(StringPool *pool, const char *text, gssize length) {
  const gsize size = length < 0 ? strlen(text) : (gsize)length;
  const guint64 hash = hash_bytes((Hash){0}, text, size).low;
  Slot *slot = slot_of(pool, text, size, hash);
  if (slot->text) return slot->text;
  const char *kept = arena_copy(pool->arena, text, (gssize)size);
  *slot = (Slot){kept, hash, size};
  if (++pool->n_strings > pool->n_slots / 2) grow(pool);
  return kept;
}
