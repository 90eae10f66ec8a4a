"""S3: moto ignores the Condition of a bucket policy, so a Deny with one would lock everybody out."""

from moto.iam.access_control import IAMPolicyStatement, PermissionResult
from registry import count, replaces

# Requests reach the emulator over plain HTTP from this machine; the account they stand for is only spoken to over TLS.
REQUEST = {"aws:SecureTransport": "true"}


@replaces(IAMPolicyStatement)
def is_action_permitted(original, self, *args, **kwargs):
    conditions = self._statement.get("Condition", {})
    for operator, values in conditions.items():
        for key, expected in values.items():
            if operator == "Bool" and key in REQUEST and REQUEST[key] != str(expected).lower():
                count("s3:* on a bucket with a policy", "honours aws:SecureTransport")
                return PermissionResult.NEUTRAL
    return original(self, *args, **kwargs)
