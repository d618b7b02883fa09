/* SPDX-License-Identifier: MIT */
#include "base/arena.h"
#include <string.h>
#include "base/pages.h"
#include "base/sanitize.h"

/* Most documents fit into one block; a larger request gets a block of its own size. */
#define ARENA_BLOCK_SIZE ((gsize)64 * 1024)
#define ARENA_ALIGN ((gsize)16)
/* Poisoned bytes between pieces, where overruns end. */
#define ARENA_GAP (SICNON_SANITIZED ? ARENA_ALIGN : 0)

typedef struct Block Block;
struct Block {
  Block *next;
  gsize size;     /* bytes of data */
  gboolean paged; /* by pages_new() */
  _Alignas(16) guint8 data[];
};

/* Blocks stand in a list in the order of their first use; those after `current` are kept from an earlier document. */
struct Arena {
  Block *first, *current;
  gsize used;     /* bytes of current */
  guint8 *latest; /* the latest piece: it can grow in place */
  gboolean large;
};

static Block *block_new(gsize size, gboolean paged) {
  Block *block = paged ? pages_new(sizeof(Block) + size) : g_malloc(sizeof(Block) + size);
  block->next = NULL;
  block->size = size;
  block->paged = paged;
  sanitize_hide(block->data, size);
  return block;
}

static void blocks_free(Block *block) {
  while (block) {
    Block *next = block->next;
    sanitize_show(block->data, block->size);
    if (block->paged) pages_free(block, sizeof(Block) + block->size);
    else g_free(block);
    block = next;
  }
}

static Arena *arena_new_of(gsize size) {
  Arena *arena = g_new0(Arena, 1);
  arena->first = arena->current = block_new(size, FALSE);
  return arena;
}

Arena *arena_new(void) { return arena_new_of(ARENA_BLOCK_SIZE); }

Arena *arena_new_small(void) { return arena_new_of(ARENA_SMALL); }

Arena *arena_new_large(void) {
  Arena *arena = g_new0(Arena, 1);
  arena->large = TRUE;
  arena->first = arena->current = block_new(PAGES_HUGE - sizeof(Block), TRUE);
  return arena;
}

void arena_free(Arena *arena) {
  if (!arena) return;
  blocks_free(arena->first);
  g_free(arena);
}

void arena_reset(Arena *arena) {
  gsize kept = 0;
  for (Block *block = arena->first; block; block = block->next) {
    kept += block->size;
    sanitize_hide(block->data, block->size);
    if (block->next && kept + block->next->size > ARENA_KEPT) {
      blocks_free(block->next);
      block->next = NULL;
    }
  }
  arena->current = arena->first;
  arena->used = 0;
  arena->latest = NULL;
}

/* The next kept block serves if it is large enough; else a new one is put before it, so that none is lost. */
static void arena_next_block(Arena *arena, gsize size) {
  Block *next = arena->current->next;
  if (!next || next->size < size) {
    const gsize usual = CLAMP(2 * arena->current->size, ARENA_SMALL, ARENA_BLOCK_SIZE);
    Block *block = block_new(MAX(size, arena->large ? PAGES_HUGE - sizeof(Block) : usual), arena->large);
    block->next = next;
    arena->current->next = next = block;
  }
  arena->current = next;
  arena->used = 0;
}

static gsize piece_size(gsize size) {
  g_assert(size <= G_MAXSIZE / 2);
  return (MAX(size, 1) + ARENA_ALIGN - 1) & ~(ARENA_ALIGN - 1);
}

static gpointer arena_take(Arena *arena, gsize size) {
  gsize whole = piece_size(size) + ARENA_GAP;
  if (whole > arena->current->size - arena->used) arena_next_block(arena, whole);
  arena->latest = arena->current->data + arena->used;
  arena->used += whole;
  sanitize_show(arena->latest, size);
  return arena->latest;
}

gpointer arena_alloc(Arena *arena, gsize size) {
  gpointer start = arena_take(arena, size);
  memset(start, 0, size);
  return start;
}

gpointer arena_resize(Arena *arena, gpointer start, gsize old_size, gsize new_size) {
  if (start && start == arena->latest) {
    gsize offset = (gsize)(arena->latest - arena->current->data), whole = piece_size(new_size) + ARENA_GAP;
    if (whole <= arena->current->size - offset) {
      sanitize_hide(start, old_size);
      sanitize_show(start, new_size);
      arena->used = offset + whole;
      return start;
    }
  }
  gpointer copy = arena_take(arena, new_size);
  if (old_size) memcpy(copy, start, MIN(old_size, new_size));
  return copy;
}

char *arena_copy(Arena *arena, const char *text, gssize length) {
  gsize n = length < 0 ? strlen(text) : (gsize)length;
  char *copy = arena_take(arena, n + 1);
  memcpy(copy, text, n);
  copy[n] = '\0';
  return copy;
}

char *arena_printf(Arena *arena, const char *format, ...) {
  va_list args, again;
  va_start(args, format);
  va_copy(again, args);
  gint n = g_vsnprintf(NULL, 0, format, args);
  va_end(args);
  g_assert(n >= 0);
  char *text = arena_take(arena, (gsize)n + 1);
  g_vsnprintf(text, (gulong)n + 1, format, again);
  va_end(again);
  return text;
}
