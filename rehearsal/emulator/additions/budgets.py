"""Budgets: tags, the subscribers of a notification, and changes of a budget."""

import json

from moto.budgets.models import BudgetsBackend
from moto.budgets.responses import BudgetsResponse
from registry import adds, corrects, replaces


def tags_of(backend: BudgetsBackend, arn: str) -> dict[str, str]:
    name = arn.split(":budget/")[-1]
    return backend.__dict__.setdefault("budget_tags", {}).setdefault(name, {})


@corrects(BudgetsResponse, "budgets:CreateBudget", "keeps the tags")
def create_budget(original, self):
    answer = original(self)
    tags = tags_of(self.backend, self._get_param("Budget")["BudgetName"])
    tags.update({tag["Key"]: tag["Value"] for tag in self._get_param("ResourceTags") or []})
    return answer


@replaces(BudgetsResponse)
def delete_budget(original, self):
    answer = original(self)
    self.backend.__dict__.get("budget_tags", {}).pop(self._get_param("BudgetName"), None)
    return answer


@adds(BudgetsResponse, "budgets:UpdateBudget")
def update_budget(self):
    new = self._get_param("NewBudget")
    self.backend.budgets[self._get_param("AccountId")][new["BudgetName"]].budget.update(new)
    return "{}"


@adds(BudgetsResponse, "budgets:DescribeSubscribersForNotification")
def describe_subscribers_for_notification(self):
    budget = self.backend.budgets[self._get_param("AccountId")][self._get_param("BudgetName")]
    wanted = self._get_param("Notification")
    subscribers = [
        subscriber
        for notification in budget.notifications
        if all(notification.details.get(key) == value for key, value in wanted.items())
        for subscriber in notification.subscribers
    ]
    return json.dumps({"Subscribers": subscribers})


@adds(BudgetsResponse, "budgets:ListTagsForResource")
def list_tags_for_resource(self):
    tags = tags_of(self.backend, self._get_param("ResourceARN"))
    return json.dumps({"ResourceTags": [{"Key": key, "Value": value} for key, value in tags.items()]})


@adds(BudgetsResponse, "budgets:TagResource")
def tag_resource(self):
    tags = {tag["Key"]: tag["Value"] for tag in self._get_param("ResourceTags")}
    tags_of(self.backend, self._get_param("ResourceARN")).update(tags)
    return "{}"


@adds(BudgetsResponse, "budgets:UntagResource")
def untag_resource(self):
    for key in self._get_param("ResourceTagKeys"):
        tags_of(self.backend, self._get_param("ResourceARN")).pop(key, None)
    return "{}"
