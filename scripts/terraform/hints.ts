/** How Terraform says that another stack's state, or an output in it, is not there. */
export const missingOutputs =
  /Unable to find remote state|No stored state was found|attribute named\s+"cross-stack-output-/;

/** Failures of Terraform that have a reason of this project, and what to do. */
const hints: readonly { readonly sign: RegExp; readonly hint: string }[] = [
  {
    sign: missingOutputs,
    hint: "A stack before this one is not deployed yet, or not as it is now: its outputs are missing. Deploy it first; the order is network-east, network-west, peering, storage, compute, data, api, web.",
  },
  {
    sign: /Error acquiring the state lock/,
    hint: "Another run holds the state. Wait for it; if it was killed, `terraform force-unlock ID` in that folder, with the ID above.",
  },
  {
    sign: /Instance cannot be destroyed|prevent_destroy|deletion protection|DeletionProtection/i,
    hint: 'It is protected. To give it up: "operations": { "deletionProtection": false } in the settings, npm run deploy, then again.',
  },
  {
    sign: /ExpiredToken|InvalidClientTokenId|security token included in the request is expired/,
    hint: "Your credentials have run out. Get new ones (a lab gives some in each session) and run the same command again: what is done is done.",
  },
  {
    sign: /budgets:\w+|creating Budget/,
    hint: 'This account refuses budgets. Leave it out: "operations": { "monthlyBudget": 0 } in the settings.',
  },
  {
    sign: /CreateServiceLinkedRole|service[- ]linked role/i,
    hint: "AWS lacks its own role for this service here, and you may not have it made. Somebody who may: `aws iam create-service-linked-role --aws-service-name NAME`, with the name in the message (docs/deploy.md).",
  },
  {
    sign: /VcpuLimitExceeded|InstanceLimitExceeded/,
    hint: "The account allows no more instances. Ask for more under Service Quotas, or stop others.",
  },
  {
    sign: /Required token could not be found|terraform login/,
    hint: "HCP Terraform does not know you: `terraform login`, or export TF_TOKEN_app_terraform_io.",
  },
];

/**
 * @param output of Terraform; what comes before its first error, such as a plan, says nothing about the reason
 * @returns what to do about a failure, where it is a known one
 */
export function hintFor(output: string): string | undefined {
  const error = output.slice(output.search(/Error:/));
  return hints.find(({ sign }) => sign.test(error))?.hint;
}
