/* SPDX-License-Identifier: MIT */
#include "base/pages.h"
#include <sys/mman.h>

static gsize whole_pages(gsize size) { return (size + PAGES_HUGE - 1) & ~(PAGES_HUGE - 1); }

/* One huge page more than is needed is asked for, and what stands before and behind the aligned part given back. */
gpointer pages_new(gsize size) {
  const gsize wanted = whole_pages(size), asked = wanted + PAGES_HUGE;
  char *start = mmap(NULL, asked, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (start == MAP_FAILED) g_error("failed to allocate %" G_GSIZE_FORMAT " bytes", asked);
  const gsize before = (PAGES_HUGE - (gsize)start % PAGES_HUGE) % PAGES_HUGE, behind = asked - wanted - before;
  if (before) munmap(start, before);
  if (behind) munmap(start + before + wanted, behind);
  madvise(start + before, wanted, MADV_HUGEPAGE); /* where there are none it is as before */
  return start + before;
}

void pages_free(gpointer pages, gsize size) {
  if (pages) munmap(pages, whole_pages(size));
}
