/* SPDX-License-Identifier: MIT */
#include "ingest/lines.h"
#include <string.h>

struct Lines {
  Source *source;
  char *buffer;
  gsize capacity;   /* without the byte for the NUL */
  gsize start, end; /* what was read and not yet given out */
  gsize searched;   /* from start: has no LF */
  gsize limit;
  guint64 number;
  gboolean at_end;
};

Lines *lines_new(Source *source, gsize limit) {
  Lines *lines = g_new0(Lines, 1);
  lines->source = source;
  lines->limit = limit;
  lines->capacity = LINES_BUFFER;
  lines->buffer = g_malloc(lines->capacity + 1);
  return lines;
}

void lines_free(Lines *lines) {
  if (!lines) return;
  g_free(lines->buffer);
  g_free(lines);
}

/* Moves the rest to the front and makes room: doubles for a line that fills the buffer, shrinks when a long one is over. */
static void make_room(Lines *lines) {
  gsize rest = lines->end - lines->start;
  if (lines->start > 0) memmove(lines->buffer, lines->buffer + lines->start, rest);
  lines->start = 0;
  lines->end = rest;
  gsize wanted = lines->capacity;
  if (rest == lines->capacity) wanted = lines->capacity * 2;
  else if (rest < LINES_BUFFER) wanted = LINES_BUFFER;
  if (wanted == lines->capacity) return;
  lines->buffer = g_realloc(lines->buffer, wanted + 1);
  lines->capacity = wanted;
}

static gboolean fill(Lines *lines, GError **error) {
  make_room(lines);
  gsize got = 0, room = lines->capacity - lines->end;
  /* Never more than LINES_BUFFER at once: pages of a grown buffer that no line needs are not touched. */
  if (!source_read(lines->source, lines->buffer + lines->end, MIN(room, LINES_BUFFER), &got, error)) return FALSE;
  lines->end += got;
  lines->at_end = got == 0;
  return TRUE;
}

/* The LF that ends the line at start, or NULL. */
static char *find_end(Lines *lines) {
  gsize from = lines->start + lines->searched;
  char *found = from < lines->end ? memchr(lines->buffer + from, '\n', lines->end - from) : NULL;
  lines->searched = found ? 0 : lines->end - lines->start;
  return found;
}

/* Reads until a whole line is there, or the end. Of a line beyond the limit nothing is kept but that it was one. */
static gboolean find_line(Lines *lines, char **stop, gboolean *too_long, GError **error) {
  *too_long = FALSE;
  lines->searched = 0;
  while (!(*stop = find_end(lines)) && !lines->at_end) {
    if (lines->end - lines->start > lines->limit + 1) *too_long = TRUE; /* + 1: the CR before LF is not part of the line */
    if (*too_long) {
      lines->start = lines->end;
      lines->searched = 0;
    }
    if (!fill(lines, error)) return FALSE;
  }
  return TRUE;
}

gboolean lines_next(Lines *lines, Line *out, GError **error) {
  *out = (Line){0};
  char *stop = NULL;
  gboolean too_long = FALSE;
  if (!find_line(lines, &stop, &too_long, error)) return FALSE;
  if (!stop && lines->start == lines->end && !too_long) return TRUE;

  char *text = lines->buffer + lines->start;
  gsize length = (gsize)((stop ? stop : lines->buffer + lines->end) - text);
  lines->start += length + (stop ? 1 : 0);
  if (length > 0 && text[length - 1] == '\r') length--;
  if (length > lines->limit) too_long = TRUE;
  if (too_long) length = 0;
  text[length] = '\0';
  *out = (Line){.text = text, .length = length, .number = ++lines->number, .too_long = too_long};
  return TRUE;
}
