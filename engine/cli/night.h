/* SPDX-License-Identifier: MIT */
/* One run of the pipeline from a command line: lock, store, rules, log, summary, and telling of what is new. */
#pragma once
#include "cli/command.h"
#include "cli/night-options.h"

ExitCode night_run(Invocation *invocation, NightOptions *options, GError **error);
