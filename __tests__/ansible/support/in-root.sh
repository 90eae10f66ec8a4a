#!/usr/bin/env bash
# Runs a command in the playbook's folder with the programs of a Debian root, which stays as it is.
#
#   in-root.sh ROOT PLAYBOOK COMMAND...       (as root, in a mount namespace of its own: unshare --mount)
set -euo pipefail
root=$1 playbook=$2
shift 2
mount -t tmpfs tmpfs "$root/tmp"
mount -t tmpfs tmpfs "$root/root"
mount -t proc proc "$root/proc"
# Linters keep notes next to what they read: give them a copy.
cp -r "$playbook" "$root/tmp/playbook"
exec env -i HOME=/root LC_ALL=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin \
  chroot "$root" env --chdir=/tmp/playbook "$@"
