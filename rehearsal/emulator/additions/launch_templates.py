"""EC2: moto copies a launch template's own tags into its data, as if they were tags of what it launches."""

from moto.ec2.models.launch_templates import LaunchTemplate
from registry import corrects


@corrects(LaunchTemplate, "ec2:CreateLaunchTemplate", "own tags stay out of the template's data")
def create_version(original, self, data, description):
    own = [spec for spec in data.get("TagSpecifications", []) if spec["ResourceType"] != "launch-template"]
    if "TagSpecifications" in data:
        data["TagSpecifications"] = own
    return original(self, data, description)
