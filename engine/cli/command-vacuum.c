/* SPDX-License-Identifier: MIT */
#include "cli/command.h"
#include "cli/night.h"
#include "store/care.h"
#include "store/lock.h"

static ExitCode run(Invocation *invocation, GError **error) {
  const RunPatience patience = {NIGHT_WAIT_DEFAULT, NULL, NULL};
  const GOptionEntry entries[] = {G_OPTION_ENTRY_NULL};
  if (!invocation_parse(invocation, entries, 0, 0, error)) return EXIT_CODE_DONE;
  if (!g_file_test(invocation->db, G_FILE_TEST_EXISTS)) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "%s: no such database", invocation->db);
    return EXIT_CODE_IO;
  }
  g_autoptr(RunLock) lock = run_lock_take(invocation->db, &patience, error);
  if (lock == NULL || !invocation_open_store(invocation, error)) return EXIT_CODE_BUSY;
  store_vacuum(invocation->store, error);
  invocation_close_store(invocation);
  return EXIT_CODE_DONE;
}

const Command command_vacuum = {
    .name = "vacuum",
    .arguments = "",
    .summary = "Give the space of what was let go back to the disk",
    .example = "sicnon vacuum --db night.db  (needs as much space again while it works)",
    .needs = NEEDS_STORE_WRITE,
    .run = run,
};
