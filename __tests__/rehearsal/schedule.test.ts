import { reversed, schedule } from "../../rehearsal/schedule";

const stacks = [
  { name: "east", dependencies: [] },
  { name: "west", dependencies: [] },
  { name: "peering", dependencies: ["east", "west"] },
  { name: "data", dependencies: ["east"] },
];

/** Turns of the event loop, so that whatever may run at the same time does. */
async function turns(count = 5): Promise<void> {
  for (let turn = 0; turn < count; turn++) await Promise.resolve();
}

test("G8: nothing begins before what it depends on has ended", async () => {
  const events: string[] = [];

  await schedule(stacks, 4, async ({ name }) => {
    events.push(`${name} begins`);
    await turns();
    events.push(`${name} ends`);
  });

  const at = (event: string) => events.indexOf(event);
  expect(events).toHaveLength(8);
  expect(at("peering begins")).toBeGreaterThan(at("east ends"));
  expect(at("peering begins")).toBeGreaterThan(at("west ends"));
  expect(at("data begins")).toBeGreaterThan(at("east ends"));
});

test("G8: independent stacks run at the same time, but no more than the limit", async () => {
  let running = 0;
  const seen: number[] = [];

  await schedule(
    stacks.map(({ name }) => ({ name, dependencies: [] })),
    2,
    async () => {
      seen.push(++running);
      await turns();
      running--;
    },
  );

  expect(Math.max(...seen)).toBe(2);
  expect(seen).toHaveLength(4);
});

test("G8: after an error nothing new begins, what runs ends, and the error is thrown", async () => {
  const begun: string[] = [];
  const ended: string[] = [];

  const run = schedule(stacks, 2, async ({ name }) => {
    begun.push(name);
    if (name === "east") throw new Error("east failed");
    await turns(20);
    ended.push(name);
  });

  await expect(run).rejects.toThrow("east failed");
  expect(begun).toEqual(["east", "west"]);
  expect(ended).toEqual(["west"]);
});

test("O2: the order of a destroy is the order of the deployment turned round", () => {
  expect(reversed(stacks)).toEqual([
    { name: "east", dependencies: ["peering", "data"] },
    { name: "west", dependencies: ["peering"] },
    { name: "peering", dependencies: [] },
    { name: "data", dependencies: [] },
  ]);
});
