"""Auto Scaling: a policy read back is enabled, and has no predictive block it was not given."""

from moto.autoscaling.models import FakeScalingPolicy
from registry import corrects


@corrects(FakeScalingPolicy, "autoscaling:PutScalingPolicy", "policies are enabled, without an empty predictive block")
def __init__(original, self, *args, **kwargs):
    original(self, *args, **kwargs)
    self.enabled = True
    self.predictive_scaling_configuration = self.predictive_scaling_configuration or None
