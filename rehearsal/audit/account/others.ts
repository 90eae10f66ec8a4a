import { paginateListApps } from "@aws-sdk/client-amplify";
import {
  DescribeAddressesCommand,
  DescribeKeyPairsCommand,
  paginateDescribeInternetGateways,
  paginateDescribeSecurityGroupRules,
  paginateDescribeVolumes,
  paginateDescribeVpcEndpoints,
} from "@aws-sdk/client-ec2";
import type { Thing } from "../facts/thing";
import { inOwnVpcs } from "./network";
import { collect, isOwn, type RegionSource, tagMap } from "./region-source";

/** What no rule asks for by itself, and yet has a name and tags. */
export async function readOthers(source: RegionSource): Promise<Thing[]> {
  const readers = [
    readKeyPairs,
    readAddresses,
    readVolumes,
    readGateways,
    readEndpoints,
    readRules,
    readApps,
  ];
  return (await Promise.all(readers.map((read) => read(source)))).flat();
}

/** A lab account comes with a key pair of its own, which nothing here uses. */
async function readKeyPairs(source: RegionSource): Promise<Thing[]> {
  const { KeyPairs = [] } = await source.clients.ec2.send(new DescribeKeyPairsCommand({}));
  return KeyPairs.filter(({ KeyName, Tags }) => isOwn(KeyName, tagMap(Tags))).map(
    ({ KeyPairId, KeyName, Tags }) =>
      source.thing("aws_key_pair", KeyPairId, tagMap(Tags), { name: KeyName }),
  );
}

async function readAddresses(source: RegionSource): Promise<Thing[]> {
  const { Addresses = [] } = await source.clients.ec2.send(new DescribeAddressesCommand({}));
  return Addresses.map(({ AllocationId, Tags }) =>
    source.thing("aws_eip", AllocationId, tagMap(Tags)),
  ).filter(({ name, tags }) => isOwn(name, tags));
}

async function readVolumes(source: RegionSource): Promise<Thing[]> {
  const pages = paginateDescribeVolumes({ client: source.clients.ec2 }, {});
  return (await collect(pages, ({ Volumes }) => Volumes))
    .map(({ VolumeId, Tags }) => source.thing("aws_ebs_volume", VolumeId, tagMap(Tags)))
    .filter(({ name, tags }) => isOwn(name, tags));
}

async function readGateways(source: RegionSource): Promise<Thing[]> {
  const { Filters } = await inOwnVpcs(source, "attachment.vpc-id");
  const pages = paginateDescribeInternetGateways({ client: source.clients.ec2 }, { Filters });
  return (await collect(pages, ({ InternetGateways }) => InternetGateways)).map(
    ({ InternetGatewayId, Tags }) => source.thing("aws_internet_gateway", InternetGatewayId, tagMap(Tags)),
  );
}

async function readEndpoints(source: RegionSource): Promise<Thing[]> {
  const pages = paginateDescribeVpcEndpoints({ client: source.clients.ec2 }, await inOwnVpcs(source));
  return (await collect(pages, ({ VpcEndpoints }) => VpcEndpoints))
    .filter(({ State }) => !["deleted", "Deleted", "deleting"].includes(State ?? ""))
    .map(({ VpcEndpointId, Tags }) => source.thing("aws_vpc_endpoint", VpcEndpointId, tagMap(Tags)));
}

/** Of security groups; what they allow is with their groups. Rules made by hand are found there. */
async function readRules(source: RegionSource): Promise<Thing[]> {
  const pages = paginateDescribeSecurityGroupRules({ client: source.clients.ec2 }, {});
  return (await collect(pages, ({ SecurityGroupRules }) => SecurityGroupRules))
    .map(({ SecurityGroupRuleId, Tags }) =>
      source.thing("aws_vpc_security_group_rule", SecurityGroupRuleId, tagMap(Tags)),
    )
    .filter(({ name, tags }) => isOwn(name, tags));
}

async function readApps(source: RegionSource): Promise<Thing[]> {
  const pages = paginateListApps({ client: source.clients.amplify }, {});
  return (await collect(pages, ({ apps }) => apps))
    .filter(({ name, tags }) => isOwn(name, tags))
    .map(({ appArn, name, tags }) => source.thing("aws_amplify_app", appArn, tags ?? {}, { name }));
}
