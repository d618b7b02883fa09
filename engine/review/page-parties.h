/* SPDX-License-Identifier: MIT */
/* Who takes part in a dispute since when: a picture and the table behind it. */
#pragma once
#include "review/site-private.h"

#define PARTIES_DRAWN 30
#define PARTIES_LISTED 100

/* Heading, picture and table. */
gboolean parties_of_dispute(Visit *visit, const char *dispute, GError **error);
