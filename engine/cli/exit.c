/* SPDX-License-Identifier: MIT */
#include "cli/exit.h"

#include "base/error.h"

ExitCode exit_code_of(const GError *error) {
  static const ExitCode codes[] = {
      [SICNON_ERROR_USAGE] = EXIT_CODE_USAGE, [SICNON_ERROR_DATA] = EXIT_CODE_DATA, [SICNON_ERROR_INTERNAL] = EXIT_CODE_INTERNAL,
      [SICNON_ERROR_IO] = EXIT_CODE_IO,       [SICNON_ERROR_BUSY] = EXIT_CODE_BUSY, [SICNON_ERROR_RULES] = EXIT_CODE_RULES,
  };
  if (error->domain != SICNON_ERROR || error->code < 0 || error->code >= (gint)G_N_ELEMENTS(codes)) return EXIT_CODE_INTERNAL;
  return codes[error->code];
}
