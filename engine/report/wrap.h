/* SPDX-License-Identifier: MIT */
/* Text for a terminal: cleaned, measured in columns, broken into lines.
 *
 * Cleaning matters as much as beauty: a document may hold escape sequences, line breaks and marks that turn the reading direction. All
 * white space becomes one blank; control and format characters vanish. Widths are columns: wide characters count two, marks none.
 * Lifetime: what is returned is the caller's. Cost: linear. Threads: pure. */
#pragma once
#include <glib.h>

/* Appends the text cleaned. length -1 = to the NUL; bytes that are not UTF-8 become U+FFFD. */
void wrap_clean(GString *out, const char *text, gssize length);
/* Does it hold control or format characters, such as those that turn the reading direction? Bytes that are not UTF-8 count as such. */
gboolean wrap_hides(const char *text);
/* Columns of a cleaned text. */
guint wrap_width(const char *text);
/* The lines of a cleaned text, none wider than `width` (at least 2); a word that is wider is broken. Free with g_ptr_array_unref(). */
GPtrArray *wrap_lines(const char *text, guint width); /* of char * */
/* Cleans, wraps and appends: `indent` before each line, the first line's replaced by `first` (as wide as indent). */
void wrap_paragraph(GString *out, const char *text, gssize length, guint width, const char *first, const char *indent);
/* Appends blanks until the text that starts at `start` in out is `width` columns wide. */
void wrap_pad(GString *out, gsize start, guint width);
