#!/usr/bin/python3
"""Stands in for Ollama: as much of its API as a worker's way to its first answer needs, models kept in the same files.

Each pull is noted in the file "pulls" on the share. Like Ollama it refuses foreign Host headers on a loopback address.
"""

import hashlib
import json
import os
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

VERSION = "@VERSION@"
MODELS = Path(os.environ["OLLAMA_MODELS"])
LIBRARY = MODELS / "manifests/registry.ollama.ai/library"
ADDRESS, PORT = os.environ["OLLAMA_HOST"].rsplit(":", 1)
loaded = set()


def full(name):
    return name if ":" in name else name + ":latest"


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def answer(self, value, status=200):
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def refused(self):
        host = self.headers.get("host", "").split(":")[0]
        foreign = ADDRESS == "127.0.0.1" and host not in ("127.0.0.1", "localhost")
        if foreign:
            self.answer({}, 403)
        return foreign

    def do_GET(self):
        if self.refused():
            return
        if self.path == "/api/tags":
            names = [f"{path.parent.name}:{path.name}" for path in sorted(LIBRARY.glob("*/*"))]
            self.answer({"models": [{"name": name} for name in names]})
        elif self.path == "/api/ps":
            self.answer({"models": [{"name": name} for name in sorted(loaded)]})
        elif self.path == "/api/version":
            self.answer({"version": VERSION})
        else:
            self.answer({"error": "not found"}, 404)

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        if self.refused():
            return
        if self.path == "/api/pull":
            self.pull(full(body["model"]))
            return
        model, tag = full(body["model"]).split(":")
        if not (LIBRARY / model / tag).exists():
            self.answer({"error": f"model '{body['model']}' not found"}, 404)
        elif self.path == "/api/show":
            self.answer({"capabilities": ["embedding"] if "embed" in model else ["completion"]})
        else:
            for layer in json.loads((LIBRARY / model / tag).read_text())["layers"]:
                (MODELS / "blobs" / layer["digest"].replace(":", "-")).read_bytes()
            loaded.add(full(body["model"]))
            self.answer({"response": "Hi", "embeddings": [[0.5]], "done": True})

    def pull(self, name):
        with open(MODELS / "pulls", "a") as pulls:
            pulls.write(f"{name}\n")
        model, tag = name.split(":")
        content = f"weights of {name}".encode()
        digest = hashlib.sha256(content).hexdigest()
        self.send_response(200)
        self.send_header("transfer-encoding", "chunked")
        self.end_headers()
        for completed in (0, 50, 100):
            self.chunk({"status": f"pulling {digest[:12]}", "total": 100, "completed": completed})
            time.sleep(0.2)
        (MODELS / "blobs").mkdir(exist_ok=True)
        (MODELS / "blobs" / f"sha256-{digest}").write_bytes(content)
        (LIBRARY / model).mkdir(parents=True, exist_ok=True)
        layers = [{"digest": f"sha256:{digest}", "size": len(content)}]
        (LIBRARY / model / tag).write_text(json.dumps({"layers": layers}))
        self.chunk({"status": "success"})
        self.wfile.write(b"0\r\n\r\n")

    def chunk(self, value):
        line = json.dumps(value).encode() + b"\n"
        self.wfile.write(b"%x\r\n%s\r\n" % (len(line), line))
        self.wfile.flush()


if sys.argv[1:] != ["serve"]:
    sys.exit("usage: ollama serve")
print(f"Listening on {ADDRESS}:{PORT} (version {VERSION})", flush=True)
ThreadingHTTPServer((ADDRESS, int(PORT)), Handler).serve_forever()
