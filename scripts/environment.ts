import { environment as infrastructure } from "../config/environment";

// The clients are pinned to versions that Node 20 runs; their advice to upgrade is noise here.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";

/** What the commands read from the process environment; AWS credentials are the SDK's and Terraform's own business. */
export const environment = {
  ...infrastructure,
  /** TF_VAR_amplify_access_token: opens the Git repository of the client. */
  amplifyAccessToken: process.env.TF_VAR_amplify_access_token ?? "",
  /** AWS_ENDPOINT_URL: where AWS is, if it is not AWS. */
  awsEndpoint: process.env.AWS_ENDPOINT_URL ?? "",
  /** VERIFY_EMAIL, VERIFY_PASSWORD: the user that npm run verify signs in as. */
  verifyEmail: process.env.VERIFY_EMAIL ?? "",
  verifyPassword: process.env.VERIFY_PASSWORD ?? "",
};
