import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const userData = readFileSync(resolve(__dirname, "../../../constructs/network/nat-user-data.sh"), "utf8");

/** What the user data writes to a file, by the word that ends it. */
function heredoc(word: string): string {
  const match = new RegExp(`<<'${word}'\\n([^]*?)\\n${word}\\n`).exec(userData);
  return match?.[1] ?? "";
}

const folder = mkdtempSync(join(tmpdir(), "lks-nat-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the boot script with stand-ins for the commands that would change the machine. */
function boot(defaultRoute: string, ruleExists = false) {
  const calls = join(folder, "calls");
  const commands = {
    ip: `echo "${defaultRoute}"`,
    sysctl: `echo "sysctl $*" >>${calls}`,
    iptables: `echo "iptables $*" >>${calls}\ncase "$*" in *-C*) exit ${ruleExists ? 0 : 1} ;; esac`,
  };
  writeFileSync(calls, "");
  for (const [name, body] of Object.entries(commands)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  const { status, stderr } = spawnSync("sh", ["-c", heredoc("SCRIPT")], {
    env: { PATH: `${folder}:/usr/bin:/bin` },
    encoding: "utf8",
  });
  return { status, stderr, calls: readFileSync(calls, "utf8").trim().split("\n") };
}

it("N5: is a valid shell script", () => {
  expect(spawnSync("sh", ["-n"], { input: userData, encoding: "utf8" })).toMatchObject({
    status: 0,
    stderr: "",
  });
});

it.each([
  ["eth0", "default via 172.32.0.1 dev eth0 proto dhcp src 172.32.0.10 metric 100"],
  ["ens5", "default via 172.32.0.1 dev ens5 proto dhcp src 172.32.0.10 metric 100"],
  ["enX0", "default proto static scope link dev enX0"],
])(
  "N5: masquerades on the interface of the default route, here %s, and turns forwarding on",
  (name, route) => {
    expect(boot(route)).toMatchObject({
      status: 0,
      calls: [
        "sysctl --quiet --load=/etc/sysctl.d/90-lks-nat.conf",
        `iptables --wait -t nat -C POSTROUTING -o ${name} -j MASQUERADE`,
        `iptables --wait -t nat -A POSTROUTING -o ${name} -j MASQUERADE`,
      ],
    });
    expect(heredoc("SYSCTL")).toBe("net.ipv4.ip_forward = 1");
  },
);

it("N5: adds the rule once, however often it runs", () => {
  expect(boot("default via 10.10.0.1 dev ens5", true).calls).toEqual([
    "sysctl --quiet --load=/etc/sysctl.d/90-lks-nat.conf",
    "iptables --wait -t nat -C POSTROUTING -o ens5 -j MASQUERADE",
  ]);
});

it("N5: fails while there is no default route, and systemd tries again", () => {
  expect(boot("")).toMatchObject({ status: 1, stderr: "lks-nat: no default route yet\n", calls: [""] });
  expect(heredoc("UNIT")).toContain("Restart=on-failure");
});

it("N5: runs at every boot", () => {
  expect(heredoc("UNIT")).toContain("ExecStart=/usr/local/sbin/lks-nat");
  expect(heredoc("UNIT")).toContain("WantedBy=multi-user.target");
  expect(userData).toContain("systemctl enable --now lks-nat.service");
});
