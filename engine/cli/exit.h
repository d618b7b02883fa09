/* SPDX-License-Identifier: MIT */
/* The exit codes of every command: scripts and job schedulers act on them. */
#pragma once
#include <glib.h>

typedef enum {
  EXIT_CODE_DONE = 0,
  EXIT_CODE_FINDINGS = 1,  /* new findings, and --fail-on-findings was given */
  EXIT_CODE_USAGE = 64,    /* the command line is wrong */
  EXIT_CODE_DATA = 65,     /* nothing usable in the input */
  EXIT_CODE_INTERNAL = 70, /* a bug in sicnon */
  EXIT_CODE_IO = 74,       /* something could not be read or written */
  EXIT_CODE_BUSY = 75,     /* try again: locked or interrupted */
  EXIT_CODE_RULES = 78,    /* rules or settings are wrong */
} ExitCode;

/* Of an error in the SICNON_ERROR domain; any other domain is a bug. */
ExitCode exit_code_of(const GError *error);
