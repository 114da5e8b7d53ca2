import { readFileSync } from 'node:fs';
import { parseSync } from '@swc/core';
import { filesBelow } from './repository-files.ts';

/** A sentence, or a part of one, in a string of the source. What is filled in at run time is written `…`. */
export interface Message {
  /** `src/plan/make-plan.ts:40`. */
  readonly place: string;
  readonly text: string;
}

/** Three words at least: what is shorter is a name, a format or a part that means nothing by itself. */
const IS_PROSE = /[\p{L}’]{2,}/gu;

const isProse = (text: string): boolean =>
  (text.match(IS_PROSE) ?? []).length >= 3 && /\p{L}{2,}[,:;]? [\p{L}“`(…]/u.test(text);

/** The messages in a source file, in order. */
export function messagesIn(file: string, source: string): Message[] {
  // Positions count on from one parsed text to the next; the empty statement in front says where this one begins.
  const { body } = parseSync(`;${source}`, { syntax: 'typescript', target: 'es2024' });
  const bytes = Buffer.from(source);
  const start = (body[0]?.span.start ?? 0) + 1;
  return strings(body).flatMap(({ text, position }) => {
    const line = bytes
      .subarray(0, position - start)
      .toString()
      .split('\n').length;
    return isProse(text) ? [{ place: `${file}:${line}`, text: text.replaceAll(/\s+/g, ' ').trim() }] : [];
  });
}

/** Every string and template below a node of the syntax tree, except the names of modules. */
function strings(node: unknown): { text: string; position: number }[] {
  if (Array.isArray(node)) return node.flatMap(strings);
  if (!isNode(node) || node['type'] === 'ImportDeclaration') return [];
  const text = textOf(node);
  const own = text === undefined ? [] : [{ text, position: positionOf(node['span']) }];
  return [...own, ...Object.values(node).flatMap(strings)];
}

const isNode = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function textOf({ type, value, quasis }: Record<string, unknown>): string | undefined {
  if (type === 'StringLiteral' && typeof value === 'string') return value;
  if (type !== 'TemplateLiteral' || !Array.isArray(quasis)) return undefined;
  return quasis.map((quasi) => (isNode(quasi) ? String(quasi['cooked']) : '')).join('…');
}

const positionOf = (span: unknown): number => (isNode(span) ? Number(span['start']) : 0);

/** Where strings are no messages: what is shown when all is well, and the layout around it. */
const NO_MESSAGES = [
  /^src\/report\/(gallery|summary)\//,
  /^src\/report\/(pull-request-body|comment-body|counts|format)\.ts$/,
  /^src\/report\/log\/(log|log-lines|log-published|progress-meter)\.ts$/,
  /^src\/plan\/describe-plan\.ts$/,
  // What the schema says of each key, for editors.
  /^src\/prompts\/schema\/definition\.ts$/,
  /^src\/image\/conversion-schema\.ts$/,
];

/** What is sent, not said. */
const NOT_SAID = [
  'Update generated images',
  'application/json; charset=utf-8',
  'version https://git-lfs.github.com/spec/v1',
  'version https://git-lfs.github.com/spec/v1 oid sha256:… size …',
];

/** Every error, warning and notice of the action, as its source has them. */
export function allMessages(): Message[] {
  const files = filesBelow('src').filter((file) => !NO_MESSAGES.some((room) => room.test(file)));
  const messages = files.flatMap((file) => messagesIn(file, readFileSync(file, 'utf8')));
  return messages.filter(({ text }) => !NOT_SAID.includes(text));
}
