/* SPDX-License-Identifier: MIT */
/* Which rules a run uses: one base folder, then the site's layers over it. */
#pragma once
#include <glib.h>

/* The base is $SICNON_RULES when it is set; else share/sicnon/rules beside the program's bin/ folder, where an installed program has
 * them; else the rules of the source tree that the program was built from. `layers` (NULL or NULL-terminated) follow in their order.
 * SICNON_ERROR_RULES when a folder that was named does not exist, or no base is found. Free with g_strfreev(). */
char **rules_dirs(const char *const *layers, GError **error);
