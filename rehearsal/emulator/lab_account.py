"""What a lab account has before anything is deployed: the role and the instance profile that everything runs as (G2)."""

import json

from moto.core import DEFAULT_ACCOUNT_ID
from moto.iam.models import iam_backends

SERVICES = ("ec2.amazonaws.com", "lambda.amazonaws.com", "amplify.amazonaws.com", "apigateway.amazonaws.com")


def seed(role_name: str, instance_profile_name: str) -> None:
    iam = iam_backends[DEFAULT_ACCOUNT_ID]["aws"]
    trust = {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Principal": {"Service": SERVICES}, "Action": "sts:AssumeRole"}],
    }
    role = iam.create_role(
        role_name=role_name,
        assume_role_policy_document=json.dumps(trust),
        path="/",
        permissions_boundary=None,
        description="Exists in every lab account",
        tags=[],
        max_session_duration="3600",
    )
    profile = iam.create_instance_profile(instance_profile_name, "/", [], tags=[])
    profile.roles.append(role)
