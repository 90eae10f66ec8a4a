/** Folder of the client, which Amplify calls the app root. */
export const appRoot = "frontend";

/**
 * Amplify's build specification, as YAML. The build runs at the repository's root, where the npm workspaces are, and
 * writes the client's environment file from the app's variables (requirement C3): Amplify hands them to the build
 * only, not to the running server.
 */
export const buildSpec = `version: 1
applications:
  - appRoot: ${appRoot}
    frontend:
      buildPath: /
      phases:
        preBuild:
          commands:
            - nvm install 22
            - npm ci --cache .npm --prefer-offline
        build:
          commands:
            - env | grep -E '^(AUTH_(SECRET|URL)|NEXT_PUBL[IU]C_[A-Z_]+)=' > ${appRoot}/.env.production
            - npm run build -w ${appRoot}
      artifacts:
        baseDirectory: ${appRoot}/.next
        files:
          - '**/*'
      cache:
        paths:
          - .npm/**/*
          - ${appRoot}/.next/cache/**/*
`;
