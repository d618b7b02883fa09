/* SPDX-License-Identifier: MIT */
/* Documents by the number other tables know them by; for the files of store/. */
#pragma once
#include "store/store-private.h"

/* *row stays unset when there is no such document. */
gboolean store_document_row(Store *store, const char *key, gint64 *row, gboolean *found, GError **error);
