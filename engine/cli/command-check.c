/* SPDX-License-Identifier: MIT */
#include "cli/command.h"
#include "cli/output.h"
#include "store/care.h"

static gboolean print_fault(const char *fault, gpointer data) {
  g_string_append_printf(data, "%s\n", fault);
  return TRUE;
}

static gboolean check(Invocation *invocation, GError **error) {
  g_autoptr(GString) faults = g_string_new(NULL);
  guint64 n = 0;
  if (!invocation_open_store(invocation, error) || !store_check(invocation->store, print_fault, faults, &n, error)) return FALSE;
  if (n == 0) return output_text("the database is whole\n", error);
  if (!output_text(faults->str, error)) return FALSE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO,
              "%s: %" G_GUINT64_FORMAT " faults: restore a backup, or move it away and run again over all your news", invocation->db, n);
  return FALSE;
}

static ExitCode run(Invocation *invocation, GError **error) {
  const GOptionEntry entries[] = {G_OPTION_ENTRY_NULL};
  if (invocation_parse(invocation, entries, 0, 0, error)) check(invocation, error);
  return EXIT_CODE_DONE;
}

const Command command_check = {
    .name = "check",
    .arguments = "",
    .summary = "Tell whether the database is whole, and what is wrong",
    .example = "sicnon check --db night.db  (exit status 74 when something is)",
    .needs = NEEDS_STORE_READ,
    .run = run,
};
