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

/** 1 MB a filled template, fifty times the longest prompt: sections in sections multiply, and three lists of 1,000 would fill memory. */
const LONGEST_FILLED = 1_000_000;

/** Sections that write nothing multiply as well: so many parts of a template are filled, and no more. */
const MOST_PARTS = 100_000;

/** Sections in sections; filling goes as deep. */
const DEEPEST = 100;

/** How many known names a message lists. */
const MOST_NAMES = 30;

/** How many of them a misspelt one is compared with: each image of ten thousand may have some. */
const MOST_COMPARED = 100;

/** How many problems of one template are named: what is wrong in one image is mostly wrong in all. */
const MOST_WRONG_NAMES = 10;

/**
 * Fills a mustache template: no HTML escaping, no partials, and strict: a name that is missing, empty or no plain value
 * is a problem. Only own properties count as names, so `constructor` and the like are missing. Of two views that have a
 * name, the first counts.
 */
export function fillTemplate(template: string, ...views: readonly View[]): Filled {
  if (!template.includes('{{')) return { ok: true, text: template };
  if (template.length > LONGEST_TEMPLATE) return syntax(`is longer than ${LONGEST_TEMPLATE} characters`);
  const spans = parse(template);
  if (!Array.isArray(spans)) return syntax(spans.problem);
  const problems = new Set<string>();
  try {
    const text = new Filling(problems).fill(spans, views);
    return problems.size === 0 ? { ok: true, text } : { ok: false, fault: 'names', problems: [...problems] };
  } catch (error) {
    if (!(error instanceof TooMuchError)) throw error;
    return { ok: false, fault: 'names', problems: [...problems, error.message] };
  }
}

/** A template that fills up to more than anybody wants; the message continues a sentence about it. */
class TooMuchError extends Error {
  override readonly name = 'TooMuchError';
}

function syntax(problem: string): Filled {
  return { ok: false, fault: 'syntax', problems: [problem] };
}

/** Mustache keeps what it has parsed: most templates are used for many images. */
function parse(template: string): TemplateSpans | { readonly problem: string } {
  try {
    const spans = Mustache.parse(template);
    const problem = problemIn(spans);
    return problem === undefined ? spans : { problem };
  } catch (error) {
    // Its offsets count from 0, and the first character is the first to everybody else.
    const reason = error instanceof Error ? error.message : String(error);
    return {
      problem: `is no template: ${reason.replace(/ at (\d+)$/, (_, offset) => ` at character ${Number(offset) + 1}`)}`,
    };
  }
}

function problemIn(spans: TemplateSpans, depth = 0): string | undefined {
  if (depth > DEEPEST) return `has more than ${DEEPEST} sections in one another`;
  for (const [type, name, , , inner] of spans) {
    if (type === '>') return `uses the partial \`{{> ${name}}}\`: partials are not supported`;
    const problem = Array.isArray(inner) ? problemIn(inner, depth + 1) : undefined;
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** What names are looked up in: the innermost section's value first. */
type Scope = readonly unknown[];

/** Puts values into a parsed template, noting what is wrong with them. */
class Filling {
  readonly #problems: Set<string>;
  #parts = 0;
  #length = 0;

  constructor(problems: Set<string>) {
    this.#problems = problems;
  }

  /** @throws TooMuchError */
  fill(spans: TemplateSpans, scope: Scope): string {
    return spans.map((span) => this.#counted(span, scope)).join('');
  }

  #counted(span: TemplateSpans[number], scope: Scope): string {
    this.#parts += 1;
    if (this.#parts > MOST_PARTS) throw new TooMuchError(`repeats its sections: more than ${MOST_PARTS} parts to fill`);
    const text = this.#span(span, scope);
    // What a section holds is counted part by part.
    if (span[0] !== '#' && span[0] !== '^') this.#length += text.length;
    if (this.#length > LONGEST_FILLED) throw new TooMuchError(`fills up to more than ${LONGEST_FILLED} characters`);
    return text;
  }

  #note(problem: () => string): void {
    if (this.#problems.size < MOST_WRONG_NAMES) this.#problems.add(problem());
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
    // An entry is a part even where there is nothing to fill for it.
    this.#parts += values.length;
    return values.map((each) => this.fill(inner, [each, ...scope])).join('');
  }

  #value(name: string, scope: Scope): string {
    const value = this.#lookup(name, scope);
    if (value === undefined) return '';
    const text = plainText(value);
    if (text === undefined) {
      this.#note(() => `uses \`{{${name}}}\`, which is ${kindOf(value)}: allowed are text, a number, true, false`);
    }
    return text ?? '';
  }

  #lookup(name: string, scope: Scope): unknown {
    if (name === '.') return scope[0];
    const [first = '', ...rest] = name.split('.');
    const holder = scope.find((view) => ownValue(view, first) !== undefined);
    const value = rest.reduce(ownValue, ownValue(holder, first));
    if (value === undefined) this.#note(() => unknownName(name, scope));
    return value;
  }
}

function unknownName(name: string, scope: Scope): string {
  const known = [...new Set(scope.flatMap(namesIn))];
  const listed = known.slice(0, MOST_NAMES).map((each) => `\`${each}\``);
  const more = known.length > MOST_NAMES ? `, and ${known.length - MOST_NAMES} more` : '';
  const names = known.length === 0 ? ' There are no names here' : ` Known are ${listed.join(', ')}${more}`;
  return `uses \`{{${name}}}\`, which is not known${didYouMean(name, known.slice(0, MOST_COMPARED))}${names}`;
}

const knownNames = new WeakMap<object, readonly string[]>();

/** All images of a file share most of their views. */
function namesIn(view: unknown): readonly string[] {
  if (typeof view !== 'object' || view === null) return [];
  const names = knownNames.get(view) ?? Object.keys(view);
  knownNames.set(view, names);
  return names;
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
