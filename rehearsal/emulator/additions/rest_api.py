"""
REST APIs from an OpenAPI body: what moto's reader stumbles over is put into words it understands.

The reader still drops authorizers, validators, gateway responses, connections and the transfer mode: an empty plan
says nothing about them, only the synthesized body does.
"""

import copy
from typing import Any

from moto.apigateway.models import APIGatewayBackend
from registry import corrects

METHODS = {"get", "put", "post", "delete", "options", "head", "patch"}
ANY_METHOD = "x-amazon-apigateway-any-method"
INTEGRATION = "x-amazon-apigateway-integration"


def readable(path_item: dict[str, Any]) -> dict[str, Any]:
    """Only methods, ANY by its name, and integrations with the fields that moto insists on."""
    methods = {
        "any" if key == ANY_METHOD else key: copy.deepcopy(value)
        for key, value in path_item.items()
        if key in METHODS or key == ANY_METHOD
    }
    for method in methods.values():
        integration = method.get(INTEGRATION)
        if integration and integration.get("type", "").lower() == "mock":
            integration.setdefault("uri", "")
            integration.setdefault("httpMethod", "POST")
    return methods


@corrects(APIGatewayBackend, "apigateway:PutRestApi", "reads mock integrations, path-level parameters and any-method")
def put_rest_api(original, self, function_id, api_doc, *args, **kwargs):
    paths = {path: readable(item) for path, item in api_doc["paths"].items()}
    return original(self, function_id, {**api_doc, "paths": paths}, *args, **kwargs)
