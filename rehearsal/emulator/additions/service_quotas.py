"""Service Quotas: the one quota of EC2 that a deployment can run into, with the value of a lab account."""

from moto.servicequotas.models import ServiceQuotasBackend
from registry import count, replaces

STANDARD_INSTANCES = {
    "ServiceCode": "ec2",
    "ServiceName": "Amazon Elastic Compute Cloud (Amazon EC2)",
    "QuotaCode": "L-1216C47A",
    "QuotaName": "Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances",
    "Value": 32.0,
    "Unit": "None",
    "Adjustable": True,
    "GlobalQuota": False,
}


@replaces(ServiceQuotasBackend)
def get_service_quota(original, self, service_code, quota_code):
    if (service_code, quota_code) != (STANDARD_INSTANCES["ServiceCode"], STANDARD_INSTANCES["QuotaCode"]):
        return original(self, service_code, quota_code)
    count("servicequotas:GetServiceQuota", "knows the quota of EC2's processors")
    return STANDARD_INSTANCES
