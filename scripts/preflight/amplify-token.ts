import { type Check, failed, passed } from "./check";

export const amplifyToken: Check = {
  title: "Git token for Amplify",
  run({ settings, stacks, amplifyAccessToken }) {
    const { repository } = settings.web;
    if (!stacks.includes("web") || repository === "") return Promise.resolve(undefined);
    return Promise.resolve(
      amplifyAccessToken === ""
        ? failed(
            `web.repository is ${repository}, and TF_VAR_amplify_access_token is not set`,
            "export a token that may read the repository and set its webhooks (GitHub: classic, scope admin:repo_hook), or leave the stack web out",
          )
        : passed("set"),
    );
  },
};
