#!/usr/bin/env bash
# Makes a Debian 13 root with PostgreSQL 17 and pgvector, which Debian 12 does not package, for tests that need a
# real server. Prints the root's path. Needs root rights, debootstrap and about 700 MB; takes about a minute, once.
#
#   scripts/debian13-root.sh [folder, default .cache/debian13]
set -euo pipefail
cd "$(dirname "$0")/.."
root=$(realpath -m "${1:-.cache/debian13}")

if [ ! -x "$root/usr/lib/postgresql/17/bin/postgres" ]; then
  command -v debootstrap >/dev/null || { echo "debootstrap is missing: apt-get install debootstrap" >&2; exit 1; }
  [ "$(id -u)" -eq 0 ] || { echo "A Debian root is made by root: run this as root or with sudo." >&2; exit 1; }
  rm -rf "$root" "$root.part"
  debootstrap --variant=minbase --include=postgresql-17,postgresql-17-pgvector trixie "$root.part" >&2
  mv "$root.part" "$root"
fi
echo "$root"
