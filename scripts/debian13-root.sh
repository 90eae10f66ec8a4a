#!/usr/bin/env bash
# Makes a Debian 13 root for tests that need more than Debian 12 packages, once, in a minute or two, and prints its
# path. Needs root rights, debootstrap and the room it says below.
#
#   scripts/debian13-root.sh postgresql [folder]   PostgreSQL 17 with pgvector, in .cache/debian13 (700 MB)
#   scripts/debian13-root.sh worker [folder]       a bare box with systemd, Ansible and its linters, in
#                                                  .cache/debian13-worker (500 MB)
set -euo pipefail
cd "$(dirname "$0")/.."

offline=()
case "${1:-postgresql}" in
  postgresql)
    folder=.cache/debian13
    packages=(postgresql-17 postgresql-17-pgvector)
    ;;
  worker)
    folder=.cache/debian13-worker
    packages=(systemd systemd-sysv python3-apt ansible-core ansible-lint yamllint iproute2 apt-utils)
    # What the playbook installs, and what Ubuntu's image brings for the NAT instance. Boxes have no network: their apt
    # finds it in a folder.
    offline=(nfs-common zstd python3-boto3 iptables procps)
    ;;
  *)
    echo "Unknown kind of root \"$1\". Use postgresql or worker." >&2
    exit 1
    ;;
esac
root=$(realpath -m "${2:-$folder}")
archives=/var/local/packages

# Whether the root is there, with everything that is asked of it by now.
complete() {
  local package
  for package in "${packages[@]}"; do
    [ -e "$root/var/lib/dpkg/info/$package.list" ] || [ -e "$root/var/lib/dpkg/info/$package:amd64.list" ] || return 1
  done
  for package in "${offline[@]}"; do
    compgen -G "$root$archives/${package}_*.deb" >/dev/null || return 1
  done
}

make() {
  local part=$1
  debootstrap --variant=minbase trixie "$part"
  # No waiting for the disk: half a root is thrown away anyway. No manuals: nobody reads them here.
  echo force-unsafe-io >"$part/etc/dpkg/dpkg.cfg.d/fast"
  printf 'path-exclude=/usr/share/%s/*\n' doc man locale >>"$part/etc/dpkg/dpkg.cfg.d/fast"
  local install=(chroot "$part" env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends)
  # What is installed must not start a server on the machine around it.
  printf '#!/bin/sh\nexit 101\n' >"$part/usr/sbin/policy-rc.d"
  chmod 755 "$part/usr/sbin/policy-rc.d"
  "${install[@]}" "${packages[@]}"
  rm "$part/usr/sbin/policy-rc.d"
  [ ${#offline[@]} -gt 0 ] || return 0
  mkdir -p "$part$archives/partial"
  "${install[@]}" --download-only -o "Dir::Cache::archives=$archives" "${offline[@]}"
  chroot "$part" sh -c "cd $archives && apt-ftparchive packages . >Packages"
  echo "deb [trusted=yes] file:$archives ./" >"$part/etc/apt/sources.list"
  chroot "$part" apt-get update -qq
}

if ! complete; then
  [ ! -d "$root" ] || [ -z "${2:-}" ] || { echo "$root lacks packages by now: remove it, or name another folder." >&2; exit 1; }
  command -v debootstrap >/dev/null || { echo "debootstrap is missing: apt-get install debootstrap" >&2; exit 1; }
  [ "$(id -u)" -eq 0 ] || { echo "A Debian root is made by root: run this as root or with sudo." >&2; exit 1; }
  rm -rf "$root.part"
  make "$root.part" >&2
  rm -rf "$root"
  mv "$root.part" "$root"
fi
echo "$root"
