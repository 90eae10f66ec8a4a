/** Texts of the health page. */
export const check = {
  title: "Is everything working?",
  lead: "Each endpoint is called once, as you. The check makes a conversation of its own and removes it.",
  run: "Check again",
  running: "Checking…",
  back: "Back to the chat",
  state: "State",
  time: "Time",
  service: {
    conversations: "Conversations",
    "us-east-1": "Models in Virginia",
    "us-west-2": "Models in Oregon",
  },
  states: { waiting: "waiting", running: "running", passed: "works", failed: "fails", skipped: "not run" },
  skippedDeleteAll: "Not run: it would delete all of your conversations.",
  allGood: "All {count} endpoints answer as they should.",
  someBad: { one: "{failed} of {count} endpoints fails.", other: "{failed} of {count} endpoints fail." },
  advices: {
    offline: "Your browser reaches nothing. Check the network.",
    unauthorized: "Sign out and in again. If it stays: does the gateway trust this user pool?",
    forbidden: "The gateway knows no such route, or another user owns it. Is the API deployed?",
    not_found: "Is the model pulled? Look at the tags of this region.",
    rate_limited: "The gateway throttles. Wait a minute.",
    invalid_request: "Client and service do not fit. Are both of the same version?",
    unavailable: "Look at the load balancer's targets, the workers, and the function's log.",
    unexpected: "Look at the function's log in CloudWatch.",
  },
};
