# What tests/run and the scripts that it calls share. Sourced, never run.

failed=0
skipped=0

# shared_target: one folder for all output, named as programs in any folder can use it.
shared_target() {
  mkdir -p "${CARGO_TARGET_DIR:-target}"
  LYKT_TARGET=$(cd "${CARGO_TARGET_DIR:-target}" && pwd)
  export LYKT_TARGET CARGO_TARGET_DIR=$LYKT_TARGET
}

# need COMMAND PACKAGE: installs a Debian package that gives the command, when we may.
need() {
  command -v "$1" >/dev/null 2>&1 && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null
  fi
  command -v "$1" >/dev/null 2>&1
}

# part NAME COMMAND…: runs it and remembers whether it failed.
part() {
  printf '\n== %s\n' "$1"
  shift
  "$@" || { failed=$((failed + 1)); printf 'failed: %s\n' "$*"; }
}

# skip WHAT WHY: a check that this machine can't run.
skip() {
  skipped=$((skipped + 1))
  printf 'skipped: %s: %s\n' "$1" "$2"
}

# Sums up; exits non-zero after a failure, and after a skip when LYKT_STRICT is set.
finish() {
  printf '\n%s parts failed, %s skipped\n' "$failed" "$skipped"
  [ "$failed" = 0 ] && { [ "$skipped" = 0 ] || [ -z "${LYKT_STRICT:-}" ]; }
  exit
}
