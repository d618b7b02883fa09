#!/bin/bash
# SPDX-License-Identifier: MIT
# The web page in Debian's Chromium, driven by playwright-core, looked at by axe-core. Both come by npm, once for a build folder; what cannot be
# had is named, and the test skipped.
set -u
here=$(cd "$(dirname "$0")" && pwd)
build=${SICNON_BUILD:?run this by ctest}/browser
skip() { echo "browser: skipped: $*"; exit 77; }

chromium=$(command -v chromium) || skip "there is no chromium"
command -v node >/dev/null && command -v npm >/dev/null || skip "there is no node, or no npm"
mkdir -p "$build"
if [ ! -d "$build/node_modules/axe-core" ] || [ ! -d "$build/node_modules/playwright-core" ]; then
  (cd "$build" && echo '{"private": true}' >package.json && timeout 120 npm install --no-audit --no-fund --silent playwright-core@1 axe-core@4) >/dev/null 2>&1 ||
    skip "npm cannot get playwright-core and axe-core"
fi
CHROMIUM=$chromium NODE_MODULES=$build/node_modules node "$here/browser.mjs" "$@"
