"""
Auto Scaling: a group starts what its launch template says, in its subnets by turns.

moto puts all instances into the first subnet, and leaves out image parameters, the instance profile, metadata options,
tags of volumes and the template's root volume (it adds one more, which then outlives the instance).
"""

from collections import Counter

from moto.autoscaling.models import ASG_NAME_TAG, FakeAutoScalingGroup, InstanceState
from moto.ec2.utils import convert_tag_spec
from moto.ssm.models import ssm_backends
from registry import corrects

IMAGE_PARAMETER = "resolve:ssm:"


@corrects(FakeAutoScalingGroup, "autoscaling: launch of instances", "spread over the subnets, with all of the template")
def replace_autoscaling_group_instances(original, self, count_needed, propagated_tags):
    if not (self.ec2_launch_template and self.vpc_zone_identifier):
        return original(self, count_needed, propagated_tags)
    for _ in range(count_needed):
        launch(self, propagated_tags)


def launch(group: FakeAutoScalingGroup, propagated_tags: dict[str, str]) -> None:
    data = group.ec2_launch_template.get_version(group.launch_template_version).data
    tags = convert_tag_spec(data.get("TagSpecifications", []))
    tags["instance"] = {**tags.get("instance", {}), **propagated_tags, ASG_NAME_TAG: group.name}
    taken = Counter(state.instance.subnet_id for state in group.instance_states)
    ec2 = group.autoscaling_backend.ec2_backend
    reservation = ec2.run_instances(
        image(group, data["ImageId"]),
        1,
        data.get("UserData"),
        [],
        instance_type=data["InstanceType"],
        is_instance_type_default=False,
        security_group_ids=list(data.get("SecurityGroupIds", [])),
        subnet_id=min(group.vpc_zone_identifier.split(","), key=lambda subnet: taken[subnet]),
        tags=tags,
        block_device_mappings=data.get("BlockDeviceMappings", []),
        metadata_options=data.get("MetadataOptions", {}),
    )
    instance = reservation.instances[0]
    profile = data.get("IamInstanceProfile", {})
    if profile:
        ec2.associate_iam_instance_profile(instance.id, profile.get("Name"), profile.get("Arn"))
    instance.autoscaling_group = group
    protected = group.new_instances_protected_from_scale_in
    group.instance_states.append(InstanceState(instance, protected_from_scale_in=protected))


def image(group: FakeAutoScalingGroup, given: str) -> str:
    """The image itself, where the template names the parameter that holds it."""
    if not given.startswith(IMAGE_PARAMETER):
        return given
    parameter = ssm_backends[group.account_id][group.region].get_parameter(given.removeprefix(IMAGE_PARAMETER))
    return parameter.value
