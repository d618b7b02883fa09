/* SPDX-License-Identifier: MIT */
/* How many of what: the number that an event counts or measures. */
#pragma once
#include "extract/proposition/content.h"

/* Fills the quantity of an event whose roles and trigger are known. Of a framed event it is the number of the role that the frame counts
 * ("killed at least 40 civilians"); of an open one the number of its object, or else what its subject measures ("profit fell to $3m", "turnout
 * of 40 percent"). `event`: the frame, or NULL. */
void quantity_read(const ContentReader *reader, const Content *content, const EventRule *event, EventRead *out);

/* A bare number of what was told before: "the figure was 40", "it is in the dozens", "put it at 40", "spoke of 40". `figure`: chunk of the number
 * where a frame captured it, or CHUNK_NONE; `event`: what was read of the content, or NULL. FALSE when it says itself what it counts. */
gboolean quantity_refers(const ContentReader *reader, const Content *content, gint figure, const EventRead *event, Quantity *out);
