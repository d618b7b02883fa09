/* SPDX-License-Identifier: MIT */
/* One mail (RFC 5322, MIME) -> its subject, sender, date and text, by GMime.
 *
 * Lifetime: a Letter owns its strings. Threads: one per LetterReader. */
#pragma once
#include <glib.h>

typedef struct LetterReader LetterReader;

typedef struct {
  char *id, *subject, *sender, *date; /* or NULL */
  char *text;                         /* as it was sent, or HTML; "" when there is no text in it. Bytes of any kind */
  gboolean html;
} Letter;

/* SICNON_ERROR_IO when GMime is not installed. */
LetterReader *letter_reader_new(GError **error);
void letter_reader_free(LetterReader *reader);
/* FALSE when it is no mail. */
gboolean letter_read(LetterReader *reader, const char *bytes, gsize length, Letter *out);
void letter_clear(Letter *letter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(LetterReader, letter_reader_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Letter, letter_clear)
