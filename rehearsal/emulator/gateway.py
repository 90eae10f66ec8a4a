"""The front of the emulated account: names each call, and turns crashes into answers that the provider does not retry."""

import io
import json
import os
import re
import sys
import time
import traceback
from typing import Any, Callable, Iterable
from urllib.parse import parse_qs
from xml.sax.saxutils import escape

from additions import OWN_SERVICES
from inventory import inventory
from registry import answered

Reply = Iterable[bytes]
XML_SERVICES = {"autoscaling", "ec2", "elasticloadbalancing", "iam", "monitoring", "rds", "s3", "sns", "sts"}


class Gateway:
    """
    WSGI application in front of moto.

    The AWS SDKs retry a server error for minutes, and here it says nothing about AWS: it means that the emulator lacks
    something. As a 400 that names the operation it stops the run at once and says why.
    """

    def __init__(self, moto: Callable[..., Reply]):
        self.moto = moto
        self.gaps: dict[str, str] = {}

    def __call__(self, environ: dict[str, Any], start_response: Callable) -> Reply:
        own = {"/rehearsal/status": self.status, "/rehearsal/inventory": inventory}.get(environ["PATH_INFO"])
        if own:
            start_response("200 OK", [("Content-Type", "application/json")])
            return [json.dumps(own()).encode()]

        service = service_of(environ)
        operation = operation_of(environ, service)
        answer: list[Any] = []
        try:
            application = OWN_SERVICES.get(service, self.moto)
            body = b"".join(application(environ, lambda *status_and_headers, **_: answer.extend(status_and_headers)))
        except Exception as error:
            traceback.print_exc(file=sys.stderr)
            return self.gap(start_response, service, operation, f"{type(error).__name__}: {error}")
        status, headers = answer[:2]
        if status.startswith("5"):
            return self.gap(start_response, service, operation, body.decode(errors="replace")[:500])
        log(f"{status[:3]} {operation}")
        start_response(status, headers)
        return [body]

    def gap(self, start_response: Callable, service: str, operation: str, reason: str) -> Reply:
        self.gaps[operation] = reason
        log(f"gap {operation}: {reason}")
        message = f"The emulated account cannot answer {operation}: {reason}"
        headers = [("Content-Type", "application/json"), ("x-amzn-errortype", "EmulatorGap")]
        body = json.dumps({"__type": "EmulatorGap", "message": message})
        if service in XML_SERVICES:
            headers = [("Content-Type", "text/xml")]
            error = f"<Error><Code>EmulatorGap</Code><Message>{escape(message)}</Message></Error>"
            wrapper = {"ec2": "<Response><Errors>{}</Errors></Response>", "s3": "{}"}
            body = wrapper.get(service, "<ErrorResponse>{}</ErrorResponse>").format(error)
        start_response("400 Bad Request", headers)
        return [body.encode()]

    def status(self) -> dict[str, Any]:
        return {
            "pid": os.getpid(),
            "answered": [
                {"operation": operation, "what": what, "calls": calls}
                for (operation, what), calls in sorted(answered.items())
            ],
            "gaps": [{"operation": operation, "reason": reason} for operation, reason in sorted(self.gaps.items())],
        }


def log(line: str) -> None:
    print(time.strftime("%H:%M:%S"), line, file=sys.stderr, flush=True)


def service_of(environ: dict[str, Any]) -> str:
    """The service's signing name; what is not signed can only be S3 here."""
    scope = re.search(r"Credential=[^/]+/\d+/[^/]+/([^/]+)/aws4_request", environ.get("HTTP_AUTHORIZATION", ""))
    return scope.group(1) if scope else "s3"


def operation_of(environ: dict[str, Any], service: str) -> str:
    """`service:Operation` where the protocol tells the operation, else method and path."""
    target = environ.get("HTTP_X_AMZ_TARGET")
    if target:
        return f"{service}:{target.split('.')[-1]}"
    if environ.get("CONTENT_TYPE", "").startswith("application/x-www-form-urlencoded"):
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        environ["wsgi.input"] = io.BytesIO(body)
        action = parse_qs(body.decode(errors="replace")).get("Action")
        if action:
            return f"{service}:{action[0]}"
    return f"{service}:{environ['REQUEST_METHOD']} {environ['PATH_INFO']}"
