"""Auto Scaling: policies read back as enabled, and the instance maintenance policy of a group."""

from moto.autoscaling.models import FakeScalingPolicy
from moto.autoscaling.responses import AutoScalingResponse
from registry import corrects


@corrects(FakeScalingPolicy, "autoscaling:PutScalingPolicy", "policies are enabled, without an empty predictive block")
def __init__(original, self, *args, **kwargs):
    original(self, *args, **kwargs)
    self.enabled = True
    self.predictive_scaling_configuration = self.predictive_scaling_configuration or None


def keep_maintenance_policy(response: AutoScalingResponse) -> None:
    policy = response._get_params().get("InstanceMaintenancePolicy")
    if policy:
        group = response.autoscaling_backend.autoscaling_groups[response._get_param("AutoScalingGroupName")]
        # -1 is how the API is told to forget a policy.
        unset = policy.get("MinHealthyPercentage") in (-1, "-1")
        group.instance_maintenance_policy = None if unset else policy


@corrects(AutoScalingResponse, "autoscaling:CreateAutoScalingGroup", "keeps the instance maintenance policy")
def create_auto_scaling_group(original, self):
    answer = original(self)
    keep_maintenance_policy(self)
    return answer


@corrects(AutoScalingResponse, "autoscaling:UpdateAutoScalingGroup", "keeps the instance maintenance policy")
def update_auto_scaling_group(original, self):
    answer = original(self)
    keep_maintenance_policy(self)
    return answer
