/**
 * What a worker finds around it, on the addresses of its own network: instance metadata (version 2 only), Parameter
 * Store, downloads, and the port of EFS. Reads what to say from a file at each request: cloud.mjs SETTINGS DOWNLOADS
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createTcpServer } from "node:net";
import { join } from "node:path";

const [settingsFile, downloads] = process.argv.slice(2);
const settings = () => JSON.parse(readFileSync(settingsFile, "utf8"));
const token = "token-of-the-instance";

const metadata = createServer((request, response) => {
  if (request.url === "/latest/api/token") {
    const known = request.method === "PUT" && request.headers["x-aws-ec2-metadata-token-ttl-seconds"];
    response.writeHead(known ? 200 : 400).end(known ? token : "");
    return;
  }
  if (request.headers["x-aws-ec2-metadata-token"] !== token) {
    response.writeHead(401).end();
    return;
  }
  const path = request.url.replace("/latest/meta-data/", "");
  const role = "iam/security-credentials/";
  const value =
    path === role
      ? "LabRole"
      : path === `${role}LabRole`
        ? JSON.stringify({
            Code: "Success",
            AccessKeyId: "ASIAWORKER",
            SecretAccessKey: "secret",
            Token: "session",
            Expiration: new Date(Date.now() + 3_600_000).toISOString(),
          })
        : settings().metadata[path];
  response.writeHead(value === undefined ? 404 : 200).end(value);
});

const parameterStore = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  const { parameters, region } = settings();
  const { authorization = "", "x-amz-target": target } = request.headers;
  const signed =
    authorization.includes("Credential=ASIAWORKER/") && authorization.includes(`/${region}/ssm/`);
  if (!signed || target !== "AmazonSSM.GetParameters") {
    response.writeHead(400).end(JSON.stringify({ __type: "AccessDeniedException" }));
    return;
  }
  const { Names } = JSON.parse(body);
  const answer = {
    Parameters: Names.filter((name) => name in parameters).map((Name) => ({ Name, Value: parameters[Name] })),
    InvalidParameters: Names.filter((name) => !(name in parameters)),
  };
  response.writeHead(200, { "content-type": "application/x-amz-json-1.1" }).end(JSON.stringify(answer));
});

const files = createServer((request, response) => {
  try {
    response.writeHead(200).end(readFileSync(join(downloads, request.url)));
  } catch {
    response.writeHead(404).end();
  }
});

const nfs = settings().fileSystemAddresses.map((address) => [
  createTcpServer((socket) => socket.destroy()),
  2049,
  address,
]);
for (const [server, port, host] of [
  [metadata, 80, "169.254.169.254"],
  [parameterStore, 8001, "127.0.0.1"],
  [files, 8000, "127.0.0.1"],
  ...nfs,
]) {
  await new Promise((resolve) => server.listen(port, host, resolve));
}
process.stdout.write("ready\n");
process.stdin.on("end", () => process.exit(0)).resume();
