"""Network load balancers keep fixed addresses, and their ARN says /net/; all are active at once; targets keep their zone."""

from moto.elbv2.models import AvailabilityZone, ELBv2Backend, FakeHealthStatus, FakeLoadBalancer, FakeTargetGroup
from registry import corrects, replaces


@corrects(ELBv2Backend, "elasticloadbalancing:CreateLoadBalancer", "keeps fixed addresses; network ones are /net/; active at once")
def create_load_balancer(original, self, name, *args, subnet_mappings=None, loadbalancer_type=None, tags=None, **kwargs):
    balancer = original(
        self, name, *args, subnet_mappings=subnet_mappings, loadbalancer_type=loadbalancer_type, tags=[], **kwargs
    )
    balancer.fixed_addresses = {
        mapping["SubnetId"]: mapping["PrivateIPv4Address"]
        for mapping in subnet_mappings or []
        if mapping.get("PrivateIPv4Address")
    }
    if loadbalancer_type == "network":
        del self.load_balancers[balancer.arn]
        balancer.arn = balancer.arn.replace(":loadbalancer/app/", ":loadbalancer/net/")
        self.load_balancers[balancer.arn] = balancer
    self.tagging_service.tag_resource(balancer.arn, tags)
    balancer.activate()
    return balancer


@replaces(FakeLoadBalancer)
def availability_zones(original, self) -> list[AvailabilityZone]:
    zones = original(self)
    for zone in zones:
        address = self.fixed_addresses.get(zone.subnet_id)
        zone.load_balancer_addresses = [{"PrivateIPv4Address": address}] if address else []
    return zones


@corrects(FakeTargetGroup, "elasticloadbalancing:RegisterTargets", "keeps a target's availability zone")
def register(original, self, targets):
    original(self, targets)
    for target in targets:
        self.targets[target["Id"]]["AvailabilityZone"] = target.get("AvailabilityZone")


@replaces(FakeTargetGroup)
def health_for(original, self, target, *args):
    health = original(self, target, *args)
    health.availability_zone = self.targets.get(target["Id"], {}).get("AvailabilityZone")
    return health


@replaces(FakeHealthStatus)
def target(original, self) -> dict[str, str]:
    zone = getattr(self, "availability_zone", None)
    return {**original(self), **({"AvailabilityZone": zone} if zone else {})}
