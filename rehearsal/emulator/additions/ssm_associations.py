"""SSM State Manager associations: create, read, update, delete, list and tags. Nothing is ever executed."""

import json
import time

from moto.ec2.models import ec2_backends
from moto.moto_api._internal import mock_random
from moto.ssm.models import SimpleSystemManagerBackend
from moto.ssm.responses import SimpleSystemManagerResponse
from registry import adds, count, replaces

FIELDS = (
    "ApplyOnlyAtCronInterval",
    "AssociationName",
    "AutomationTargetParameterName",
    "CalendarNames",
    "ComplianceSeverity",
    "DocumentVersion",
    "InstanceId",
    "MaxConcurrency",
    "MaxErrors",
    "Name",
    "OutputLocation",
    "Parameters",
    "ScheduleExpression",
    "ScheduleOffset",
    "SyncCompliance",
    "TargetLocations",
    "TargetMaps",
    "Targets",
)


def associations(response) -> dict[str, dict]:
    """The associations of an account and region, by id; kept on moto's backend, so a reset of moto clears them."""
    return response.ssm_backend.__dict__.setdefault("state_manager_associations", {})


def given(response) -> dict:
    return {field: value for field in FIELDS if (value := response._get_param(field)) is not None}


def found(response) -> dict | None:
    association_id, name = response._get_param("AssociationId"), response._get_param("Name")
    for association in associations(response).values():
        if association["AssociationId"] == association_id or (not association_id and association["Name"] == name):
            return association
    return None


def missing() -> tuple[str, dict]:
    body = {"__type": "AssociationDoesNotExist", "message": "The specified association does not exist."}
    return json.dumps(body), {"status": 400}


def described(association: dict) -> str:
    return json.dumps({"AssociationDescription": association})


@adds(SimpleSystemManagerResponse, "ssm:CreateAssociation")
def create_association(self):
    now = time.time()
    association = {
        "DocumentVersion": "$DEFAULT",
        "ApplyOnlyAtCronInterval": False,
        **given(self),
        "AssociationId": str(mock_random.uuid4()),
        "AssociationVersion": "1",
        "Date": now,
        "LastUpdateAssociationDate": now,
        "Overview": {"Status": "Pending", "DetailedStatus": "Creating"},
    }
    associations(self)[association["AssociationId"]] = association
    tags = {tag["Key"]: tag["Value"] for tag in self._get_param("Tags") or []}
    self.ssm_backend._resource_tags["Association"][association["AssociationId"]].update(tags)
    return described(association)


@adds(SimpleSystemManagerResponse, "ssm:DescribeAssociation")
def describe_association(self):
    association = found(self)
    return described(association) if association else missing()


@adds(SimpleSystemManagerResponse, "ssm:UpdateAssociation")
def update_association(self):
    association = found(self)
    if not association:
        return missing()
    association.update(given(self), LastUpdateAssociationDate=time.time())
    association["AssociationVersion"] = str(int(association["AssociationVersion"]) + 1)
    return described(association)


@adds(SimpleSystemManagerResponse, "ssm:DeleteAssociation")
def delete_association(self):
    association = found(self)
    if not association:
        return missing()
    del associations(self)[association["AssociationId"]]
    return "{}"


@adds(SimpleSystemManagerResponse, "ssm:ListAssociations")
def list_associations(self):
    return json.dumps({"Associations": list(associations(self).values())})


@adds(SimpleSystemManagerResponse, "ssm:DescribeInstanceAssociationsStatus")
def describe_instance_associations_status(self):
    """What an instance is to be configured with. Nothing ever runs here, so all of it is still to come."""
    instance_id = self._get_param("InstanceId")
    instance = ec2_backends[self.current_account][self.region].get_instance_by_id(instance_id)
    tags = {(f"tag:{tag['key']}", tag["value"]) for tag in instance.get_tags()} if instance else set()
    status = [
        {
            "AssociationId": association["AssociationId"],
            "AssociationName": association.get("AssociationName"),
            "Name": association["Name"],
            "InstanceId": instance_id,
            "Status": "Pending",
            "DetailedStatus": "Pending",
        }
        for association in associations(self).values()
        for target in association.get("Targets", [])
        if any((target["Key"], value) in tags for value in target["Values"])
    ]
    return json.dumps({"InstanceAssociationStatusInfos": status})


@replaces(SimpleSystemManagerBackend)
def _validate_resource_type_and_id(original, self, resource_type, resource_id):
    if resource_type == "Association":
        count("ssm:AddTagsToResource, ListTagsForResource", "associations can be tagged")
        return resource_id
    return original(self, resource_type, resource_id)
