/* SPDX-License-Identifier: MIT */
/* How many of what: the number that an event counts or measures. */
#pragma once
#include "extract/proposition/content.h"

/* Fills the quantity of an event whose roles and trigger are known. Of a framed event it is the number of the role that the frame counts
 * ("killed at least 40 civilians"); of an open one the number of its object, or else what its subject measures ("profit fell to $3m", "turnout
 * of 40 percent"). `event`: the frame, or NULL. */
void quantity_read(const ContentReader *reader, const Content *content, const EventRule *event, EventRead *out);
