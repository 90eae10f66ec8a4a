/** A part of the system that shows nothing of itself. */
const watched = { title: "nothing", region: "us-east-1", graphs: [], alarmNames: [] };

/** What the stacks before data, api and web hand on, with literal values in place of references. */
export const upstream = {
  east: {
    privateSubnetIds: ["subnet-first", "subnet-second"],
    securityGroups: { db: "sg-db", llm: "sg-llm", lb: "sg-lb", nat: "sg-nat", efs: "sg-efs" },
    alarmTopicArn: "arn:aws:sns:us-east-1:123456789012:lks-alarms",
    watched,
  },
  west: { watched },
  storage: { watched },
  compute: {
    networkLoadBalancerArn:
      "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/lks-nlb-a/1",
    networkLoadBalancerDnsName: "lks-nlb-a.elb.us-east-1.amazonaws.com",
    watched: [],
  },
  data: {
    host: "lks-db.example.us-east-1.rds.amazonaws.com",
    port: "5432",
    databaseName: "lks",
    serviceUser: "lks_service",
    servicePassword: "${data.terraform_remote_state.data.outputs.password}",
    watched,
  },
  api: {
    apiUrl: "https://abc123.execute-api.us-east-1.amazonaws.com/v1",
    userPoolClientId: "client-id",
    idTokenMinutes: 60,
  },
} as const;
