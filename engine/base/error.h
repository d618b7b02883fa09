/* SPDX-License-Identifier: MIT */
/* The one GError domain of the engine. Each code says what the user can do; cli/ maps it to an exit code. */
#pragma once
#include <glib.h>

#define SICNON_ERROR (sicnon_error_quark())

typedef enum {
  SICNON_ERROR_USAGE,    /* the command line is wrong: read --help (exit 64) */
  SICNON_ERROR_DATA,     /* an input document cannot be used: mend or drop it (exit 65 when nothing is usable) */
  SICNON_ERROR_INTERNAL, /* a bug in sicnon: report it (exit 70) */
  SICNON_ERROR_IO,       /* the system refused to read or write: check path, rights and space (exit 74) */
  SICNON_ERROR_BUSY,     /* locked or interrupted: try again later (exit 75) */
  SICNON_ERROR_RULES,    /* a rule file or setting is wrong: the message names file:line:column (exit 78) */
} SicnonError;

GQuark sicnon_error_quark(void);
