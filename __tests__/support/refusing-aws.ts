import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

const xml = (code: string) =>
  `<ErrorResponse><Error><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`;
const identity = `<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:sts::123456789012:assumed-role/student</Arn><UserId>AROA</UserId><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`;

interface RefusingAwsProps {
  /** false: not even the credentials are good. */
  readonly knows: boolean;
  /** What there is of them. @default one may not ask */
  readonly availabilityZones?: readonly string[];
}

/** An account where one may find out who one is, and hardly anything else. */
export class RefusingAws {
  private constructor(private readonly server: Server) {}

  static async start(props: RefusingAwsProps): Promise<RefusingAws> {
    const server = createServer((request, response) => {
      const service =
        /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(request.headers.authorization ?? "")?.[1] ?? "";
      const { status, type, body } = answer(service, props);
      response
        .writeHead(status, { "content-type": type, "x-amzn-errortype": "AccessDeniedException" })
        .end(body);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    return new RefusingAws(server);
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async end(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

function answer(service: string, { knows, availabilityZones }: RefusingAwsProps) {
  const type = "text/xml";
  switch (service) {
    case "sts":
      return knows
        ? { status: 200, type, body: identity }
        : { status: 403, type, body: xml("InvalidClientTokenId") };
    case "iam":
      return { status: 403, type, body: xml("AccessDenied") };
    case "ec2":
      if (availabilityZones) return { status: 200, type, body: zonesAnswer(availabilityZones) };
      return {
        status: 403,
        type,
        body: "<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>no</Message></Error></Errors></Response>",
      };
    case "s3":
      return { status: 200, type, body: "" };
    default:
      return {
        status: 400,
        type: "application/json",
        body: '{"__type":"AccessDeniedException","message":"no"}',
      };
  }
}

/** Read as an empty list by whoever asks for something else. */
function zonesAnswer(names: readonly string[]): string {
  const items = names.map(
    (name) => `<item><zoneName>${name}</zoneName><zoneState>available</zoneState></item>`,
  );
  return `<DescribeAvailabilityZonesResponse><availabilityZoneInfo>${items.join("")}</availabilityZoneInfo></DescribeAvailabilityZonesResponse>`;
}
