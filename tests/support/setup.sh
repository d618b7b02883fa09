# SPDX-License-Identifier: MIT
# Sourced by tests/run.sh and corpus/demo.sh: what they need to be installed, and how they are quiet.

build_packages=(gcc libc6-dev cmake ninja-build pkgconf libglib2.0-dev libpcre2-dev libsqlite3-dev libyaml-dev libstemmer-dev
  zlib1g-dev libzstd-dev libjansson-dev libxml2-dev libgumbo-dev libuchardet-dev libgmime-3.0-dev
  libmicrohttpd-dev)
test_packages=(libcriterion-dev clang libclang-rt-14-dev python3 sqlite3 universal-ctags tidy libxml2-utils python3-jsonschema
  python3-yaml parallel sqlite-utils libcsv3 cmark python3-bibtexparser)

# What only some tests need, which are skipped without.
browser_packages=(chromium node=nodejs npm openssl pdftotext=poppler-utils) # PROGRAM=PACKAGE where the names differ

# Only for tests/run.sh --full: a Slurm of its own, whose services nobody wants to be started.
cluster_packages=(munged=munge slurmctld slurmd sbatch=slurm-client slurm-wlm-basic-plugins)

# without_services COMMAND ...: packages that are installed meanwhile start nothing.
without_services() {
  local policy=/usr/sbin/policy-rc.d code=0
  if [ -e $policy ] || [ ! -w /usr/sbin ]; then
    "$@"
    return
  fi
  printf '#!/bin/sh\nexit 101\n' >$policy && chmod +x $policy
  "$@" || code=$?
  rm -f $policy
  return $code
}

# want_packages NAME ...: installs one by one, and goes on without those that cannot be had; a program that is there already, from wherever, will do.
want_packages() {
  local name
  for name in "$@"; do
    command -v "${name%%=*}" >/dev/null || need_packages "${name##*=}" || echo "==> Not installed: ${name##*=} (what needs it is skipped)" >&2
  done
}

# need_packages NAME ...: installs those that are missing; says and does nothing when all are there.
need_packages() {
  local missing=() name
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "==> This is no Debian: please see to it that these or their like are there: $*" >&2
    return 0
  fi
  for name in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  echo "==> Installing ${missing[*]}" >&2
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq >&2 &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

# quietly COMMAND ...: shows what a command prints only when it fails.
quietly() {
  local log code=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 || code=$?
  [ $code -eq 0 ] || cat "$log" >&2
  rm -f "$log"
  return $code
}
