"""EC2: the two ends of a peering between regions have tags of their own; moto has one connection for both."""

from moto.ec2.models.vpc_peering_connections import VPCPeeringConnection, VPCPeeringConnectionBackend
from registry import corrects


class FarEnd(VPCPeeringConnection):
    """The accepter's view: everything but the tags is the requester's."""

    def __init__(self, near: VPCPeeringConnection, backend: VPCPeeringConnectionBackend):
        self.__dict__ = {**near.__dict__, "ec2_backend": backend}


@corrects(VPCPeeringConnectionBackend, "ec2:CreateVpcPeeringConnection", "each region has its own tags")
def create_vpc_peering_connection(original, self, vpc, peer_vpc, *args, **kwargs):
    near = original(self, vpc, peer_vpc, *args, **kwargs)
    if peer_vpc.ec2_backend is not self:
        # Status and options are objects that both ends share; tags hang on the backend.
        peer_vpc.ec2_backend.vpc_pcxs[near.id] = FarEnd(near, peer_vpc.ec2_backend)
    return near
