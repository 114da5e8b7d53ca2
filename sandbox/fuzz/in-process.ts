import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { compactJournal, isJournal, journalState, parseJournal } from '../../src/generate/journal.ts';
import { parseEnvelope, parseTask, taskIdOf } from '../../src/image-api/envelope.ts';
import { parseLock, serializeLock } from '../../src/plan/lock/lock-text.ts';
import { selectionOf } from '../../src/plan/only.ts';
import { readPrompts } from '../../src/prompts/read-prompts.ts';
import { setFrontMatter } from '../../src/publish/front-matter/set.ts';
import { triggeringPull } from '../../src/publish/github/event.ts';
import { parseAttributes } from '../../src/publish/lfs/attributes.ts';
import { LfsEndpointError, lfsEndpoint } from '../../src/publish/lfs/endpoint.ts';
import { InvalidInputError } from '../../src/runtime/problem.ts';
import { readGitHubContext } from '../../src/settings/github-context.ts';
import { readSettings } from '../../src/settings/read-settings.ts';
import type { Random } from '../random.ts';
import { oddText, pick, textLike } from './random-text.ts';
import { ANSWERS, ATTRIBUTES, EVENTS, JOURNALS, LFS_CONFIGS, LOCKS, PROMPTS } from './samples.ts';

/** What was tried, and what went wrong with it, if anything did. */
export interface Tried {
  readonly subject: string;
  readonly input: string;
  readonly fault?: string;
}

/** Words that no message of ours has: a library's, or the engine's. */
const WORDLESS =
  /\b(Type|Syntax|Range|Reference|URI)Error\b|\n\s+at .+:\d+|Cannot read prop|undefined is not|is not a function|is not iterable|Maximum call stack|Invalid regular expression|Invalid URL|an error of the action itself/;

/** What in a text is no word for people; `undefined` if all is. */
export function wordlessPart(text: string): string | undefined {
  return WORDLESS.exec(text)?.[0];
}

type Subject = (random: Random, workspace: string) => { readonly input: string; run(): Promise<void> | void };

/** The modules that read what comes from outside, each with input like its own. */
const SUBJECTS: Readonly<Record<string, Subject>> = {
  prompts: promptsSubject,
  settings: settingsSubject,
  lock: (random) => {
    const input = textLike(random, LOCKS);
    return { input, run: () => checkLock(input) };
  },
  journal: (random) => {
    const input = textLike(random, JOURNALS);
    return { input, run: () => checkJournal(input) };
  },
  event: (random, workspace) => {
    const input = textLike(random, EVENTS);
    return { input, run: () => checkEvent(input, path.join(workspace, 'event.json')) };
  },
  answer: (random) => {
    const input = textLike(random, ANSWERS);
    return { input, run: () => void [taskIdOf(parseEnvelope(input)), parseTask(parseEnvelope(input))] };
  },
  attributes: (random) => {
    const input = textLike(random, ATTRIBUTES);
    return { input, run: () => void parseAttributes(input).filterOf('img/a b/c.png') };
  },
  lfsconfig: (random) => {
    const config = textLike(random, LFS_CONFIGS);
    const server = { serverUrl: 'https://github.com', apiUrl: 'https://api.github.com', repository: 'o/r', token: 't' };
    return { input: config, run: () => void lfsEndpoint({ ...server, config }) };
  },
  page: (random) => {
    const input = textLike(random, PROMPTS['md'] ?? []);
    const key = pick(random, ['cover', 'image.src', 'a.b.c', 'title', '__proto__']);
    return { input, run: () => void setFrontMatter(input, key, pick(random, [oddText(random), 7, 'plain'])) };
  },
  only: (random) => {
    const input = oddText(random);
    return { input, run: () => void selectionOf([], [input]) };
  },
};

/** Tries one module with one input. Never throws: what must not happen is the fault. */
export async function tryModule(random: Random, workspace: string): Promise<Tried> {
  const subject = pick(random, Object.keys(SUBJECTS));
  const { input, run } = SUBJECTS[subject]?.(random, workspace) ?? { input: '', run: () => undefined };
  try {
    await run();
    return { subject, input };
  } catch (error) {
    const fault = faultOf(error);
    return { subject, input, ...(fault !== undefined && { fault }) };
  }
}

