/* SPDX-License-Identifier: MIT */
/* Where a drawing inside a page ends (HTML Living Standard, 13.2.6.5: foreign content).
 *
 * Threads: any. */
#pragma once
#include <glib.h>

/* Where "</svg>" of the drawing begins whose start tag ends at `at`. NULL when it is not well-formed, or when a parser might leave it, or
 * read HTML in it: then only a parser can tell. */
const char *html_drawing_end(const char *at, const char *end);
