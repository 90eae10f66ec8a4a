#!/bin/sh
# Makes this Ubuntu instance the NAT of its zone's private subnets.
# Needs no package and no internet: iptables and systemd are part of the image.
set -eu

cat >/etc/sysctl.d/90-lks-nat.conf <<'SYSCTL'
net.ipv4.ip_forward = 1
SYSCTL

# The interface is called eth0, ens5 or enX0, depending on instance type and kernel:
# ask the default route for its name, at every boot.
cat >/usr/local/sbin/lks-nat <<'SCRIPT'
#!/bin/sh
set -eu
interface=$(ip -4 route show default | awk '{ for (i = 1; i < NF; i++) if ($i == "dev") { print $(i + 1); exit } }')
if [ -z "$interface" ]; then
  echo "lks-nat: no default route yet" >&2
  exit 1
fi
sysctl --quiet --load=/etc/sysctl.d/90-lks-nat.conf
iptables --wait -t nat -C POSTROUTING -o "$interface" -j MASQUERADE 2>/dev/null ||
  iptables --wait -t nat -A POSTROUTING -o "$interface" -j MASQUERADE
echo "lks-nat: forwarding through $interface"
SCRIPT
chmod 0755 /usr/local/sbin/lks-nat

cat >/etc/systemd/system/lks-nat.service <<'UNIT'
[Unit]
Description=Forward traffic of the private subnets to the internet
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/usr/local/sbin/lks-nat
Restart=on-failure
RestartSec=5

[Install]
WantedBy=multi-user.target
UNIT
systemctl daemon-reload
systemctl enable --now lks-nat.service
