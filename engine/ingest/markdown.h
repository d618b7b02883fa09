/* SPDX-License-Identifier: MIT */
/* Markdown -> its words, for reading, not for printing: headings, paragraphs, items of lists and cells stand apart, links keep their words,
 * code, pictures and HTML tags go. The marks are those of CommonMark that articles use. Threads: any. */
#pragma once
#include <glib.h>

/* To be freed. */
char *markdown_plain(const char *text);
