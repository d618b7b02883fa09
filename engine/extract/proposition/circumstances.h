/* SPDX-License-Identifier: MIT */
/* When, where, how sure: what stands around an event in its content. */
#pragma once
#include "extract/proposition/content.h"

/* Fills times, place and modality of an event whose trigger is known, and whether its words are negative or hedged. */
void circumstances_read(const ContentReader *reader, const Content *content, EventRead *event);
