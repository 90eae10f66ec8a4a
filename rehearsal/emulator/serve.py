"""An AWS account in memory: moto, plus what it lacks for this project. Starts on a free port of this machine.

Writes one line of JSON with its address, then serves until its standard input closes: when whoever started it dies,
however it dies, the account goes too. Log lines (requests, gaps) go to standard error.
"""

import argparse
import json
import logging
import os
import signal
import sys
import threading

# Before moto is imported. Lambda would otherwise run functions in Docker; nothing may reach the real AWS.
os.environ.setdefault("AWS_ACCESS_KEY_ID", "rehearsal")
os.environ.setdefault("AWS_SECRET_ACCESS_KEY", "rehearsal")
os.environ.pop("AWS_ENDPOINT_URL", None)
# A bucket of another account is out of reach, as in AWS.
os.environ["MOTO_S3_ALLOW_CROSSACCOUNT_ACCESS"] = "false"

from moto.core.config import default_user_config
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import WSGIRequestHandler, make_server

from gateway import Gateway
from lab_account import seed

HOST = "127.0.0.1"


class QuietHandler(WSGIRequestHandler):
    """The gateway logs what matters; a line per request would bury it. HTTP/1.1 keeps connections open."""

    protocol_version = "HTTP/1.1"

    def log_request(self, code="-", size="-"):
        pass


def main() -> None:
    default_user_config["lambda"] = {"use_docker": False}
    default_user_config["batch"] = {"use_docker": False}
    logging.getLogger("werkzeug").setLevel(logging.WARNING)

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 picks a free one")
    parser.add_argument("--stay", action="store_true", help="serve on after standard input has closed, until SIGTERM")
    parser.add_argument("--role", default="LabRole")
    parser.add_argument("--instance-profile", default="LabInstanceProfile")
    arguments = parser.parse_args()
    seed(arguments.role, arguments.instance_profile)

    application = Gateway(DomainDispatcherApplication(create_backend_app))
    server = make_server(HOST, arguments.port, application, threaded=True, request_handler=QuietHandler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(json.dumps({"endpoint": f"http://{HOST}:{server.server_port}"}), flush=True)
    if arguments.stay:
        signal.pause()
    sys.stdin.buffer.read()


if __name__ == "__main__":
    main()
