/* SPDX-License-Identifier: MIT */
/* What a command is, and what it is given.
 *
 * A command file owns an options struct on its stack and a local GOptionEntry array, calls invocation_parse(), checks its options, calls
 * invocation_open_store() and then one or two rooms, and writes through cli/output.h. Texts in options are bytes as given: use
 * G_OPTION_ARG_FILENAME, which no locale converts. */
#pragma once
#include <glib.h>
#include "cli/exit.h"
#include "cli/settings.h"
#include "store/store.h"

typedef struct Invocation Invocation;

typedef enum {
  NEEDS_NOTHING,
  NEEDS_STORE_READ,  /* has --db, which must exist */
  NEEDS_STORE_WRITE, /* has --db, which is made when missing */
} CommandNeeds;

typedef struct {
  const char *name;
  const char *arguments; /* after the options in the usage line, "" for none */
  const char *summary;   /* one line, for `sicnon --help` too */
  const char *example;   /* a command line that works, then what it does */
  CommandNeeds needs;
  /* The exit code. When error is set, the code is that of the error, whatever is returned. */
  ExitCode (*run)(Invocation *invocation, GError **error);
} Command;

struct Invocation {
  const Command *command;
  int argc; /* of what stands behind the command's name, that included; after parsing: of what is no option */
  char **argv;
  char **parsed; /* the arguments left after parsing, to which argv points then */
  const char *notes;  /* set before parsing: what --help tells behind the options, or NULL */
  char *db;           /* of --db, else of the settings */
  Settings *settings; /* after parsing */
  Store *store;       /* open when the command needs one */
  gboolean dry;       /* a store to be written is only tried */
};

/* NULL-terminated, in the order of --help. */
extern const Command *const commands[];
const Command *command_find(const char *name);

/* Takes the options out of argv, adds --help and, if the command needs a store, --db. `min` and `max` say how many arguments may be left.
 * FALSE with SICNON_ERROR_USAGE when the command line is wrong; FALSE without error when --help was asked for, and written. */
gboolean invocation_parse(Invocation *invocation, const GOptionEntry *entries, gint min, gint max, GError **error);
/* Opens the store that the command needs: after all else was found right. */
gboolean invocation_open_store(Invocation *invocation, GError **error);
/* Before the end of the command, where the order matters. */
void invocation_close_store(Invocation *invocation);
/* SICNON_ERROR_USAGE unless so many arguments are left. */
gboolean invocation_expect(const Invocation *invocation, gint min, gint max, GError **error);
/* Closes the store and frees what parsing made. */
void invocation_clear(Invocation *invocation);
/* The help of one command. To be freed. */
char *command_help(const Command *command, const GOptionEntry *entries);

/* One per file command-<name>.c. */
extern const Command command_run, command_extract, command_partition, command_compare, command_merge, command_findings, command_show, command_explain, command_claims, command_export, command_stats,
    command_review, command_serve, command_rules, command_runs, command_check, command_prune, command_backup, command_vacuum;
