/* SPDX-License-Identifier: MIT */
/* Whose copies the documents of a store are: copies/ judges, store/ keeps.
 *
 * What comes of it depends on the documents alone, however they came: what came or went since is looked at together with those published
 * within COPY_WINDOW_DAYS, and of stored documents those are looked at again whose original it may be, or was.
 *
 * Cost: one pass over the signatures of the days that matter, for each COPY_SOUGHT_AT_ONCE documents. Threads: the store's. */
#pragma once
#include <glib.h>
#include "store/store.h"

/* One batch of it, of documents that are all indexed; *more tells whether to go on. The caller may commit in between. *left_out is added to:
 * likenesses that COPY_BAND_LIMIT spared. */
gboolean likeness_settle_some(Store *store, guint64 *left_out, gboolean *more, GError **error);
