/* SPDX-License-Identifier: MIT */
/* A page without what no reader of its article needs: what stands in its scripts (but JSON-LD) and styles, and comments. They are half of a
 * page and more, and the parser takes as long for them as for text.
 *
 * Cost: some 2 GB/s. Threads: any. */
#pragma once
#include <glib.h>

/* To be freed with g_string_free(). */
GString *html_skim(const char *html, gsize length);
