import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { z } from 'zod';
import type { Exchange } from './exchange.ts';

const SCHEMA = z.record(z.string(), z.unknown());

/** The part of GitHub's OpenAPI description that `cut-description.ts` cut out. */
const DESCRIPTION = z.object({
  operations: z.array(
    z.object({
      /** `GET /repos/{owner}/{repo}` */
      operation: z.string(),
      parameters: z.array(
        z.object({ name: z.string(), in: z.string(), required: z.boolean().default(false), schema: SCHEMA }),
      ),
      /** Absent where the request has none. */
      body: SCHEMA.default({ type: 'object', properties: {} }),
    }),
  ),
});

type Described = z.infer<typeof DESCRIPTION>['operations'][number];

interface Operation {
  readonly name: string;
  readonly matches: (method: string, path: string) => boolean;
  readonly query: () => ValidateFunction;
  readonly body: () => ValidateFunction;
}

/** Query values are text, which stands for numbers too. */
const texts = new Ajv({ coerceTypes: true, strict: false, validateFormats: false, allErrors: true });
const values = new Ajv({ strict: false, validateFormats: false, allErrors: true });
let known: readonly Operation[] | undefined;

/** What GitHub's own description has against a request; `path` is that below `/repos/owner/name`. */
export function problemsOf({ method, path: asked, query, body }: Exchange): string[] {
  known ??= readDescription().map(compile);
  const operation = known.find(({ matches }) => matches(method, asked));
  if (operation === undefined) return [`${method} ${asked}: GitHub describes no such request`];
  return [
    ...wrong(texts, operation.query(), { name: operation.name, value: Object.fromEntries(query) }),
    ...wrong(values, operation.body(), { name: operation.name, value: body }),
  ];
}

function readDescription(): Described[] {
  const file = path.join(import.meta.dirname, 'api-description.json');
  return DESCRIPTION.parse(JSON.parse(readFileSync(file, 'utf8'))).operations;
}

function compile({ operation, parameters, body }: Described): Operation {
  const [method, template = ''] = operation.split(' ');
  const pattern = template.replace('/repos/{owner}/{repo}', '').replace(/\{(\w+)\}/g, (_, name) => {
    // Branches, paths and ranges of commits have slashes of their own.
    return ['ref', 'path', 'basehead'].includes(name) ? '.+' : '[^/]+';
  });
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const query = {
    type: 'object',
    properties: Object.fromEntries(inQuery.map(({ name, schema }) => [name, schema])),
    required: inQuery.filter(({ required }) => required).map(({ name }) => name),
  };
  const whole = new RegExp(`^${pattern}$`, 's');
  return {
    name: operation,
    matches: (asked, at) => asked === method && whole.test(at),
    query: once(() => texts.compile(closed(query))),
    body: once(() => values.compile(closed(body))),
  };
}

/** Most runs send few of the requests that GitHub knows: what is not asked about is not compiled. */
function once<T>(work: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= work());
}

/** The schema with nothing allowed that it does not name: GitHub passes over misspelt keys without a word. */
function closed(schema: object): object {
  const entries = Object.entries(schema).map(([key, value]) => [
    key,
    typeof value === 'object' && value !== null ? closed(value) : value,
  ]);
  if (Array.isArray(schema)) return entries.map(([, value]) => value);
  const isObject = 'properties' in schema && !('additionalProperties' in schema);
  return { ...Object.fromEntries(entries), ...(isObject && { additionalProperties: false }) };
}

function wrong(
  ajv: Ajv,
  validate: ValidateFunction,
  { name, value }: { readonly name: string; readonly value: unknown },
): string[] {
  return validate(value) ? [] : [`${name}: ${ajv.errorsText(validate.errors)}`];
}
