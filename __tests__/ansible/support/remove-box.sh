#!/usr/bin/env bash
# Removes what a killed box leaves behind: its control groups and its files.
#
#   remove-box.sh BOX
set -euo pipefail
mount -t cgroup2 cgroup2 "$1/control"
group=$1/control/lks-box-$(basename "$1")
if [ -d "$group" ]; then
  echo 1 >"$group/cgroup.kill"
  for _ in $(seq 50); do
    find "$group" -depth -type d -exec rmdir {} + 2>/dev/null && break
    sleep 0.1
  done
fi
umount "$1/control"
rm -rf "$1"
