/* SPDX-License-Identifier: MIT */
/* Reads a text with the shipped rules and tells its claims, one line each:
 *   actor | speaker | stance modality | event role=id ... | frame   ("not" before the event: the proposition is negative)
 * what is empty stays empty. The Ruleset is loaded once for a test process. */
#pragma once
#include <criterion/criterion.h>
#include "extract/extract.h"

typedef struct {
  const char *text;
  const char *claims; /* expected lines, joined by newlines */
} Reads;

/* The lines of a text dated 22 January 2024; free with g_free(). */
char *read_claims(const char *text);
/* The same of a document with publisher and title. */
char *read_claims_of(const char *publisher, const char *title, const char *text);
/* Compares every case; the message names the text. */
void check_reads(const Reads *cases, gsize n);
/* The claims themselves; free with claim_set_free(). */
ClaimSet *read_set(const char *text, Day published);
