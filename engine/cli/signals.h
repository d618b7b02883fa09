/* SPDX-License-Identifier: MIT */
/* Signals that ask a command to end. The first lets it finish the batch it is at; a second one ends the process as usual, and loses
 * no more than a crash does.
 *
 * What was ignored when the program began stays ignored (nohup, jobs in the background). A file that grows beyond the limit of the
 * process is an error of writing, not the end of the process.
 * Threads: the flag may be read in any. */
#pragma once
#include <glib.h>

/* Of every command, once, at the beginning. */
void signals_tame(void);
/* From here on SIGINT, SIGTERM and SIGHUP are noted. Whatever waits for input returns early. */
void signals_watch(void);
/* Did one come? `data` is not used: the function is a callback. */
gboolean signals_came(gpointer data);
