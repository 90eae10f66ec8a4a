import { homedir } from "node:os";
import { join, resolve } from "node:path";

// The SDK's clients are pinned to versions that Node 20 runs; their advice to upgrade is noise here.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";

/** What a rehearsal takes from the environment; the rest of it stays outside (see `childEnvironment`). */
export const environment = {
  /** Folders that are searched for programs. */
  searchPath: (process.env.PATH ?? "").split(":").filter(Boolean),
  home: homedir(),
  /** LKS_TERRAFORM: the Terraform to use, instead of the first in PATH. */
  terraform: process.env.LKS_TERRAFORM,
  /** LKS_PROVIDER_MIRROR, TF_PLUGIN_CACHE_DIR: folders with an unpacked or zipped AWS provider. */
  providerFolders: [process.env.LKS_PROVIDER_MIRROR, process.env.TF_PLUGIN_CACHE_DIR].filter(
    (folder): folder is string => Boolean(folder),
  ),
  /** LKS_REHEARSAL_DIR: folder for logs, provider links and synthesized stacks; two rehearsals at a time need two. */
  workFolder: resolve(process.env.LKS_REHEARSAL_DIR ?? join(__dirname, "../.cache/rehearsal")),
  /** LKS_PYTHON: a Python with moto, instead of the first in PATH. */
  python: process.env.LKS_PYTHON,
};

/** Never handed to a child: whatever could lead to a real account, or to other plugins than the mirror's. */
const withheld = /^(AWS_|TF_|AMAZON_|BOTO_|CDKTF_|MOTO_)|^(https?|all)_proxy$/i;

/** AWS_CA_BUNDLE is harmless, but means nothing to a plain HTTP endpoint. */
export function childEnvironment(added: Readonly<Record<string, string>>): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !withheld.test(entry[0]),
  );
  return { ...Object.fromEntries(inherited), ...added };
}

/** Of the emulated account, which takes any. */
export const accountCredentials = { accessKeyId: "rehearsal", secretAccessKey: "rehearsal" };

/** Variables that lead every AWS SDK, the Terraform provider, the S3 backend and remote state to the emulated account. */
export function accountEnvironment(endpoint: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: accountCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: accountCredentials.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    // An emulator that died must not be waited for through 25 attempts.
    AWS_MAX_ATTEMPTS: "4",
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
    CHECKPOINT_DISABLE: "1",
    TF_IN_AUTOMATION: "1",
    TF_INPUT: "0",
  };
}
