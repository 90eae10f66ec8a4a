import type { Policy } from "../policy";
import { alarms } from "./alarms";
import { apiAuthorized } from "./api-authorized";
import { database } from "./database";
import { deletionProtection, destroyProtection } from "./deletion-protection";
import { descriptions } from "./descriptions";
import { encrypted } from "./encrypted";
import { existingRole } from "./existing-role";
import { fileSystemAddresses } from "./file-system-addresses";
import { fixedFleets } from "./fixed-fleets";
import { imdsv2 } from "./imdsv2";
import { internetRoutes } from "./internet-routes";
import { keptLogs } from "./kept-logs";
import { listenerAnswers } from "./listener-answers";
import { llmPath, patientPath } from "./llm-path";
import { llmStreams } from "./llm-streams";
import { lockedStates } from "./locked-states";
import { modelFileSystem } from "./model-file-system";
import { names } from "./names";
import { natInstance } from "./nat-instance";
import { noClearTextSecrets } from "./no-clear-text-secrets";
import { noIam } from "./no-iam";
import { noNatGateway } from "./no-nat-gateway";
import { noSsh } from "./no-ssh";
import { nodeVersion } from "./node-version";
import { nothingOpen } from "./nothing-open";
import { peered } from "./peered";
import { privateBuckets } from "./private-buckets";
import { privatePlaces } from "./private-places";
import { protectedStateBucket } from "./protected-state-bucket";
import { regions } from "./regions";
import { securityGroupRules } from "./security-group-rules";
import { securityGroups, usedSecurityGroups } from "./security-groups";
import { serviceFunction } from "./service-function";
import { subnets } from "./subnets";
import { tags } from "./tags";
import { twoRouteTables } from "./two-route-tables";
import { twoVpcs } from "./two-vpcs";
import { ubuntu } from "./ubuntu";
import { userPool, userPoolClient } from "./user-pool";
import { workerConfiguration } from "./worker-configuration";
import { workers } from "./workers";

/** Every rule, in the order of the requirements. */
export const policies = {
  regions,
  noIam,
  existingRole,
  names,
  tags,
  descriptions,
  nothingOpen,
  privatePlaces,
  privateBuckets,
  noClearTextSecrets,
  noSsh,
  ubuntu,
  nodeVersion,
  noNatGateway,
  encrypted,
  imdsv2,
  lockedStates,
  protectedStateBucket,
  twoVpcs,
  peered,
  subnets,
  twoRouteTables,
  internetRoutes,
  natInstance,
  modelFileSystem,
  fileSystemAddresses,
  securityGroups,
  usedSecurityGroups,
  securityGroupRules,
  workers,
  fixedFleets,
  workerConfiguration,
  listenerAnswers,
  llmPath,
  patientPath,
  database,
  serviceFunction,
  apiAuthorized,
  llmStreams,
  userPool,
  userPoolClient,
  keptLogs,
  alarms,
  deletionProtection,
  destroyProtection,
} as const satisfies Readonly<Record<string, Policy>>;
