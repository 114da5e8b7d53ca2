import Mustache, { type TemplateSpans } from 'mustache';
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
 * Fills a mustache template: no HTML escaping, no partials, and strict: a name that is missing, empty or no plain value
 * is a problem. Only own properties count as names, so `constructor` and the like are missing.
 */
export function fillTemplate(template: string, view: View): Filled {
  if (!template.includes('{{')) return { ok: true, text: template };
  if (template.length > LONGEST_TEMPLATE) return syntax(`is longer than ${LONGEST_TEMPLATE} characters`);
  const spans = parse(template);
  if (!Array.isArray(spans)) return syntax(spans.problem);
  const problems = new Set<string>();
  const text = new Filling(problems).fill(spans, [view]);
  return problems.size === 0 ? { ok: true, text } : { ok: false, fault: 'names', problems: [...problems] };
}

function syntax(problem: string): Filled {
  return { ok: false, fault: 'syntax', problems: [problem] };
}

/** Mustache keeps what it has parsed: most templates are used for many images. */
function parse(template: string): TemplateSpans | { readonly problem: string } {
  try {
    const spans = Mustache.parse(template);
    const partial = partialIn(spans);
    return partial === undefined
      ? spans
      : { problem: `uses the partial \`{{> ${partial}}}\`: partials are not supported` };
  } catch (error) {
    // Its offsets count from 0, and the first character is the first to everybody else.
    const reason = error instanceof Error ? error.message : String(error);
    return {
      problem: `is no template: ${reason.replace(/ at (\d+)$/, (_, offset) => ` at character ${Number(offset) + 1}`)}`,
    };
  }
}

function partialIn(spans: TemplateSpans): string | undefined {
  for (const [type, name, , , inner] of spans) {
    const partial = type === '>' ? name : Array.isArray(inner) ? partialIn(inner) : undefined;
    if (partial !== undefined) return partial;
  }
  return undefined;
}

/** What names are looked up in: the innermost section's value first. */
type Scope = readonly unknown[];

/** Puts values into a parsed template, noting what is wrong with them. */
class Filling {
  readonly #problems: Set<string>;

  constructor(problems: Set<string>) {
    this.#problems = problems;
  }

  fill(spans: TemplateSpans, scope: Scope): string {
    return spans.map((span) => this.#span(span, scope)).join('');
  }

  #span([type, text, , , inner]: TemplateSpans[number], scope: Scope): string {
    switch (type) {
      case 'text':
        return text;
      case 'name':
      case '&':
        return this.#value(text, scope);
      case '#':
        return Array.isArray(inner) ? this.#section(this.#lookup(text, scope), inner, scope) : '';
      case '^':
        return Array.isArray(inner) && isEmpty(this.#lookup(text, scope)) ? this.fill(inner, scope) : '';
      default:
        return '';
    }
  }

  /** Once for each entry of a list; for any other value once, and not at all where it is empty. */
  #section(value: unknown, inner: TemplateSpans, scope: Scope): string {
    if (isEmpty(value)) return '';
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.map((each) => this.fill(inner, [each, ...scope])).join('');
  }

  #value(name: string, scope: Scope): string {
    const value = this.#lookup(name, scope);
    if (value === undefined) return '';
    const text = plainText(value);
    if (text === undefined) {
      this.#problems.add(`uses \`{{${name}}}\`, which is ${kindOf(value)}: allowed are text, a number, true, false`);
    }
    return text ?? '';
  }

  #lookup(name: string, scope: Scope): unknown {
    if (name === '.') return scope[0];
    const [first = '', ...rest] = name.split('.');
    const holder = scope.find((view) => ownValue(view, first) !== undefined);
    const value = rest.reduce(ownValue, ownValue(holder, first));
    if (value === undefined) this.#problems.add(unknownName(name, scope));
    return value;
  }
}

function unknownName(name: string, scope: Scope): string {
  const known = scope.flatMap((view) => (typeof view === 'object' && view !== null ? Object.keys(view) : []));
  const listed = known.slice(0, MOST_NAMES).map((each) => `\`${each}\``);
  const more = known.length > MOST_NAMES ? `, and ${known.length - MOST_NAMES} more` : '';
  const names = known.length === 0 ? ' There are no names here' : ` Known are ${listed.join(', ')}${more}`;
  return `uses \`{{${name}}}\`, which is not known${didYouMean(name, known)}${names}`;
}

/** As mustache defines it: what a section leaves out, and an inverted one shows. */
function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : !value;
}

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
