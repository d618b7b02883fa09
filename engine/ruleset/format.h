/* SPDX-License-Identifier: MIT */
/* The one layout of rule files, so that two authors' files differ in what they say alone: two columns a level, items of a list one level below
 * their key, one blank line at most, none at the ends, no blanks at the ends of lines, LF, one newline at the end. Comments stay, at the level
 * of what they stand before; the order of keys, quotes, and how long lists go on over lines are the author's.
 *
 * Cost: linear, and two parses. Threads: pure but for `problems`. */
#pragma once
#include <glib.h>
#include "ruleset/problems.h"

/* The file's text in that layout; to be freed. It means the same and stays as it is when it is laid
 * out again: both are checked. NULL when it has no usable tree: the problems tell. */
char *rule_format(const char *file, const char *text, gsize length, Problems *problems);
