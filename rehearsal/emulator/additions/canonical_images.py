"""SSM: Canonical's public parameters with Ubuntu images, which moto neither has nor lets anyone write."""

import hashlib
import re

from moto.ec2.models import ec2_backends
from moto.ec2.models.amis import Ami
from moto.ssm.models import Parameter, ParameterDict
from moto.core.utils import utcnow
from registry import count, replaces

PARAMETER = re.compile(r"/aws/service/canonical/ubuntu/server/(?P<release>[\d.]+)/.*/(?P<disk>ebs-gp[23])/ami-id$")
CODE_NAMES = {"20.04": "focal", "22.04": "jammy", "24.04": "noble"}
CANONICAL = "099720109477"


def ubuntu_image(account_id: str, region: str, release: str) -> str:
    """Registers, once, an image that carries the name Canonical would give it, and returns its id."""
    image_id = f"ami-{hashlib.sha1(f'{region} {release}'.encode()).hexdigest()[:17]}"
    backend = ec2_backends[account_id][region]
    if image_id not in backend.amis:
        code_name = CODE_NAMES.get(release, "unknown")
        backend.amis[image_id] = Ami(
            backend,
            image_id,
            name=f"ubuntu/images/hvm-ssd/ubuntu-{code_name}-{release}-amd64-server-20260101",
            description=f"Canonical, Ubuntu, {release} LTS, amd64 (rehearsal)",
            owner_id=CANONICAL,
            public=True,
            virtualization_type="hvm",
            architecture="x86_64",
            hypervisor="xen",
            root_device_type="ebs",
            root_device_name="/dev/sda1",
            region_name=region,
        )
    return image_id


@replaces(ParameterDict)
def _check_loading_status(original, self, key):
    original(self, key)
    match = PARAMETER.match(str(key or ""))
    if match and not dict.__contains__(self, key):
        count("ssm:GetParameter", "Canonical's public parameters")
        image_id = ubuntu_image(self.account_id, self.region_name, match["release"])
        parameter = Parameter(
            account_id=self.account_id,
            name=key,
            value=image_id,
            parameter_type="String",
            description=None,
            allowed_pattern=None,
            keyid=None,
            last_modified_date=utcnow(),
            version=1,
            data_type="aws:ec2:image",
        )
        # Not self[key]: reading a key is what calls this method.
        dict.__setitem__(self, key, [parameter])
