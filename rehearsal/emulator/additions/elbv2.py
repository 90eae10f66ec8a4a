"""Network load balancers: fixed private addresses are kept, and their ARN says /net/. Load balancers are active at once."""

from moto.elbv2.models import AvailabilityZone, ELBv2Backend, FakeLoadBalancer
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
