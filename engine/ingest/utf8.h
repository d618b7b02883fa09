/* SPDX-License-Identifier: MIT */
/* Bytes that claim to be UTF-8 -> valid UTF-8.
 *
 * Cost: one validating pass (some 2 GB/s); a copy only when something is wrong. Threads: any. */
#pragma once
#include <glib.h>

/* NUL counts as a valid character here: whether it may stand there is for the format to say. */
gboolean utf8_is_valid(const char *bytes, gsize length);

/* A copy in which every maximal subpart of a broken sequence is one U+FFFD (Unicode 15, section 3.9, table 3-8), NUL-terminated.
 * `bad` gets the number of bytes replaced. Free with g_free(). */
char *utf8_repair(const char *bytes, gsize length, gsize *out_length, gsize *bad);

/* A path or message as one line of valid UTF-8: repaired, control characters replaced by '?'. Free with g_free(). */
char *utf8_line(const char *text);
