/**
 * Canonical's public SSM parameter with the current Ubuntu 22.04 image of a region (requirement G5).
 *
 * 22.04 and not 24.04: AWS-ApplyAnsiblePlaybooks installs Ansible by itself, and Ubuntu 24.04 refuses
 * system-wide `pip install` (PEP 668). 22.04 takes it either way, from pip or from packages.
 * @see https://documentation.ubuntu.com/aws/aws-how-to/instances/find-ubuntu-images/
 */
export const ubuntuImageParameter =
  "/aws/service/canonical/ubuntu/server/22.04/stable/current/amd64/hvm/ebs-gp2/ami-id";
