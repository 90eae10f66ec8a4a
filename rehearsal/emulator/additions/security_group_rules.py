"""EC2: moto forgets the description of a rule that references another group."""

from moto.ec2.models.security_groups import SecurityGroupBackend
from registry import corrects


@corrects(
    SecurityGroupBackend,
    "ec2:AuthorizeSecurityGroup(In|E)gress",
    "keeps the description of rules that reference a group",
)
def _iterate_security_rules(original, self, *args, **kwargs):
    for rule in original(self, *args, **kwargs):
        description = rule.source_group.pop("Description", None)
        if description:
            # Where moto looks for the description of every rule.
            rule.ip_range["Description"] = description
        yield rule
