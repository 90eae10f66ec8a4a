#!/usr/bin/env bash
# Makes what a worker downloads: archives of the Ollama stand-in in two versions, and a package of an idle agent.
#
#   make-downloads.sh ROOT FOLDER
set -euo pipefail
here=$(dirname "$(realpath "$0")")
root=$1 folder=$2
work=$(mktemp -d "$root/var/tmp/downloads-XXXXXX")
trap 'rm -rf "$work"' EXIT

for version in 1.0.0 2.0.0; do
  tree=$work/ollama-$version
  mkdir -p "$tree/bin" "$tree/lib/ollama/cuda_v12"
  sed "s/@VERSION@/$version/" "$here/ollama.py" >"$tree/bin/ollama"
  chmod 755 "$tree/bin/ollama"
  echo "not for workers without a GPU" >"$tree/lib/ollama/cuda_v12/libcuda.so"
  echo "for every worker" >"$tree/lib/ollama/libggml-cpu.so"
done

agent=$work/agent
mkdir -p "$agent/DEBIAN" "$agent/lib/systemd/system"
cat >"$agent/DEBIAN/control" <<'TEXT'
Package: amazon-cloudwatch-agent
Version: 1.0
Architecture: amd64
Maintainer: nobody
Description: stands in for the agent
TEXT
cat >"$agent/lib/systemd/system/amazon-cloudwatch-agent.service" <<'TEXT'
[Service]
ExecStart=/bin/sleep infinity
[Install]
WantedBy=multi-user.target
TEXT

chroot "$root" sh -euc "cd '${work#"$root"}'
  dpkg-deb --extract /var/local/packages/zstd_*.deb zstd
  for version in 1.0.0 2.0.0; do
    tar --create --file=ollama-\$version.tar --directory=ollama-\$version .
    zstd/usr/bin/zstd -q ollama-\$version.tar
  done
  dpkg-deb --root-owner-group --build agent agent.deb >/dev/null"
mkdir -p "$folder"
cp "$work"/*.tar.zst "$work/agent.deb" "$folder/"
