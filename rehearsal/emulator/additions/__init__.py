"""What moto lacks or gets wrong for this project: one file per concern, applied on import."""

from . import (  # noqa: F401
    amplify,
    autoscaling,
    budgets,
    canonical_images,
    db_parameter_groups,
    efs_backup_policy,
    elbv2,
    fleets,
    launch_templates,
    rest_api,
    s3_bucket_policy,
    security_group_rules,
    service_quotas,
    ssm_associations,
    vpc_peering,
)

# Services that moto does not have at all, by signing name: WSGI applications.
OWN_SERVICES = {"amplify": amplify.application}
