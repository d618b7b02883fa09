/* SPDX-License-Identifier: MIT */
/* What a document calls somebody, as strings of its claim set. Lifetime: that of the claim set. Cost: linear in the name. Threads: one for a memory. */
#pragma once
#include "extract/actors/memory.h"

/* The words of a span, with one blank between them. */
const char *memory_text(const Memory *memory, Span span);
/* "Norland Grain Board" -> "NGB"; NULL for single words. */
const char *memory_acronym(const Memory *memory, const char *name);
/* A stable id from a name: lower-cased words joined by hyphens, with the kind in front. */
const char *memory_slug(const Memory *memory, const char *kind, const char *name);
