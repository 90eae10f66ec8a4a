import type { RestApi, RestApiMethod } from "../synthesized/rest-api";

export interface Route {
  readonly method: RestApiMethod;
  /** As they stand in the path, still percent-encoded. */
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** Order of preference in one segment: fixed text, a parameter, `{proxy+}`. */
type Rank = 0 | 1 | 2;

/**
 * Finds the method of a path as API Gateway does: segment by segment, fixed text before a parameter before a
 * greedy one. A method that the resource lacks is as unknown as a path.
 */
export class RouteTable {
  private readonly entries: { readonly method: RestApiMethod; readonly segments: readonly string[] }[];

  constructor(api: RestApi) {
    this.entries = api.methods
      .map((method) => ({ method, segments: split(method.resource) }))
      .sort((left, right) => compareRanks(ranks(left.segments), ranks(right.segments)));
  }

  /** @param path without stage and query */
  find(httpMethod: string, path: string): Route | undefined {
    const given = split(path);
    const best = this.entries.find(({ segments }) => match(segments, given));
    const entry = this.entries.find(
      ({ method }) => method.resource === best?.method.resource && method.method === httpMethod,
    );
    return entry && { method: entry.method, pathParameters: match(entry.segments, given) ?? {} };
  }
}

function match(template: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of template.entries()) {
    const value = given[index];
    if (value === undefined || value === "") return undefined;
    const name = /^\{(?<name>[^}+]+)(?<greedy>\+?)\}$/.exec(segment)?.groups;
    if (!name) {
      if (segment !== value) return undefined;
    } else if (name.greedy === "+") {
      return { ...parameters, [name.name ?? ""]: given.slice(index).join("/") };
    } else {
      parameters[name.name ?? ""] = value;
    }
  }
  return given.length === template.length ? parameters : undefined;
}

/** A slash at the end counts for nothing. */
function split(path: string): string[] {
  return path.replace(/^\//, "").replace(/\/$/, "").split("/");
}

function ranks(segments: readonly string[]): Rank[] {
  return segments.map((segment) => (segment.endsWith("+}") ? 2 : segment.startsWith("{") ? 1 : 0));
}

function compareRanks(left: readonly Rank[], right: readonly Rank[]): number {
  const index = left.findIndex((rank, position) => rank !== right[position]);
  return index === -1 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}
