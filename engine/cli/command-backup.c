/* SPDX-License-Identifier: MIT */
#include "cli/command.h"
#include "store/care.h"

static ExitCode run(Invocation *invocation, GError **error) {
  const GOptionEntry entries[] = {G_OPTION_ENTRY_NULL};
  if (!invocation_parse(invocation, entries, 1, 1, error) || !invocation_open_store(invocation, error)) return EXIT_CODE_DONE;
  store_backup(invocation->store, invocation->argv[1], error);
  return EXIT_CODE_DONE;
}

const Command command_backup = {
    .name = "backup",
    .arguments = "FILE",
    .summary = "Copy the database, also while a run writes it",
    .example = "sicnon backup --db night.db /backup/night.db",
    .needs = NEEDS_STORE_READ,
    .run = run,
};
