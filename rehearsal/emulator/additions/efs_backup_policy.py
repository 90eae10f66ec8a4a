"""EFS: PutBackupPolicy; moto only sets the policy at creation, from the kind of file system."""

import json

from moto.efs.models import FileSystem
from moto.efs.responses import EFSResponse
from registry import adds, corrects


@adds(EFSResponse, "elasticfilesystem:PutBackupPolicy")
def put_backup_policy(self):
    status = self._get_param("BackupPolicy")["Status"]
    file_system = self.efs_backend.file_systems_by_id[self._get_param("FileSystemId")]
    file_system._backup = status.startswith("ENABL")
    return json.dumps({"BackupPolicy": {"Status": status}}), {"Content-Type": "application/json"}


@corrects(EFSResponse, "elasticfilesystem:DescribeBackupPolicy", "a policy that was switched off is DISABLED, not missing")
def describe_backup_policy(original, self):
    file_system: FileSystem = self.efs_backend.file_systems_by_id[self._get_param("FileSystemId")]
    status = "ENABLED" if file_system._backup else "DISABLED"
    return json.dumps({"BackupPolicy": {"Status": status}}), {"Content-Type": "application/json"}
