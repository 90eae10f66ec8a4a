#!/usr/bin/python3
"""Puts copies of the models on the instance's own disk in the place of those on the share (docs/adr/0005).

Runs as root, since it mounts, in a folder that Ollama may write, on this worker and on every other. So it follows no
link there, believes no name before it has seen the content, and mounts on what it has opened, not on what a path says.
"""

import ctypes
import hashlib
import json
import os
import re
import shutil
import stat
import sys
from contextlib import contextmanager
from pathlib import Path

MODELS_PATH = Path(os.environ.get("OLLAMA_MODELS", "/share/models"))
COPIES = Path("/var/lib/ollama-copies")
# Bytes of the disk that copies leave to the system.
RESERVE = 2 << 30
DEFAULTS = ["registry.ollama.ai", "library"]
LIBC = ctypes.CDLL(None, use_errno=True)
MS_BIND = 4096
MNT_DETACH = 2


def blobs():
    """Names of the files that the wanted models consist of."""
    names = set()
    for wanted in os.environ["MODELS"].split(","):
        model, _, tag = wanted.partition(":")
        parts = model.split("/")
        manifest = MODELS_PATH.joinpath("manifests", *DEFAULTS[: 3 - len(parts)], *parts, tag or "latest")
        for layer in json.loads(manifest.read_text())["layers"]:
            if not re.fullmatch("sha256:[0-9a-f]{64}", layer["digest"]):
                sys.exit(f"{manifest} names {layer['digest']!r}, which is no digest. Fix: delete {wanted} and pull it again.")
            names.add(layer["digest"].replace(":", "-"))
    return names


@contextmanager
def opened(name):
    """A handle on the file of that name in the folder of the blobs: the copy, where one is mounted."""
    folder = os.open(MODELS_PATH / "blobs", os.O_PATH | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        blob = os.open(name, os.O_PATH | os.O_NOFOLLOW, dir_fd=folder)
    finally:
        os.close(folder)
    try:
        if not stat.S_ISREG(os.fstat(blob).st_mode):
            sys.exit(f"{name} is no file. Fix: delete it on the share and pull the models again.")
        yield blob
    finally:
        os.close(blob)


def path(handle):
    """Leads to the opened file itself, whatever has become of its name."""
    return f"/proc/self/fd/{handle}".encode()


def checked(result):
    if result:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def is_mounted(blob, local):
    return os.path.samestat(os.fstat(blob), local.stat())


def forget(local):
    """Removes what no model needs, and lets go of it where it is mounted."""
    try:
        with opened(local.name) as blob:
            if is_mounted(blob, local):
                checked(LIBC.umount2(path(blob), MNT_DETACH))
    except FileNotFoundError:
        pass
    local.unlink()


def copy(blob, local):
    """The name of a copy is given once its content is on the disk: neither a full disk nor a crash leaves half of one."""
    size = os.fstat(blob).st_size
    if shutil.disk_usage(COPIES).free < size + RESERVE:
        sys.exit(
            f"No room for a copy of {local.name}, {size / 1e6:.0f} MB; {RESERVE / 1e9:.1f} GB stay free for the system. "
            "This worker reads it from the share. Fix: raise workers.rootVolumeSize and replace the worker."
        )
    print(f"Copying {local.name}, {size / 1e6:.0f} MB")
    part = local.with_name(local.name + ".part")
    sha256 = hashlib.sha256()
    with open(path(blob), "rb") as original, open(part, "wb") as target:
        while chunk := original.read(1 << 20):
            sha256.update(chunk)
            target.write(chunk)
        target.flush()
        os.fsync(target.fileno())
    if f"sha256-{sha256.hexdigest()}" != local.name:
        part.unlink()
        sys.exit(f"{local.name} on the share is not what its name says. Fix: delete the model and pull it again.")
    part.rename(local)


def main():
    COPIES.mkdir(exist_ok=True)
    names = blobs()
    for local in COPIES.iterdir():
        if local.name not in names:
            forget(local)
    for name in sorted(names):
        local = COPIES / name
        with opened(name) as blob:
            if not local.exists():
                copy(blob, local)
            if not is_mounted(blob, local):
                checked(LIBC.mount(os.fsencode(local), path(blob), None, MS_BIND, None))


if __name__ == "__main__":
    sys.stdout.reconfigure(line_buffering=True)
    main()
