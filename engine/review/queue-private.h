/* SPDX-License-Identifier: MIT */
/* For review/queue-select.c: the items as they lie. */
#pragma once
#include "review/queue.h"

/* Of QueueItem, by dispute, then priority, then id. */
const GArray *queue_items(const Queue *queue);
