import { z } from "zod";
import { overlaps, parseCidr } from "./cidr";

/** Regions are fixed by requirement G1; they are settings only so that a wrong one is refused by name. */
export const regions = { a: "us-east-1", b: "us-west-2" } as const;

const cidr = z.string().check((context) => {
  try {
    const { prefix } = parseCidr(context.value);
    if (prefix !== 23)
      throw new Error(
        `"${context.value}" is a /${prefix}; a zone needs a /23 (one /24 public, two /25 private)`,
      );
  } catch (error) {
    context.issues.push({ code: "custom", input: context.value, message: (error as Error).message });
  }
});

/** What Elastic Load Balancing accepts as an IP target outside of the load balancer's own VPC. */
const targetRanges = ["10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16"];

const availabilityZone = z.enum(["a", "b", "c", "d"]);

const zone = <R extends string>(region: R, vpcCidr: string) =>
  z
    .strictObject({
      /** AWS region. Fixed (G1). */
      region: z.literal(region).default(region as never),
      /** Range of the VPC, a /23. */
      vpcCidr: cidr.default(vpcCidr),
      /** Letters of the two availability zones; the public subnet lies in the first. */
      availabilityZones: z.tuple([availabilityZone, availabilityZone]).default(["a", "b"]),
    })
    .refine(({ availabilityZones: [first, second] }) => first !== second, {
      path: ["availabilityZones"],
      message: "the two availability zones must differ",
    })
    .prefault({});

const backend = z
  .discriminatedUnion(
    "kind",
    [
      z.strictObject({
        kind: z.literal("s3"),
        /** State bucket. `npm run bootstrap` creates it. Names are shared by all of AWS: choose one of your own. */
        bucket: z
          .string({
            error:
              "is needed: a name of your own, such as lks-terraform-state-123456789012; npm run bootstrap creates it",
          })
          .regex(
            /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
            "must be the name of an S3 bucket (3 to 63 lower-case letters, digits, dots, dashes)",
          ),
        region: z.literal(regions.a).default(regions.a),
      }),
      z.strictObject({
        kind: z.literal("cloud"),
        /** HCP Terraform organization; every stack is a workspace `lks-<stack>` in it. */
        organization: z.string().min(1),
        hostname: z.string().default("app.terraform.io"),
      }),
      z.strictObject({ kind: z.literal("local") }),
    ],
    { error: 'allowed: "s3", "cloud", "local"' },
  )
  .prefault({ kind: "s3", bucket: "lks-terraform-state" });

/** llama3 (8B, 4 bit) needs about 6 GB with its context: smaller types cannot load it. */
const workerInstanceType = z.enum(
  ["t2.large", "t2.xlarge", "t3.large", "t3.xlarge", "m5.large", "m5.xlarge"],
  {
    error: (issue) =>
      `"${String(issue.input)}" cannot hold llama3: allowed are x86_64 types with at least 8 GB: t2.large, t2.xlarge, t3.large, t3.xlarge, m5.large, m5.xlarge`,
  },
);

const workers = z
  .strictObject({
    instanceType: workerInstanceType.default("t2.large"),
    /** Instances of each kind in each zone, spread over its two availability zones. */
    instancesPerKind: z.int().min(2).max(2).default(2),
    /** Root volume in GB: system, Ollama, and optionally a copy of the models. */
    rootVolumeSize: z.int().min(20).max(200).default(30),
    /** Port of Ollama. */
    port: z.literal(11434).default(11434),
  })
  .prefault({});

/** As Ollama writes it: `[namespace/]name[:tag]`. It becomes part of systemd units and of a list with commas. */
const modelName = z
  .string()
  .regex(
    /^[A-Za-z0-9][\w.-]*(\/[A-Za-z0-9][\w.-]*)?(:[\w.-]+)?$/,
    "must be the name of a model as Ollama writes it, such as llama3 or llama3:8b",
  );

const models = z
  .strictObject({
    /** Default chat model. */
    chat: modelName.default("orca-mini"),
    /** Model that scores and corrects. */
    scoring: modelName.default("llama3"),
    /** Embedding model; its vectors have 768 dimensions (D2). */
    embedding: z.literal("nomic-embed-text").default("nomic-embed-text"),
  })
  .prefault({});

const database = z
  .strictObject({
    instanceClass: z
      .string()
      .regex(/^db\.[a-z0-9]+\.[a-z0-9]+$/, "must look like db.t3.micro")
      .optional(),
    storageType: z.enum(["gp2", "gp3"]).optional(),
    /** GB. */
    allocatedStorage: z.int().min(20).max(1000).default(20),
    engineVersion: z
      .string()
      .regex(/^1[5-8](\.\d+)?$/, "must be a PostgreSQL version with pgvector, such as 17")
      .default("17"),
    multiAz: z.boolean().optional(),
    /** Days. */
    backupRetention: z.int().min(1).max(35).optional(),
    name: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,62}$/, "must be a PostgreSQL identifier")
      .default("lks"),
    port: z.int().min(1150).max(65535).default(5432),
  })
  .prefault({});

