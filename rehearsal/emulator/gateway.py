"""The front of the emulated account: names each call, and turns crashes into answers that the provider does not retry."""

import io
import json
import os
import re
import sys
import threading
import time
import traceback
from collections import OrderedDict
from typing import Any, Callable, Iterable
from urllib.parse import parse_qs
from xml.sax.saxutils import escape

from additions import OWN_SERVICES
from inventory import inventory
from registry import answered

Reply = Iterable[bytes]
Answer = tuple[str, list[tuple[str, str]], bytes]
# More than can be under way at once.
REMEMBERED = 256
XML_SERVICES = {"autoscaling", "ec2", "elasticloadbalancing", "iam", "monitoring", "rds", "s3", "sns", "sts"}


class Attempt:
    """One call of an SDK, however often it is sent."""

    def __init__(self):
        self.lock = threading.Lock()
        self.answer: Answer | None = None

    def __enter__(self):
        self.lock.acquire()
        return self

    def __exit__(self, *_):
        self.lock.release()


class Attempts:
    """
    The SDKs send a call again where the connection breaks before its answer arrives, which happens on a busy machine.
    All attempts carry the same id. What was done once is not done twice: the answer is given again.
    """

    def __init__(self):
        self.lock = threading.Lock()
        self.calls: OrderedDict[str, Attempt] = OrderedDict()

    def __call__(self, invocation: str | None) -> Attempt:
        if invocation is None:
            return Attempt()
        with self.lock:
            attempt = self.calls.setdefault(invocation, Attempt())
            while len(self.calls) > REMEMBERED:
                self.calls.popitem(last=False)
            return attempt


class Gateway:
    """
    WSGI application in front of moto.

    The AWS SDKs retry a server error for minutes, and here it says nothing about AWS: it means that the emulator lacks
    something. As a 400 that names the operation it stops the run at once and says why.
    """

    def __init__(self, moto: Callable[..., Reply]):
        self.moto = moto
        self.gaps: dict[str, str] = {}
        self.attempts = Attempts()

    def __call__(self, environ: dict[str, Any], start_response: Callable) -> Reply:
        own = {"/rehearsal/status": self.status, "/rehearsal/inventory": inventory}.get(environ["PATH_INFO"])
        if own:
            start_response("200 OK", [("Content-Type", "application/json")])
            return [json.dumps(own()).encode()]

        service = service_of(environ)
        operation = operation_of(environ, service)
        with self.attempts(environ.get("HTTP_AMZ_SDK_INVOCATION_ID")) as earlier:
            if earlier.answer:
                log(f"{earlier.answer[0][:3]} {operation} (asked again)")
            else:
                earlier.answer = self.answer(environ, service, operation)
        status, headers, body = earlier.answer
        start_response(status, headers)
        return [body]

    def answer(self, environ: dict[str, Any], service: str, operation: str) -> Answer:
        answer: list[Any] = []
        try:
            application = OWN_SERVICES.get(service, self.moto)
            body = b"".join(application(environ, lambda *status_and_headers, **_: answer.extend(status_and_headers)))
        except Exception as error:
            traceback.print_exc(file=sys.stderr)
            return self.gap(service, operation, f"{type(error).__name__}: {error}")
        status, headers = answer[:2]
        if status.startswith("5"):
            return self.gap(service, operation, body.decode(errors="replace")[:500])
        log(f"{status[:3]} {operation}")
        return status, headers, body

    def gap(self, service: str, operation: str, reason: str) -> Answer:
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
        return "400 Bad Request", headers, body.encode()

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
