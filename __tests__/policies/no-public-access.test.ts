import { SynthesizedApp } from "../support/synthesized-app";

const app = new SynthesizedApp({ preset: "production" });
afterAll(() => {
  app.dispose();
});

it.each(app.stackNames)("G4: no rule of %s lets anywhere in", (name) => {
  const stack = app.stack(name);
  const ranges = stack
    .resources("aws_vpc_security_group_ingress_rule")
    .flatMap(({ cidr_ipv4, cidr_ipv6 }) => [cidr_ipv4, cidr_ipv6]);
  expect(ranges).not.toContain("0.0.0.0/0");
  expect(ranges).not.toContain("::/0");
  // Inline rules and the old rule resource would go unseen above.
  expect(stack.resourceTypes).not.toContain("aws_security_group_rule");
  for (const type of ["aws_security_group", "aws_default_security_group"]) {
    for (const group of stack.resources(type)) expect(group).not.toHaveProperty("ingress");
  }
});

it("G4: every load balancer is internal and every database private", () => {
  const all = app.stackNames.flatMap((name) => app.stack(name).allResources);
  const balancers = all.filter(({ terraformType }) => terraformType === "aws_lb");
  expect(balancers).toHaveLength(4);
  for (const { internal } of balancers) expect(internal).toBe(true);
  const databases = all.filter(({ terraformType }) => terraformType === "aws_db_instance");
  expect(databases).toHaveLength(1);
  for (const { publicly_accessible } of databases) expect(publicly_accessible).toBe(false);
});
