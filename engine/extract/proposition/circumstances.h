/* SPDX-License-Identifier: MIT */
/* When, where, how sure: what stands around an event in its content. */
#pragma once
#include "extract/proposition/content.h"

/* Fills times, place and modality of an event triggered at `trigger`; returns whether its words are negative. */
gboolean circumstances_read(const ContentReader *reader, const Content *content, guint trigger, Proposition *proposition);
