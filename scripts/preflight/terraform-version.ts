import { MissingToolError } from "../../rehearsal/rehearsal-error";
import { findTerraform } from "../../rehearsal/tools";
import { type Check, failed, passed } from "./check";

/** @param find throws MissingToolError where there is none that is new enough */
export const terraformVersion = (find: () => string = findTerraform): Check => ({
  title: "Terraform",
  run() {
    try {
      return Promise.resolve(passed(find()));
    } catch (error) {
      if (!(error instanceof MissingToolError)) throw error;
      return Promise.resolve(
        failed(
          error.message,
          "install Terraform 1.10 or newer: https://developer.hashicorp.com/terraform/install",
        ),
      );
    }
  },
});
