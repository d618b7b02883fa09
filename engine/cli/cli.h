/* SPDX-License-Identifier: MIT */
/* The program: arguments in, exit code out (cli/exit.h). Data goes to standard output, everything else to standard error. */
#pragma once

int cli_main(int argc, char **argv);
