/* SPDX-License-Identifier: MIT */
/* Memory of one document: allocated piece by piece, released at once.
 *
 * Lifetime: a pointer is valid until the next arena_reset() or arena_free(). Nothing is freed singly.
 * Cost:     a pointer bump; blocks (up to ARENA_KEPT bytes of them) are kept over arena_reset(), so a warmed-up arena does not
 *           call malloc and one huge document does not hold its memory for the rest of the run.
 * Threads:  one arena per thread.
 * In a sanitized build, memory that is not handed out is poisoned, so use after arena_reset() and overruns are reported. */
#pragma once
#include <glib.h>

#define ARENA_KEPT ((gsize)16 * 1024 * 1024)
#define ARENA_SMALL ((gsize)4 * 1024)

typedef struct Arena Arena;

Arena *arena_new(void);
/* For little, and many at a time: it begins with ARENA_SMALL bytes. */
Arena *arena_new_small(void);
/* For megabytes that live long (base/pages.h). */
Arena *arena_new_large(void);
void arena_free(Arena *arena);
void arena_reset(Arena *arena);
/* `size` bytes, zeroed, aligned to 16. Never NULL; size 0 gives a valid pointer. */
gpointer arena_alloc(Arena *arena, gsize size);
/* Makes a piece of `old_size` bytes larger or smaller; returns where it is now. In place if it is the latest piece and there is
 * room, else a copy. New bytes are not zeroed. NULL with old_size 0 gives a new piece. */
gpointer arena_resize(Arena *arena, gpointer start, gsize old_size, gsize new_size);
/* A NUL-terminated copy of `length` bytes; -1 = to the NUL. */
char *arena_copy(Arena *arena, const char *text, gssize length);
char *arena_printf(Arena *arena, const char *format, ...) G_GNUC_PRINTF(2, 3);
#define arena_new_array(arena, type, n) ((type *)arena_alloc((arena), sizeof(type) * (gsize)(n)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Arena, arena_free)
