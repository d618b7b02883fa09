/* SPDX-License-Identifier: MIT */
/* Ids made of content: the same parts give the same id on every machine, in every run.
 *
 * An id is the first CONTENT_ID_LENGTH hex digits (80 bits) of the SHA-256 of the parts, each preceded by its length, so
 * that ("ab","c") and ("a","bc") differ. NULL and "" are different parts. */
#pragma once
#include <glib.h>

#define CONTENT_ID_LENGTH 20

typedef struct {
  char text[CONTENT_ID_LENGTH + 1];
} ContentId;

/* The id of `n` NUL-terminated parts, NULL allowed among them. */
ContentId content_id_of_n(const char *const *parts, gsize n);