const api = z
  .strictObject({
    throttling: z
      .strictObject({
        /** Requests a second over all users together, on average; more are answered by 429. */
        rate: z.int().min(1).max(10_000).default(50),
        /** Requests at once. */
        burst: z.int().min(1).max(5_000).default(50),
      })
      .prefault({}),
    /** Life of ID and access tokens in minutes; Cognito allows 5 to 1440. */
    idTokenMinutes: z.int().min(5).max(1440).default(60),
    /** Logs each call. The role has to trust apigateway.amazonaws.com (docs/adr/0003). */
    accessLogs: z.boolean().optional(),
    /** Metrics of each method, which CloudWatch charges for. */
    detailedMetrics: z.boolean().optional(),
    /**
     * Concurrent executions set aside for the conversations function, and the most it may have; null: none. AWS
     * keeps 100 for functions without: an account with a concurrency of 10, as labs have, can reserve nothing.
     */
    reservedConcurrency: z.int().min(1).max(1000).nullable().default(null),
  })
  .prefault({});

const web = z
  .strictObject({
    /** HTTPS address of the Git repository that Amplify builds; empty: the app is created without one. */
    repository: z
      .union([
        z.literal(""),
        z.url({ protocol: /^https$/, error: "must be an https:// address of a Git repository, or empty" }),
      ])
      .default(""),
    /** Amplify serves it under an address made from its name, and such a part of an address has at most 63 characters. */
    branch: z
      .string()
      .regex(/^[\w./-]{1,60}$/, "must be a Git branch of at most 60 letters, digits, dots, dashes, slashes")
      .default("main"),
  })
  .prefault({});

const operations = z
  .strictObject({
    /** Receives alarms; empty: nobody is subscribed. */
    alarmEmail: z
      .union([z.literal(""), z.email({ error: "must be an e-mail address, or empty" })])
      .default(""),
    /** USD a month for the whole account; 0: no budget, for accounts that refuse one. */
    monthlyBudget: z.number().min(0).default(100),
    /**
     * Database, file system, users and load balancers cannot be deleted: neither by Terraform nor, where AWS has a
     * switch for it, by hand. To destroy them: set false, deploy, destroy.
     */
    deletionProtection: z.boolean().optional(),
    /** Days; one of the values CloudWatch Logs accepts. */
    logRetention: z.literal([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400]).optional(),
  })
  .prefault({});

export const settingsSchema = z
  .strictObject({
    $schema: z.string().optional(),
    /** lab: fits a restricted student account. production: protection and redundancy that cost money. */
    preset: z.enum(["lab", "production"]).default("lab"),
    namePrefix: z.literal("lks-").default("lks-"),
    zones: z
      .strictObject(
        { a: zone(regions.a, "172.32.0.0/23"), b: zone(regions.b, "10.10.0.0/23") },
        {
          error: `There are two zones, a in ${regions.a} and b in ${regions.b}; nothing runs anywhere else.`,
        },
      )
      .prefault({}),
    /** Existing role that everything runs as (G2). */
    roleName: z
      .string()
      .regex(/^[\w+=,.@-]{1,64}$/, "must be the name of an existing IAM role")
      .default("LabRole"),
    /** Existing instance profile of all EC2 instances (G2). */
    instanceProfileName: z
      .string()
      .regex(/^[\w+=,.@-]{1,128}$/, "must be the name of an existing instance profile")
      .default("LabInstanceProfile"),
    /** Account that all of this belongs in; any other one is refused. Left out: whichever the credentials are of. */
    account: z
      .string()
      .regex(/^\d{12}$/, "must be the twelve digits of an AWS account")
      .optional(),
    backend,
    nat: z
      .strictObject({
        instanceType: z
          .string()
          .regex(/^t[23]a?\.(nano|micro|small)$/, "must be a nano, micro or small of t2, t3 or t3a")
          .default("t2.micro"),
      })
      .prefault({}),
    workers,
    models,
    database,
    api,
    web,
    operations,
    /**
     * Added to every resource, so of characters that each service takes. Names without spaces and slashes: workers read
     * theirs from instance metadata, and an instance that offers such a name there does not start.
     */
    tags: z
      .record(
        z
          .string()
          .regex(
            /^(?![aA][wW][sS]:)(?!(?:Name|Project|Zone|Component|ManagedBy|Worker|Kind)$)[\w.:=+@-]{1,128}$/,
            "is a name of AWS's or of this project's own (aws:…, Name, Project, Zone, Component, ManagedBy, Worker, Kind), or is not 1 to 128 of letters, digits and _.:=+@-",
          ),
        z
          .string()
          .regex(
            /^[\p{L}\p{N}\p{Z}_.:/=+@-]{0,256}$/u,
            "must have at most 256 letters, digits, spaces and _.:/=+@-",
          ),
      )
      .refine((tags) => Object.keys(tags).length <= 5, {
        message: "must be at most five: S3 takes ten on an object, and five are the project's own",
      })
      .default({}),
  })
  .refine(({ zones }) => !overlaps(parseCidr(zones.a.vpcCidr), parseCidr(zones.b.vpcCidr)), {
    path: ["zones", "b", "vpcCidr"],
    message: "overlaps zones.a.vpcCidr; peered VPCs need separate ranges",
    when: ({ issues }) => issues.length === 0,
  })
  .refine(
    ({ zones }) => targetRanges.some((range) => overlaps(parseCidr(range), parseCidr(zones.b.vpcCidr))),
    {
      path: ["zones", "b", "vpcCidr"],
      message: `is a public range; zone A's load balancer takes addresses outside of its VPC from ${targetRanges.join(", ")} only`,
      when: ({ issues }) => issues.length === 0,
    },
  );

/** What a settings file may say. */
export type SettingsInput = z.input<typeof settingsSchema>;
/** Settings as written, with the defaults that do not depend on the preset. */
export type ParsedSettings = z.output<typeof settingsSchema>;
