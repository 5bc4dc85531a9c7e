/** What goes in and out of the stand-in's core: plain data, so that HTTP and the simulation can both carry it. */

export type Query = Readonly<Record<string, readonly string[]>>;

export type PmsRequest = {
  readonly method: string;
  /** Without query and without host ("/api/v4/activities.json"). */
  readonly path: string;
  readonly query: Query;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Where the server is reached ("http://127.0.0.1:4180"); full URLs in answers start with it. */
  readonly origin: string;
};

export type PmsAnswer = {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** The two things that the core is given instead of taking them. */
export type PmsContext = {
  /** Milliseconds since the epoch by the server's clock. */
  readonly nowMs: number;
  /** A number in [0, 1): tokens and nothing else depend on it. */
  readonly random: () => number;
};

export function firstOf(query: Query, name: string): string | null {
  return query[name]?.[0] ?? null;
}

/** Splits "/a/b?x=1&x=2" into path and query, decoding both as a browser would. */
export function parseTarget(target: string): { path: string; query: Query } {
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  return { path, query: parseForm(mark < 0 ? '' : target.slice(mark + 1)) };
}

/** Reads `application/x-www-form-urlencoded` text; a malformed escape is kept as it stands. */
export function parseForm(text: string): Query {
  const query: Record<string, string[]> = {};
  for (const part of text.split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const name = decode(equals < 0 ? part : part.slice(0, equals));
    const value = equals < 0 ? '' : decode(part.slice(equals + 1));
    const values = query[name] ?? [];
    values.push(value);
    query[name] = values;
  }
  return query;
}

function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
