/* SPDX-License-Identifier: MIT */
/* What a bare number counts: "police put the crowd at 500; the organisers spoke of 2,000", "the figure was closer to 300".
 *
 * Such a claim takes over what the nearest claim before it counts, whoever made that, and its own number. */
#pragma once
#include "model/claim.h"

/* Fills the claims that have a figure; one that follows nothing counted stays as it was read. The claims must be in the order of the text. */
void figures_bind(ClaimSet *set);
