"""Amplify, which moto does not have: apps, branches and tags. Nothing is ever built."""

import json
import re
import secrets
import time
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from moto.core import DEFAULT_ACCOUNT_ID
from registry import count
from werkzeug.exceptions import NotFound
from werkzeug.routing import Map, Rule
from werkzeug.wrappers import Request, Response

# Never sent back by Amplify.
SECRETS = {"accessToken", "oauthToken", "basicAuthCredentials"}

ROUTES = Map(
    [
        Rule("/apps", methods=["POST"], endpoint="CreateApp"),
        Rule("/apps", methods=["GET"], endpoint="ListApps"),
        Rule("/apps/<app_id>", methods=["GET"], endpoint="GetApp"),
        Rule("/apps/<app_id>", methods=["POST"], endpoint="UpdateApp"),
        Rule("/apps/<app_id>", methods=["DELETE"], endpoint="DeleteApp"),
        Rule("/apps/<app_id>/branches", methods=["POST"], endpoint="CreateBranch"),
        Rule("/apps/<app_id>/branches", methods=["GET"], endpoint="ListBranches"),
        Rule("/apps/<app_id>/branches/<path:branch>", methods=["GET"], endpoint="GetBranch"),
        Rule("/apps/<app_id>/branches/<path:branch>", methods=["POST"], endpoint="UpdateBranch"),
        Rule("/apps/<app_id>/branches/<path:branch>", methods=["DELETE"], endpoint="DeleteBranch"),
        # Before a branch, whose name may hold slashes.
        Rule("/apps/<app_id>/branches/<path:branch>/jobs", methods=["GET"], endpoint="ListJobs"),
        Rule("/apps/<app_id>/branches/<path:branch>/jobs", methods=["POST"], endpoint="StartJob"),
        Rule("/tags/<path:arn>", methods=["GET"], endpoint="ListTagsForResource"),
        Rule("/tags/<path:arn>", methods=["POST"], endpoint="TagResource"),
        Rule("/tags/<path:arn>", methods=["DELETE"], endpoint="UntagResource"),
    ],
)


@dataclass
class Account:
    """What one region of the account holds."""

    apps: dict[str, dict[str, Any]] = field(default_factory=dict)
    branches: dict[str, dict[str, dict[str, Any]]] = field(default_factory=lambda: defaultdict(dict))

    def tagged(self, arn: str) -> dict[str, str]:
        resources = [*self.apps.values(), *(b for branches in self.branches.values() for b in branches.values())]
        return next(r["tags"] for r in resources if arn in (r.get("appArn"), r.get("branchArn")))


REGIONS: dict[str, Account] = defaultdict(Account)


def settings(request: Request) -> dict[str, Any]:
    return {key: value for key, value in (request.get_json() or {}).items() if key not in SECRETS}


def new_app(region: str, request: Request) -> dict[str, Any]:
    app_id, now = f"d{secrets.token_hex(7)[:13]}", time.time()
    return {
        "description": "",
        "repository": "",
        "platform": "WEB",
        "environmentVariables": {},
        "enableBranchAutoBuild": False,
        "enableBranchAutoDeletion": False,
        "enableBasicAuth": False,
        "enableAutoBranchCreation": False,
        "customRules": [],
        "cacheConfig": {"type": "AMPLIFY_MANAGED"},
        "tags": {},
        **settings(request),
        "appId": app_id,
        "appArn": f"arn:aws:amplify:{region}:{DEFAULT_ACCOUNT_ID}:apps/{app_id}",
        "defaultDomain": f"{app_id}.amplifyapp.com",
        "createTime": now,
        "updateTime": now,
    }


def new_branch(app: dict[str, Any], request: Request) -> dict[str, Any]:
    given, now = settings(request), time.time()
    name = given["branchName"]
    return {
        "description": "",
        "stage": "NONE",
        "displayName": re.sub(r"[^a-z0-9-]", "-", name.lower()),
        "enableNotification": False,
        "environmentVariables": {},
        "enableAutoBuild": True,
        "customDomains": [],
        "framework": "",
        "activeJobId": "0",
        "totalNumberOfJobs": "0",
        "enableBasicAuth": False,
        "enablePerformanceMode": False,
        "enablePullRequestPreview": False,
        "ttl": "5",
        "tags": {},
        **given,
        "branchArn": f"{app['appArn']}/branches/{name}",
        "createTime": now,
        "updateTime": now,
    }


def answer(region: str, operation: str, request: Request, app_id="", branch="", arn="") -> dict[str, Any]:
    """@raises KeyError where app or branch are unknown."""
    account = REGIONS[region]
    match operation:
        case "CreateApp":
            app = new_app(region, request)
            account.apps[app["appId"]] = app
            return {"app": app}
        case "ListApps":
            return {"apps": list(account.apps.values())}
        case "GetApp" | "UpdateApp":
            account.apps[app_id].update(settings(request) if operation == "UpdateApp" else {})
            return {"app": account.apps[app_id]}
        case "DeleteApp":
            account.branches.pop(app_id, None)
            return {"app": account.apps.pop(app_id)}
        case "CreateBranch":
            created = new_branch(account.apps[app_id], request)
            account.branches[app_id][created["branchName"]] = created
            return {"branch": created}
        case "ListBranches":
            return {"branches": list(account.branches[app_id].values())}
        case "GetBranch" | "UpdateBranch":
            account.branches[app_id][branch].update(settings(request) if operation == "UpdateBranch" else {})
            return {"branch": account.branches[app_id][branch]}
        case "DeleteBranch":
            return {"branch": account.branches[app_id].pop(branch)}
        case "ListJobs":
            return {"jobSummaries": account.branches[app_id][branch].get("jobs", [])}
        case "StartJob":
            jobs = account.branches[app_id][branch].setdefault("jobs", [])
            job = {"jobId": str(len(jobs) + 1), "jobType": request.get_json()["jobType"], "status": "PENDING"}
            jobs.insert(0, job)
            return {"jobSummary": job}
        case "ListTagsForResource":
            return {"tags": account.tagged(arn)}
        case "TagResource":
            account.tagged(arn).update(request.get_json()["tags"])
            return {}
        case "UntagResource":
            for key in request.args.getlist("tagKeys"):
                account.tagged(arn).pop(key, None)
            return {}
    raise NotImplementedError(operation)


@Request.application
def application(request: Request) -> Response:
    region = request.headers["Authorization"].split("/")[2]
    try:
        operation, arguments = ROUTES.bind("amplify").match(request.path, request.method)
        count(f"amplify:{operation}", "missing in moto")
        body, status = answer(region, operation, request, **arguments), 200
    except (KeyError, StopIteration):
        body, status = {"__type": "NotFoundException", "message": "App or branch not found"}, 404
    except NotFound:
        raise NotImplementedError(f"amplify {request.method} {request.path}") from None
    headers = {"x-amzn-errortype": body["__type"]} if "__type" in body else None
    return Response(json.dumps(body), status=status, headers=headers, content_type="application/json")
