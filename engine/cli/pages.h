/* SPDX-License-Identifier: MIT */
/* Pages (report/page.h) of what is in the store. */
#pragma once
#include "cli/command.h"
#include "cli/output.h"

typedef void (*PageWriter)(GString *out, const Page *page, PageStyle style);

/* Fetches the claims behind both positions of the page, writes it and passes it on. */
gboolean pages_write(Store *store, Output *output, PageWriter write, Page page, PageStyle style, GError **error);
/* Writes the page of the finding, or else of the rejected pair, whose id begins with `id`. SICNON_ERROR_USAGE when there is none, or more
 * than one. */
gboolean pages_write_by_id(Store *store, const char *id, PageWriter write, PageStyle style, GError **error);
