#!/usr/bin/python3
"""What stands between a started Ollama and a worker that serves: models.py await|pull|copy|warm.

await  waits until every model is on the share
pull   pulls those that are missing, one worker at a time, and shows its progress
copy   puts copies of the models on the instance's own disk in the place of those on the share
warm   asks this worker's model for an answer, which loads it

Settings come from the environment (ollama-*.service). Ends with status 1 and a reason where it gives up.
"""

import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

API = os.environ["API"]
INTERVAL = float(os.environ.get("INTERVAL", "15"))
MODELS_PATH = Path(os.environ.get("OLLAMA_MODELS", "/share/models"))
COPIES = Path("/var/lib/ollama-copies")
# Bytes of the disk that copies leave to the system.
RESERVE = 2 << 30


def call(path, body=None, timeout=30.0):
    """The answer of Ollama's API, for reading line by line."""
    data = None if body is None else json.dumps(body).encode()
    return urllib.request.urlopen(urllib.request.Request(API + path, data), timeout=timeout)


def wanted():
    return [name if ":" in name else name + ":latest" for name in os.environ["MODELS"].split(",")]


def missing():
    """Models that Ollama does not list; all of them while it does not answer."""
    try:
        with call("/api/tags") as answer:
            present = [model["name"] for model in json.load(answer)["models"] or []]
    except OSError as error:
        print(f"Ollama does not answer yet: {error}")
        return wanted()
    return [name for name in wanted() if name not in present]


def until_complete(step):
    """Repeats a step until no model is missing."""
    deadline = time.monotonic() + float(os.environ["DEADLINE"])
    said = None
    while lacking := missing():
        if time.monotonic() > deadline:
            sys.exit(f"Given up: {', '.join(lacking)} still missing. Fix: look at the journal of zone A's llm workers.")
        if said != lacking:
            print(f"Missing: {', '.join(lacking)}")
            said = lacking
        step()
        time.sleep(INTERVAL)
    print(f"All there: {', '.join(wanted())}")


def pull_missing():
    """Pulls under a lock on the share. Whoever finds it taken looks again later: then the model is there."""
    with open(os.environ["LOCK"], "a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            print("Another worker is pulling.")
            return
        for name in missing():
            try:
                pull(name)
            except (OSError, ValueError) as error:
                print(f"{name}: {error}")


def pull(name):
    print(f"{name}: pulling")
    shown = -1
    with call("/api/pull", {"model": name}, timeout=300) as progress:
        for line in progress:
            state = json.loads(line)
            if "error" in state:
                raise ValueError(state["error"])
            if state.get("total"):
                tenth = 10 * state.get("completed", 0) // state["total"]
                if tenth != shown:
                    print(f"{name}: {state['status']} {10 * tenth} % of {state['total'] / 1e6:.0f} MB")
                    shown = tenth
    print(f"{name}: pulled")


def blobs():
    """The files that the wanted models consist of, each named by its digest."""
    for name in wanted():
        model, tag = name.rsplit(":", 1)
        manifest = json.loads((MODELS_PATH / "manifests/registry.ollama.ai/library" / model / tag).read_text())
        for layer in manifest["layers"]:
            yield MODELS_PATH / "blobs" / layer["digest"].replace(":", "-")


def copy():
    """Mounts a copy over each blob: Ollama reads the local disk, and what it pulls still lands on the share."""
    COPIES.mkdir(exist_ok=True)
    originals = {blob.name: blob for blob in blobs()}
    for old in COPIES.iterdir():
        if old.name not in originals:
            subprocess.run(["umount", str(MODELS_PATH / "blobs" / old.name)], stderr=subprocess.DEVNULL, check=False)
            old.unlink()
    for blob in originals.values():
        local = COPIES / blob.name
        if not local.exists():
            size = blob.stat().st_size
            if shutil.disk_usage(COPIES).free < size + RESERVE:
                sys.exit(f"No room for a copy of {blob.name}, {size / 1e6:.0f} MB. Fix: raise workers.rootVolumeSize.")
            print(f"Copying {blob.name}, {size / 1e6:.0f} MB")
            part = local.with_suffix(".part")
            shutil.copyfile(blob, part)
            if digest(part) != blob.name:
                sys.exit(f"The copy of {blob} is not what its name says. Fix: delete the model and pull it again.")
            part.rename(local)
        if not os.path.samefile(local, blob):
            subprocess.run(["mount", "--bind", "-o", "ro", str(local), str(blob)], check=True)


def digest(file):
    sha256 = hashlib.sha256()
    with open(file, "rb") as content:
        while chunk := content.read(1 << 20):
            sha256.update(chunk)
    return f"sha256-{sha256.hexdigest()}"


def warm():
    """One short answer; an embedding where the model gives nothing else."""
    model, patience = os.environ["WARM"], float(os.environ["PATIENCE"])
    started = time.monotonic()
    with call("/api/show", {"model": model}) as answer:
        embeds = "embedding" in json.load(answer).get("capabilities", [])
    if embeds:
        path, body = "/api/embed", {"model": model, "input": "Hello"}
    else:
        path = "/api/generate"
        body = {"model": model, "prompt": "Hello", "stream": False, "options": {"num_predict": 1}}
    try:
        with call(path, body, timeout=patience) as answer:
            json.load(answer)
    except OSError as error:
        sys.exit(f"{model} gives no answer within {patience:.0f} s: {error}")
    print(f"{model} answered after {time.monotonic() - started:.1f} s")


if __name__ == "__main__":
    sys.stdout.reconfigure(line_buffering=True)
    {
        "await": lambda: until_complete(lambda: None),
        "pull": lambda: until_complete(pull_missing),
        "copy": copy,
        "warm": warm,
    }[sys.argv[1]]()
