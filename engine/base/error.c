/* SPDX-License-Identifier: MIT */
#include "base/error.h"

GQuark sicnon_error_quark(void) { return g_quark_from_static_string("sicnon-error"); }
