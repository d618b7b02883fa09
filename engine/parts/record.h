/* SPDX-License-Identifier: MIT */
/* What was made of one document, as one line of JSON: how a harvest travels from the machine that read the document to the one that has the
 * database. Whatever a run would have stored is in it, so that it makes no difference where a document was read.
 *
 * Not in it: the keys of the claims, which harvest_find_keys() makes of claims and rules in no time.
 * Cost: a little more than the text. */
#pragma once
#include "base/error.h"
#include "harvest.h"
#include "pack/pack-claims.h"

/* Appends the line, with its end. */
void harvest_record_write(GString *out, ClaimPacker *packer, const Harvest *harvest);
/* `line` without its end; is written to. The scratch is reset. NULL with SICNON_ERROR_DATA for what writing could not have made. */
Harvest *harvest_record_read(char *line, gsize length, Arena *scratch, GError **error);
