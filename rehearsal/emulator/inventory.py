"""Everything the account holds, over all services and both regions: what tells whether a destroy left something behind."""

from collections.abc import Mapping
from typing import Any

from additions import amplify
from moto.backends import get_backend
from moto.core import DEFAULT_ACCOUNT_ID
from moto.core.base_backend import BackendDict

REGIONS = ("us-east-1", "us-west-2")
# Touched at the first call, so that later ones compare like with like: a backend is made, default VPC and all, on first use.
SERVICES = (
    "apigateway",
    "autoscaling",
    "awslambda",
    "budgets",
    "cloudwatch",
    "cognitoidp",
    "ec2",
    "efs",
    "elbv2",
    "events",
    "iam",
    "logs",
    "rds",
    "resourcegroupstaggingapi",
    "s3",
    "secretsmanager",
    "sns",
    "ssm",
    "sts",
)
# Not things of their own: indexes of others, histories, and what AWS too keeps showing for a while after its end.
IGNORED = {
    "autoscaling": {"_tagging_service", "instance_states", "_instance_refreshes"},
    "cloudwatch": {"metric_data", "paged_metric_data", "list_metrics_cache"},
    "ec2": {"amis", "enis", "launch_template_insert_order", "reservations", "snapshots", "subnet_associations", "tags"},
    "rds": {"events"},
    "ssm": {"_resource_tags"},
}
# Things that are still listed, and yet are not there: a function of backend, name and thing says so.
GONE = {
    ("ec2", "vpc_pcxs"): lambda backend, name, peering: peering.status["Code"] == "deleted",
    ("ec2", "vpc_end_points"): lambda backend, name, endpoint: endpoint.state == "deleted",
    ("ec2", "nat_gateways"): lambda backend, name, gateway: gateway.state == "deleted",
    # moto forgets to delete a VPC's own network ACL with the VPC.
    ("ec2", "network_acls"): lambda backend, name, acl: acl.vpc_id not in backend.vpcs,
    # Public parameters are not the account's own.
    ("ssm", "_parameters"): lambda backend, name, versions: name.startswith("/aws/"),
    # AWS's own keys, and those that wait out the days that AWS keeps a deleted key.
    ("kms", "keys"): lambda backend, name, key: (
        key.key_state == "PendingDeletion" or (key.description or "").startswith("Default ")
    ),
}


def backends() -> list[tuple[str, str, Any]]:
    """(service, region, backend) of all services in use."""
    used = {dictionary.service_name: dictionary for dictionary in BackendDict._instances}
    used |= {service: get_backend(service) for service in SERVICES}
    found = []
    for service, dictionary in used.items():
        account = dictionary[DEFAULT_ACCOUNT_ID]
        for region in REGIONS if "us-east-1" in account.regions else ("aws",):
            found.append((service, region, account[region]))
    return found


def keys(value: Any) -> list[str]:
    """Names of what a container holds; a mapping of mappings (by VPC, by account, by type) counts the inner ones."""
    if isinstance(value, Mapping):
        inner = []
        for key, item in list(value.items()):
            inner += [f"{key}/{name}" for name in keys(item)] if isinstance(item, Mapping) else [str(key)]
        return inner
    return [str(getattr(item, "arn", None) or getattr(item, "id", None) or item) for item in list(value)]


def inventory() -> dict[str, list[str]]:
    """`service region attribute` to the names of what is there."""
    content = {}
    for service, region, backend in backends():
        for attribute, value in vars(backend).items():
            if isinstance(value, (Mapping, list, set)) and attribute not in IGNORED.get(service, ()):
                gone = GONE.get((service, attribute))
                if gone:
                    value = {name: item for name, item in list(value.items()) if not gone(backend, name, item)}
                content[f"{service} {region} {attribute}"] = sorted(keys(value))
    for region, account in amplify.REGIONS.items():
        content[f"amplify {region} apps"] = sorted(account.apps)
    return content
