#!/usr/bin/python3
"""What stands between a started Ollama and a worker that serves: models.py await|pull|warm.

await  waits until every model is on the share
pull   pulls those that are missing, one worker at a time, and shows its progress
warm   asks this worker's model for an answer, which loads it

Settings come from the environment (ollama-*.service). Ends with status 1 and a reason where it gives up.
"""

import fcntl
import json
import os
import sys
import time
import urllib.error
import urllib.request

API = os.environ["API"]
INTERVAL = float(os.environ.get("INTERVAL", "15"))


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
    # After the download Ollama is silent while it reads the file back and checks it.
    with call("/api/pull", {"model": name}, timeout=900) as progress:
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
        "warm": warm,
    }[sys.argv[1]]()
