/* SPDX-License-Identifier: MIT */
/* What only the finished string of chunks shows: whether "that" is a relative pronoun, whether a bare -ed form is a verb or describes the
 * noun before it. Shared by the files of language/ only. Cost: linear but for -ed forms, which look over their clause. */
#pragma once
#include "language/reading.h"

/* Finite verbs among the chunks [first, last). */
guint chunks_count_finite(const Chunk *chunks, guint first, guint last);
/* Changes symbols in place; `finite` is the number of finite verbs before. */
void chunks_settle(const Reading *reading, Chunk *chunks, guint n, guint finite);
