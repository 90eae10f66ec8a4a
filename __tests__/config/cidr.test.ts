import { formatCidr, hostAddress, overlaps, parseCidr, subnet } from "../../config/cidr";
import { planNetwork } from "../../config/network";

describe("address plan", () => {
  it("N2: divides a /23 into one public /24 and two private /25", () => {
    expect(planNetwork("172.32.0.0/23")).toEqual({
      vpc: "172.32.0.0/23",
      public: "172.32.0.0/24",
      private: ["172.32.1.0/25", "172.32.1.128/25"],
      networkLoadBalancerAddresses: ["172.32.1.10", "172.32.1.138"],
    });
    expect(planNetwork("10.10.0.0/23")).toMatchObject({
      public: "10.10.0.0/24",
      private: ["10.10.1.0/25", "10.10.1.128/25"],
    });
  });

  it("reads and writes ranges over the whole address space", () => {
    for (const text of ["0.0.0.0/0", "255.255.255.255/32", "192.168.128.0/17"]) {
      expect(formatCidr(parseCidr(text))).toBe(text);
    }
  });

  it.each(["256.0.0.0/8", "10.0.0.0/33", "10.0.0/8", "10.0.0.0", "10.0.0.1/24"])("refuses %s", (text) => {
    expect(() => parseCidr(text)).toThrow(text);
  });

  it("finds overlaps in both directions and none between neighbours", () => {
    const [outer, inner] = [parseCidr("10.0.0.0/8"), parseCidr("10.1.0.0/16")];
    expect([overlaps(outer, inner), overlaps(inner, outer)]).toEqual([true, true]);
    expect(overlaps(parseCidr("10.0.0.0/24"), parseCidr("10.0.1.0/24"))).toBe(false);
  });

  it("counts networks and hosts from zero", () => {
    expect(formatCidr(subnet(parseCidr("10.0.0.0/23"), 25, 3))).toBe("10.0.1.128/25");
    expect(hostAddress(parseCidr("10.0.1.128/25"), 10)).toBe("10.0.1.138");
  });
});
