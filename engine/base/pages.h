/* SPDX-License-Identifier: MIT */
/* Large memory that lives long and is read all over, in huge pages where the system has them: it is there at once instead of fault by
 * fault (a fault takes some two microseconds), and reading it needs few entries of the processor's page table.
 * Lifetime: until pages_free() with the same size. Threads: any. */
#pragma once
#include <glib.h>

#define PAGES_HUGE ((gsize)2 * 1024 * 1024)

/* Zeroed, and aligned to PAGES_HUGE. Never NULL: like g_malloc(), it ends the program when there is no memory. */
gpointer pages_new(gsize size);
void pages_free(gpointer pages, gsize size);
