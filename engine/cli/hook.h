/* SPDX-License-Identifier: MIT */
/* A command of the site's own that is told of new findings. */
#pragma once
#include "store/store.h"

/* Runs `command` by the shell, with the findings of which nobody was told as JSON Lines (as `sicnon export` writes them) on its standard
 * input; not when there are none, or when it is NULL. Then notes that somebody was told: a crash in between tells twice, not never.
 * SICNON_ERROR_IO when it cannot be started, does not read them, or does not end with 0: then nobody was told. */
gboolean hook_tell(const char *command, Store *store, GError **error);
