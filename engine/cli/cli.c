/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#include <stdio.h>
#include "cli/command.h"
#include "cli/output.h"
#include "cli/signals.h"

static char *general_help(void) {
  GString *help = g_string_new("Usage:\n  sicnon COMMAND [OPTION...]\n\n"
                               "Reads news, finds who claims what, and shows which claims cannot both be true.\n\nCommands:\n");
  for (const Command *const *command = commands; *command != NULL; command++) {
    g_string_append_printf(help, "  %-10s %s\n", (*command)->name, (*command)->summary);
  }
  g_string_append(help,
                  "\nOptions:\n  -h, --help  Show this help; behind a COMMAND, the help of that command\n  --version   Show the version\n\n"
                  "Example:\n  sicnon run --db night.db corpus/sample && sicnon findings --db night.db\n");
  return g_string_free(help, FALSE);
}

/* Mistakes in rules are many lines that begin with file:line:column, for editors to jump to; anything else is one line. An empty message
 * means that there is nothing to say (see cli/output.h). Bytes go out as they are: GLib's printing functions would turn every letter
 * that the locale lacks into a question mark. */
static ExitCode report_failure(const GError *error) {
  const char *prefix = g_error_matches(error, SICNON_ERROR, SICNON_ERROR_RULES) ? "" : "sicnon: ";
  if (*error->message != '\0') fprintf(stderr, "%s%s\n", prefix, error->message);
  return exit_code_of(error);
}

static ExitCode run_command(const Command *command, int argc, char **argv) {
  g_autoptr(GError) error = NULL;
  Invocation invocation = {.command = command, .argc = argc, .argv = argv};
  ExitCode code = command->run(&invocation, &error);
  invocation_clear(&invocation);
  return error != NULL ? report_failure(error) : code;
}

static ExitCode write_text(const char *text) {
  g_autoptr(GError) error = NULL;
  return output_text(text, &error) ? EXIT_CODE_DONE : report_failure(error);
}

static ExitCode unknown_command(const char *name) {
  g_autoptr(GError) error = NULL;
  g_set_error(&error, SICNON_ERROR, SICNON_ERROR_USAGE, "there is no command \"%s\" (see `sicnon --help`)", name);
  return report_failure(error);
}

int cli_main(int argc, char **argv) {
  signals_tame();
  if (argc < 2) {
    g_autofree char *help = general_help();
    fputs(help, stderr);
    return EXIT_CODE_USAGE;
  }
  if (g_str_equal(argv[1], "--version")) return write_text("sicnon " SICNON_VERSION "\n");
  if (g_str_equal(argv[1], "--help") || g_str_equal(argv[1], "-h")) {
    g_autofree char *help = general_help();
    return write_text(help);
  }
  const Command *command = command_find(argv[1]);
  return command != NULL ? run_command(command, argc - 1, argv + 1) : unknown_command(argv[1]);
}
