#!/usr/bin/python
"""Reads parameters from AWS Systems Manager Parameter Store with the instance's own role."""

from __future__ import annotations

from ansible.module_utils.basic import AnsibleModule

DOCUMENTATION = r"""
module: ssm_parameters
short_description: Read parameters from AWS Systems Manager Parameter Store
description:
  - Reads plain parameters with the credentials of the instance profile and changes nothing.
  - Needs boto3 on the target, in whatever version the system ships.
options:
  names:
    description: Names of the parameters without the prefix, at most ten.
    type: list
    elements: str
    required: true
  prefix:
    description: What each name starts with.
    type: str
    default: ""
  region:
    description: AWS region to read from.
    type: str
    required: true
  endpoint:
    description: Address of the service, where it is not AWS's own.
    type: str
"""

RETURN = r"""
parameters:
  description: The value of each parameter by its name without the prefix.
  type: dict
  returned: success
"""


def main() -> None:
    module = AnsibleModule(
        argument_spec={
            "names": {"type": "list", "elements": "str", "required": True},
            "prefix": {"type": "str", "default": ""},
            "region": {"type": "str", "required": True},
            "endpoint": {"type": "str"},
        },
        supports_check_mode=True,
    )
    try:
        import boto3
        from botocore.config import Config
        from botocore.exceptions import BotoCoreError, ClientError
    except ImportError:
        module.fail_json(msg="boto3 is missing. Fix: install the package python3-boto3.")

    region, prefix = module.params["region"], module.params["prefix"]
    names = [prefix + name for name in module.params["names"]]
    try:
        client = boto3.client(
            "ssm",
            region_name=region,
            endpoint_url=module.params["endpoint"],
            config=Config(connect_timeout=10, read_timeout=10, retries={"mode": "standard", "max_attempts": 5}),
        )
        answer = client.get_parameters(Names=names)
    except (BotoCoreError, ClientError) as error:
        module.fail_json(
            msg=f"Parameters {', '.join(names)} cannot be read in {region}: {error}. "
            "Fix: the instance needs its instance profile and HTTPS to Systems Manager."
        )

    if answer["InvalidParameters"]:
        missing = ", ".join(answer["InvalidParameters"])
        module.fail_json(msg=f"No parameter {missing} in {region}. Fix: deploy the stack compute.")
    module.exit_json(
        changed=False,
        parameters={found["Name"][len(prefix) :]: found["Value"] for found in answer["Parameters"]},
    )


if __name__ == "__main__":
    main()
