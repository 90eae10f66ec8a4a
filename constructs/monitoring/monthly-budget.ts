import { BudgetsBudget } from "@cdktf/provider-aws/lib/budgets-budget";
import { Construct } from "constructs";
import type { Names } from "../../config/names";

export interface MonthlyBudgetProps {
  readonly names: Names;
  /** USD. */
  readonly limit: number;
  readonly topicArn: string;
}

/** When to tell: of what was spent, and of what AWS expects the month to cost. Percent of the limit. */
const notifications = [
  { notificationType: "ACTUAL", threshold: 50 },
  { notificationType: "ACTUAL", threshold: 80 },
  { notificationType: "ACTUAL", threshold: 100 },
  { notificationType: "FORECASTED", threshold: 100 },
] as const;

/**
 * Tells before the money is gone. It counts everything in the account: AWS filters by tag only where somebody has
 * activated the tag for billing, and would count nothing at all elsewhere.
 */
export class MonthlyBudget extends Construct {
  constructor(scope: Construct, id: string, { names, limit, topicArn }: MonthlyBudgetProps) {
    super(scope, id);
    const name = names.resource("monthly");
    new BudgetsBudget(this, "budget", {
      name,
      budgetType: "COST",
      limitAmount: String(limit),
      limitUnit: "USD",
      timeUnit: "MONTHLY",
      notification: notifications.map((notification) => ({
        ...notification,
        comparisonOperator: "GREATER_THAN",
        thresholdType: "PERCENTAGE",
        subscriberSnsTopicArns: [topicArn],
      })),
      tags: { Name: name },
    });
  }
}
