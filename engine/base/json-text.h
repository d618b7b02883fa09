/* SPDX-License-Identifier: MIT */
/* Writing JSON: strings and numbers, strict, the same bytes in every locale. Reading it is ingest/'s business.
 *
 * Cost: one pass over the text, appended in runs. Threads: none shared. */
#pragma once
#include <glib.h>

/* `text` in quotes. UTF-8 is kept as it is; quotes, backslashes and control characters are escaped; bytes that are not UTF-8 become
 * U+FFFD. length -1 = to the NUL. NULL is written as null. */
void json_append_string(GString *out, const char *text, gssize length);
/* The shortest decimal that reads back as the same double; whole numbers below 2^53 without exponent. Not finite: null. */
void json_append_double(GString *out, double value);
