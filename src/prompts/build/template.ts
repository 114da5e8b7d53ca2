import Mustache from 'mustache';
import { didYouMean } from '../schema/did-you-mean.ts';

/** The names a template may use. */
export type View = Readonly<Record<string, unknown>>;

/** A filled template, or what is wrong: with the template itself (`syntax`), or with the names it was filled from (`names`). */
export type Filled =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: 'syntax' | 'names'; readonly problems: readonly string[] };

/** No prompt is longer than 20,000 characters, and mustache takes memory for every one of a template's. */
const LONGEST_TEMPLATE = 100_000;

/** How many known names a message lists. */
const MOST_NAMES = 30;

/**
 * Fills a mustache template: no HTML escaping, and strict: a name that is missing, empty or no plain value is a
 * problem. Only own properties count as names, so `constructor` and the like are missing.
 */
export function fillTemplate(template: string, view: View): Filled {
  if (!template.includes('{{')) return { ok: true, text: template };
  if (template.length > LONGEST_TEMPLATE) return syntax(`is longer than ${LONGEST_TEMPLATE} characters`);
  const problems = new Set<string>();
  try {
    const text = writer.render(template, new StrictContext(view, problems));
    return problems.size === 0 ? { ok: true, text } : { ok: false, fault: 'names', problems: [...problems] };
  } catch (error) {
    if (error instanceof PartialError) return syntax(error.message);
    if (!(error instanceof Error) || !/^(Un|Invalid tags)/.test(error.message)) throw error;
    return syntax(
      `is no template: ${error.message.replace(/ at (\d+)$/, (_, offset) => ` at character ${Number(offset) + 1}`)}`,
    );
  }
}

function syntax(problem: string): Filled {
  return { ok: false, fault: 'syntax', problems: [problem] };
}

class PartialError extends Error {}

/** Mustache's context, with own properties only, that notes a missing name instead of passing over it. */
class StrictContext extends Mustache.Context {
  readonly problems: Set<string>;
  readonly #outer: StrictContext | undefined;

  constructor(view: unknown, problems: Set<string>, outer?: StrictContext) {
    super(view, outer);
    this.problems = problems;
    this.#outer = outer;
  }

  override push(view: unknown): StrictContext {
    return new StrictContext(view, this.problems, this);
  }

  override lookup(name: string): unknown {
    if (name === '.') return this.view;
    const [first = '', ...rest] = name.split('.');
    const value = rest.reduce(ownValue, this.#find(first));
    if (value !== undefined) return value;
    const known = this.#names();
    const listed = known.slice(0, MOST_NAMES).map((each) => `\`${each}\``);
    const more = known.length > MOST_NAMES ? `, and ${known.length - MOST_NAMES} more` : '';
    const names = known.length === 0 ? ' There are no names here' : ` Known are ${listed.join(', ')}${more}`;
    this.problems.add(`uses \`{{${name}}}\`, which is not known${didYouMean(name, known)}${names}`);
    return undefined;
  }

  #find(name: string): unknown {
    const value = ownValue(this.view, name);
    if (value !== undefined || this.#outer === undefined) return value;
    return this.#outer.#find(name);
  }

  #names(): string[] {
    const own = typeof this.view === 'object' && this.view !== null ? Object.keys(this.view) : [];
    return this.#outer === undefined ? own : [...own, ...this.#outer.#names()];
  }
}

/** Mustache's writer, for plain text: values as they are, and no partials, which nothing could supply. */
class StrictWriter extends Mustache.Writer {
  override escapedValue([, name = '']: string[], context: Mustache.Context): string {
    const value: unknown = context.lookup(name);
    const text = value === undefined ? '' : plainText(value);
    if (text === undefined && context instanceof StrictContext) {
      context.problems.add(`uses \`{{${name}}}\`, which is ${kindOf(value)}: allowed are text, a number, true, false`);
    }
    return text ?? '';
  }

  override unescapedValue(token: string[], context: Mustache.Context): string {
    return this.escapedValue(token, context);
  }

  override renderPartial([, name = '']: string[]): string {
    throw new PartialError(`uses the partial \`{{> ${name}}}\`: partials are not supported`);
  }
}

/** One for all: it keeps the templates it has parsed, and most are used for many images. */
const writer = new StrictWriter();

function ownValue(value: unknown, name: string): unknown {
  const has = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  return has ? Reflect.get(value, name) : undefined;
}

function plainText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  return value instanceof Date ? value.toISOString() : undefined;
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty (null)';
  return Array.isArray(value) ? 'a list' : 'an object';
}
