/* SPDX-License-Identifier: MIT */
/* All decisions of a database on standard output. */
#pragma once
#include "store/store.h"

gboolean history_write(Store *store, GError **error);