/** Errors for people are fine if they are words; any other is a fault. */
function faultOf(error: unknown): string | undefined {
  const isMeant = error instanceof InvalidInputError || error instanceof LfsEndpointError;
  if (!isMeant) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const part = wordlessPart(error.message.replaceAll(/`[^`]*`|“[^”]*”|"[^"]*"/g, ''));
  return part === undefined ? undefined : `the message holds “${part}”: ${error.message.slice(0, 500)}`;
}

function promptsSubject(random: Random, workspace: string) {
  const extension = pick(random, Object.keys(PROMPTS));
  const text = textLike(random, PROMPTS[extension] ?? []);
  const name = `prompts.${extension}`;
  const run = async (): Promise<void> => {
    writeFileSync(path.join(workspace, name), text);
    const specs = await readPrompts(settingsOf(workspace, { 'prompts-file': name, 'prompt-template': '{{title}}' }));
    const ids = new Set(specs.map(({ id }) => id));
    if (ids.size < specs.length) throw new Error('two images share an id');
    const outside = specs.find(({ stem }) => /(^|\/)\.\.?(\/|$)|^\/|(^|\/)\.git(\/|$)|^link\//i.test(stem));
    if (outside !== undefined) throw new Error(`an image would go to ${outside.stem}`);
    const sendable = specs.every(({ prompt }) => prompt.trim() !== '' && prompt.length <= 20_000);
    if (!sendable) throw new Error('a prompt is none that the API takes');
  };
  return { input: `${name}\n${text}`, run };
}

function settingsOf(workspace: string, inputs: Readonly<Record<string, string>>) {
  const env = Object.entries({ 'dry-run': 'true', ...inputs }).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  return readSettings({ GITHUB_WORKSPACE: workspace, ...Object.fromEntries(env) });
}

const INPUTS: Readonly<Record<string, readonly string[]>> = {
  'aspect-ratio': ['16:9', 'auto'],
  'base-url': ['https://aigptimage.com', 'http://127.0.0.1:1'],
  convert: ['format=webp\nwidth=64\nwidths=1,2\nfit=cover\nheight=3'],
  credits: ['1K=3 2K=5 4K=8'],
  'max-age': ['30d', '1h30m'],
  'output-dir': ['img', 'a/b'],
  'set-front-matter': ['cover=/images/{{file}}'],
  shard: ['1/2'],
  timeout: ['90s'],
  'working-directory': ['.', 'docs'],
};

function settingsSubject(random: Random, workspace: string) {
  const entries = Object.entries(INPUTS).map(([name, samples]) => {
    return [name, random() < 0.7 ? pick(random, samples) : textLike(random, samples)] as const;
  });
  const inputs = { prompt: 'a', ...Object.fromEntries(entries) };
  return { input: JSON.stringify(inputs), run: () => void settingsOf(workspace, inputs) };
}

function checkLock(text: string): void {
  const lock = parseLock(text, 'gpt-image.lock.json');
  const again = parseLock(serializeLock(lock), 'gpt-image.lock.json');
  if (serializeLock(again) !== serializeLock(lock)) throw new Error('the lock does not survive being written');
  const paths = Object.values(lock.images).flatMap(({ files }) => files.map((file) => file.path));
  const outside = paths.find((file) => path.posix.isAbsolute(file) || file.split('/').includes('..'));
  if (outside !== undefined) throw new Error(`the lock names ${outside}`);
}

function checkJournal(text: string): void {
  const state = journalState(parseJournal(text));
  isJournal(text);
  const compact = compactJournal(text);
  if (compact === undefined) return;
  if (!isDeepStrictEqual(journalState(parseJournal(compact)), state)) throw new Error('compacting changes the journal');
}

function checkEvent(text: string, file: string): void {
  writeFileSync(file, text);
  const problems: { readonly message: string }[] = [];
  const context = readGitHubContext({ GITHUB_EVENT_PATH: file, GITHUB_REPOSITORY: 'o/r' }, problems);
  if (problems.length === 0) triggeringPull(context);
}
