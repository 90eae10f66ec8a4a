import { resolve } from "node:path";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import {
  Aspects,
  CloudBackend,
  LocalBackend,
  NamedCloudWorkspace,
  S3Backend,
  TerraformDataSource,
  TerraformResource,
  TerraformStack,
} from "cdktf";
import type { Construct, IConstruct } from "constructs";
import { Names } from "../config/names";
import type { Settings } from "../config/presets";

/** Zone A is us-east-1, zone B is us-west-2 (requirement G1). */
export type ZoneId = "a" | "b";

export interface LksStackProps {
  readonly settings: Settings;
}

/** What all eight stacks share: backend, providers, names and tags. */
export abstract class LksStack extends TerraformStack {
  protected readonly settings: Settings;
  protected readonly names: Names;
  private readonly providers = new Map<ZoneId, AwsProvider>();

  /**
   * @param id name of the stack, of its state and of its workspace
   * @param homeZone region of every resource that names no provider
   */
  constructor(
    scope: Construct,
    id: string,
    { settings }: LksStackProps,
    private readonly homeZone: ZoneId,
  ) {
    super(scope, id);
    this.settings = settings;
    this.names = new Names(settings.namePrefix);
    // `use_lockfile`, and with it locking without DynamoDB, came with Terraform 1.10.
    this.addOverride("terraform.required_version", ">= 1.10.0");
    this.addBackend(id);
    this.provider(homeZone);
  }

  /** The provider of a zone; the home zone's is the default one, the other carries an alias. */
  protected provider(zone: ZoneId): AwsProvider {
    const existing = this.providers.get(zone);
    if (existing) return existing;
    const provider = new AwsProvider(this, `aws-${zone}`, {
      region: this.settings.zones[zone].region,
      alias: zone === this.homeZone ? undefined : `zone_${zone}`,
      allowedAccountIds: this.settings.account === undefined ? undefined : [this.settings.account],
      defaultTags: [{ tags: this.zoneTags(zone) }],
    });
    this.providers.set(zone, provider);
    return provider;
  }

  /** Puts everything below a construct into a zone, so that no resource of it can be forgotten at home. */
  protected placeIn<C extends Construct>(zone: ZoneId, construct: C): C {
    const provider = this.provider(zone);
    Aspects.of(construct).add({
      visit(node: IConstruct) {
        if (TerraformResource.isTerraformResource(node) || TerraformDataSource.isTerraformDataSource(node)) {
          node.provider ??= provider;
        }
      },
    });
    return construct;
  }

  /**
   * Tags of everything in the stack; `Name` comes on top, resource by resource (requirement G3). The provider
   * adds them to what Terraform creates, but not to what AWS creates for it, such as instances of a fleet.
   */
  protected zoneTags(zone: ZoneId): Record<string, string> {
    return {
      Project: "ngobrol",
      Zone: this.names.resource("zone", zone),
      Component: this.node.id,
      ManagedBy: "cdktf",
      ...this.settings.tags,
    };
  }

  private addBackend(id: string): void {
    const { backend } = this.settings;
    switch (backend.kind) {
      case "s3":
        new S3Backend(this, {
          bucket: backend.bucket,
          region: backend.region,
          key: `${id}/terraform.tfstate`,
          encrypt: true,
        });
        // The typed backend does not know the lock file.
        this.addOverride("terraform.backend.s3.use_lockfile", true);
        break;
      case "cloud":
        new CloudBackend(this, {
          hostname: backend.hostname,
          organization: backend.organization,
          workspaces: new NamedCloudWorkspace(this.names.resource(id)),
        });
        break;
      case "local":
        new LocalBackend(this, { path: resolve(`terraform.${id}.tfstate`) });
        break;
    }
  }
}
