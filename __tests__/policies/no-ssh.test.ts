import { SynthesizedApp } from "../support/synthesized-app";

const app = new SynthesizedApp({ preset: "production" });
afterAll(() => {
  app.dispose();
});

it.each(app.stackNames)("G5: %s has no key pair and no rule for port 22", (name) => {
  const stack = app.stack(name);
  expect(stack.resourceTypes).not.toContain("aws_key_pair");
  expect(stack.json).not.toMatch(/"key_name"/);
  const rules = ["ingress", "egress"].flatMap((direction) =>
    stack.resources(`aws_vpc_security_group_${direction}_rule`),
  );
  const open = rules.filter(({ from_port, to_port }) => !(Number(from_port) > 22 || Number(to_port) < 22));
  expect(open).toEqual([]);
});
