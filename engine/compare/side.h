/* SPDX-License-Identifier: MIT */
/* For whom somebody speaks or acts. Who has no side of his own stands for himself. */
#pragma once
#include "model/position.h"

static inline const char *position_side(const Position *position) { return position->side != NULL ? position->side : position->actor; }
static inline const char *filler_side(const RoleFiller *filler) { return filler->side != NULL ? filler->side : filler->id; }
