/* SPDX-License-Identifier: MIT */
#include "text/plain-word.h"

/* A dot behind a single letter may belong to an abbreviation. */
const guint8 short_word_ends[256] = {
    [0 ... '&'] = 1, ['\''] = 255,        ['(' ... ','] = 1, ['-'] = 255,         ['.'] = 2,
    ['/'] = 1,       ['0' ... '9'] = 255, [':' ... 127] = 1, [128 ... 255] = 255,
};
