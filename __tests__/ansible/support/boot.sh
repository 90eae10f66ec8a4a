#!/usr/bin/env bash
# Boots a bare box: a Debian root with its own systemd, processes, mounts and network, which has no way out.
#
#   boot.sh ROOT BOX EXPORT [ADDRESS...]
#
# ROOT stays as it is; what the box writes is kept in the folder BOX. Each ADDRESS is a mount target of the NFS stand-in
# and serves the folder EXPORT. Runs until it is killed.
set -euo pipefail

if [ "${STAGE:-first}" = first ]; then
  # A control group of its own: systemd wants to be the root of one.
  mkdir -p "$2/control"
  mount -t cgroup2 cgroup2 "$2/control"
  mkdir -p "$2/control/lks-box-$(basename "$2")"
  echo $$ >"$2/control/lks-box-$(basename "$2")/cgroup.procs"
  umount "$2/control"
  STAGE=second exec unshare --cgroup --pid --net --uts --ipc --mount --fork --kill-child "$0" "$@"
fi

root=$1 box=$2 export=$3
shift 3
mkdir -p "$box/upper" "$box/work" "$box/root"
mount -t overlay overlay -o "lowerdir=$root,upperdir=$box/upper,workdir=$box/work" "$box/root"
cd "$box/root"

mount -t proc proc proc
mount --bind proc/sys proc/sys
mount -o remount,bind,ro proc/sys
# But for the network, which is the box's own.
mount -t proc proc mnt
mount --bind mnt/sys/net proc/sys/net
umount mnt
mount -t sysfs -o ro sysfs sys
mount -t cgroup2 cgroup2 sys/fs/cgroup
mount -t tmpfs tmpfs run
mount -t tmpfs tmpfs tmp
mount -t tmpfs -o mode=755 tmpfs dev
for device in null zero full random urandom tty; do
  touch "dev/$device"
  mount --bind "/dev/$device" "dev/$device"
done
mkdir dev/pts dev/shm
mount -t devpts -o newinstance,ptmxmode=0666 devpts dev/pts
mount -t tmpfs tmpfs dev/shm
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd

# The instance metadata has its real address.
ip link set lo up
ip address add 169.254.169.254/32 dev lo
for address in "$@"; do
  ip address add "$address/32" dev lo
  mkdir -p "exports/$address"
  mount --bind "$export" "exports/$address"
done

# This kernel has no NFS: the real client is installed, but the program that mount(8) calls binds a folder instead.
chroot . dpkg-divert --quiet --local --rename --add /usr/sbin/mount.nfs4
cat >usr/sbin/mount.nfs4 <<'SCRIPT'
#!/bin/sh
echo "$*" >>/var/log/mount.nfs4
[ -d "/exports/${1%%:*}" ] || { echo "mount.nfs4: no route to host" >&2; exit 32; }
exec mount --bind "/exports/${1%%:*}" "$2"
SCRIPT
chmod 755 usr/sbin/mount.nfs4
cat >etc/os-release <<'TEXT'
PRETTY_NAME="Ubuntu 22.04.5 LTS"
NAME="Ubuntu"
VERSION_ID="22.04"
VERSION="22.04.5 LTS (Jammy Jellyfish)"
VERSION_CODENAME=jammy
ID=ubuntu
ID_LIKE=debian
TEXT
echo worker >etc/hostname
rm -f etc/resolv.conf

mkdir -p old
pivot_root . old
umount -l old
# As systemd has it on an instance; in a container it leaves mounts private.
mount --make-rshared /
exec env -i container=lks PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
  /lib/systemd/systemd --unit=multi-user.target --log-target=journal --show-status=0
