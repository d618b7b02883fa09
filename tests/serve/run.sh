#!/bin/bash
# SPDX-License-Identifier: MIT
# The web page from outside: what it refuses, and that it goes on serving meanwhile.
exec python3 "$(dirname "$0")/serve.py"
