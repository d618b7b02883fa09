#!/bin/bash
# SPDX-License-Identifier: MIT
# `sicnon review` on a pseudo-terminal of 80 columns.
exec python3 "$(dirname "$0")/terminal.py"
