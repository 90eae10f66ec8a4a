/** The only place where the infrastructure reads the process environment. */
export const environment = {
  /** LKS_SETTINGS: the settings file, relative to the project's root. */
  settingsFile: process.env.LKS_SETTINGS ?? "config/settings.json",
};
