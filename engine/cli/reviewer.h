/* SPDX-License-Identifier: MIT */
/* What the commands for reviewers share. */
#pragma once
#include "cli/command.h"

/* Who decides: the name given, else that of the user. SICNON_ERROR_USAGE when it is no name. */
gboolean reviewer_settle(char **reviewer, GError **error);
/* Opens the store to be written; it must exist. */
gboolean reviewer_open_store(Invocation *invocation, GError **error);
