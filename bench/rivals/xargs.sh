#!/usr/bin/env bash
# The same step with eight at a time: xargs starts a shell for each line of standard input.
set -euo pipefail
# shellcheck disable=SC2016 # the inner shell is to read its own argument
nl | xargs -P "$CONCURRENCY" -d '\n' -n 1 bash -c 'read -r number prompt <<<"$2"; printf "%s\n" "$prompt" | "$1" "$number"' _ "$(dirname "$0")/one-by-one.sh"
