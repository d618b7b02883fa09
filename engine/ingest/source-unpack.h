/* SPDX-License-Identifier: MIT */
/* gzip (all members: a .warc.gz has one for each record) and Zstandard (all frames) -> what is packed in them.
 *
 * Errors: SICNON_ERROR_DATA for damaged or cut data, with what came before given out; for what another program packed (xz, bzip2, ZIP); for
 *         more than SOURCE_RATIO_LIMIT times the packed size. Memory: one window (zstd: up to 8 MB, larger ones are refused). */
#pragma once
#include "ingest/source.h"

/* How many times its size a file may unpack to, when it has unpacked to SOURCE_RATIO_FREE bytes: text packs 3 to 20 times smaller. */
#define SOURCE_RATIO_LIMIT 250
#define SOURCE_RATIO_FREE (16 * 1024 * 1024)

/* Takes the source; gives it back as it is when its first bytes are not packed. NULL with error when it cannot be read. */
Source *source_unpack(Source *packed, GError **error);
