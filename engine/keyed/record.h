/* SPDX-License-Identifier: MIT */
/* A claim on its way to those that it may meet: "KEY<TAB>OBJECT", one line for each of its keys (claim_group_keys() in compare/keys.h).
 *
 * The object is the claim as `sicnon export --what claims` writes it, between the day by which lines of one key are sorted, which stands first,
 * and what else comparing asks for: `document_key`, `words` (a hash of the text's signature: two documents of the same words have the same),
 * `rejects`, `position` (id) and `packed` (pack/pack-claims.h). Keys are sorted as bytes (LC_ALL=C).
 *
 * Lifetime: what was read belongs to the line and the arena. Cost: reading is a look at the line, without the packed claim. Threads: pure. */
#pragma once
#include "base/arena.h"
#include "base/error.h"
#include "model/claim.h"
#include "model/signature.h"

typedef struct {
  const char *key;
  Day said;                             /* claim_day(); may be unset */
  const char *id, *position;            /* CONTENT_ID_LENGTH each */
  const char *publisher, *document_key; /* publisher may be NULL */
  Day published;                        /* may be unset */
  guint64 words;                        /* 0: the text has none */
  guint64 rules;                        /* mark of those that read it */
  double confidence;
  gboolean rejects;
  const char *packed;                   /* a set of this claim alone; ends with a NUL when it was read */
  gsize packed_length;
} KeyedClaim;

guint64 keyed_words(const Signature *signature);

/* Appends the line, with its end. `object` is the exported claim, a line; of the claim only what is not in it is used. */
void keyed_record_write(GString *out, const KeyedClaim *claim, const char *object);
/* `line` without its end; is written to. SICNON_ERROR_DATA for what writing could not have made. */
gboolean keyed_record_read(char *line, gsize length, Arena *arena, KeyedClaim *out, GError **error);
