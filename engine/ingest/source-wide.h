/* SPDX-License-Identifier: MIT */
/* Text of 16-bit units (UTF-16, as spreadsheets and some shells write it) as UTF-8, so that every format reads it. What is no character comes
 * out as bytes that are no UTF-8: whoever reads them counts them.
 *
 * Cost: one pass. Threads: one. */
#pragma once
#include "ingest/source.h"

/* Takes the source. Without a byte order mark of UTF-16 it is given back as it is; so is markup, which names its charset itself. */
Source *source_wide(Source *source, GError **error);
