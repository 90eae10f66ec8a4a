import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { itWithBoxes, NatBox } from "./support/nat-box";
import { addresses, ZoneNetwork } from "./support/zone-network";

const userData = readFileSync(resolve(__dirname, "../../../constructs/network/nat-user-data.sh"), "utf8");

let network: ZoneNetwork | undefined;
let box: NatBox | undefined;
afterEach(async () => {
  network?.end();
  await box?.remove();
});

/** @throws Error after two minutes, with what the box has to say */
async function until(on: NatBox, holds: () => boolean): Promise<void> {
  const end = Date.now() + 120_000;
  while (!holds()) {
    if (Date.now() > end) {
      const state = on.run(`
        systemctl status --no-pager lks-nat || true
        journalctl -b --no-pager -u lks-nat
        ip -4 address; ip -4 route; ip neighbour; cat /proc/sys/net/ipv4/ip_forward
        iptables -t nat -v -L POSTROUTING`);
      throw new Error(`Still not so after two minutes: ${holds.toString()}\n${state}`);
    }
    await delay(250);
  }
}

const rules = (on: NatBox) => on.run("iptables -t nat -S POSTROUTING | sed -n /^-A/p");

itWithBoxes()(
  "N5: a booted instance translates what private subnets send, whatever its interface is called, and again after a reboot",
  async () => {
    network = await ZoneNetwork.create();
    box = await NatBox.boot();
    network.plugIn(box.pid, "wan-17.x");
    expect(network.seenByServer(1_000)).toBe("");

    box.run(userData);
    expect(network.seenByServer()).toBe(addresses.nat);
    expect(box.run("cat /proc/sys/net/ipv4/ip_forward")).toBe("1");
    expect(rules(box)).toBe("-A POSTROUTING -o wan-17.x -j MASQUERADE");

    box.run(userData);
    box.run("systemctl restart lks-nat");
    expect(rules(box)).toBe("-A POSTROUTING -o wan-17.x -j MASQUERADE");
    expect(network.seenByServer()).toBe(addresses.nat);

    network.unplug();
    await box.reboot();
    // Its address comes late, and another kernel has another name for the interface.
    const rebooted = box;
    await until(box, () =>
      rebooted.run("journalctl -b -u lks-nat").includes("lks-nat: no default route yet"),
    );
    expect(rules(box)).toBe("");
    network.plugIn(box.pid, "enX0");
    const replugged = network;
    await until(box, () => replugged.seenByServer(1_000) === addresses.nat);
    expect(rules(box)).toBe("-A POSTROUTING -o enX0 -j MASQUERADE");
  },
  600_000,
);
