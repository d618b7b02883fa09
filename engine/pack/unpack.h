/* SPDX-License-Identifier: MIT */
/* Reading JSON that this program has written, piece by piece; for the rooms that keep or send it.
 *
 * Once something is not as it was written, `damaged` is set and stays so: everything after it gives zeros, and a list that is read ends.
 * So a reader asks once, at the end. Strings belong to the arena. */
#pragma once
#include "base/arena.h"
#include "base/day.h"
#include <string.h>

typedef struct {
  const char *at; /* NUL-terminated */
  Arena *arena;
  gboolean damaged;
} Unpacker;

/* Passes over these characters, which must come. Here, because most of them are one, and the compiler knows it. */
static inline void unpack_words(Unpacker *in, const char *words) {
  const gsize length = strlen(words);
  if (in->damaged) return;
  in->damaged = strncmp(in->at, words, length) != 0;
  if (!in->damaged) in->at += length;
}

/* Passes over `c` if it comes. */
static inline gboolean unpack_mark(Unpacker *in, char c) {
  if (in->damaged || *in->at != c) return FALSE;
  in->at++;
  return TRUE;
}

/* Goes through a list: "[" and the first element, or "," and the next one, or "]" and FALSE. `first` must begin as TRUE. */
static inline gboolean unpack_next(Unpacker *in, gboolean *first) {
  const gboolean opens = *first;
  *first = FALSE;
  if (opens) unpack_words(in, "[");
  if (unpack_mark(in, ']')) return FALSE;
  if (!opens) unpack_words(in, ",");
  return !in->damaged;
}

/* Passes over a list whatever is in it, but no string with brackets. */
void unpack_skip(Unpacker *in);

/* Passes over a string. */
void unpack_pass_string(Unpacker *in);

const char *unpack_string(Unpacker *in);
const char *unpack_string_or_null(Unpacker *in);
guint32 unpack_count(Unpacker *in);
double unpack_double(Unpacker *in, double when_null);
/* A day, null being unset. */
Day unpack_day(Unpacker *in);
/* Has all been read, without damage? */
gboolean unpack_ends(const Unpacker *in);
