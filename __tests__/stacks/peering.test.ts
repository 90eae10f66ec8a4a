import { matching } from "../support/matchers";
import { SynthesizedApp } from "../support/synthesized-app";

const app = new SynthesizedApp();
afterAll(() => {
  app.dispose();
});
const stack = app.stack("peering");

it("N1: zone A asks for a peering across regions and zone B accepts it", () => {
  const connection = stack.resource("aws_vpc_peering_connection");
  expect(connection).toMatchObject({
    provider: "aws",
    peer_region: "us-west-2",
    vpc_id: matching(/input-network-east\.outputs\.cross-stack-output-aws_vpc\w+id\}$/),
    peer_vpc_id: matching(/input-network-west\.outputs\.cross-stack-output-aws_vpc\w+id\}$/),
  });
  expect(stack.resource("aws_vpc_peering_connection_accepter")).toMatchObject({
    provider: "aws.zone_b",
    auto_accept: true,
    vpc_peering_connection_id: `\${${connection.terraformId}.id}`,
  });
});

it("N1: each of the four route tables leads to the other zone's VPC, once the peering is accepted", () => {
  const accepter = stack.resource("aws_vpc_peering_connection_accepter").terraformId;
  const routes = stack.resources("aws_route").map((route) => {
    expect(route.vpc_peering_connection_id).toBe(`\${${accepter}.id}`);
    const [, zone, table] =
      /network-(east|west).*routes_(public|private)/.exec(String(route.route_table_id)) ?? [];
    const [, target] =
      /network-(east|west).*aws_vpc\w+cidr_block/.exec(String(route.destination_cidr_block)) ?? [];
    return [route.provider, zone, table, target];
  });
  expect(routes.sort()).toEqual([
    ["aws", "east", "private", "west"],
    ["aws", "east", "public", "west"],
    ["aws.zone_b", "west", "private", "east"],
    ["aws.zone_b", "west", "public", "east"],
  ]);
});
