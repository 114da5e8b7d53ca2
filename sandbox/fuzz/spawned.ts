import { createHash } from 'node:crypto';
import { globSync, lstatSync, mkdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Faults } from '../image-api/fault.ts';
import { startImageApi } from '../image-api.ts';
import { mulberry32, type Random } from '../random.ts';
import { createWorkspace, type RunOptions, type RunResult, runAction, SANDBOX_KEY } from '../runner.ts';
import { type Tried, wordlessPart } from './in-process.ts';
import { below, oddText, pick, textLike } from './random-text.ts';
import { ANSWERS, EVENTS, JOURNALS, LOCKS, PROMPTS } from './samples.ts';

/** What of a run is random; the rest is as it should be, or one fault would hide all others. */
const THEMES = ['prompts', 'paths', 'lock', 'journal', 'event', 'api', 'api'] as const;

/** What a run is started with. */
interface Stage {
  readonly theme: (typeof THEMES)[number];
  /** What the journal of an earlier attempt holds. */
  readonly journal?: string;
  readonly files: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly event: string;
}

/** Runs the built action on random files, against an API that answers at random. Never throws: what must not happen is the fault. */
export async function tryBundle(random: Random): Promise<Tried> {
  const stage = stageOf(random);
  const api = await startImageApi({ latencyMs: 10 });
  if (stage.theme === 'api') api.setFaults(randomFaults(Math.floor(random() * 2 ** 32), 0.1 + random() * 0.6));
  const workspace = createWorkspace(stage.files);
  const outside = surround(workspace.path);
  const before = picture(outside);
  const input = JSON.stringify(stage);
  try {
    const event = path.join(path.dirname(workspace.path), 'event.json');
    writeFileSync(event, stage.event);
    const inputs = { ...stage.inputs, 'api-key': SANDBOX_KEY, 'base-url': api.url, 'artifact-name': '' };
    const options = { workspace: workspace.path, inputs, env: { GITHUB_EVENT_PATH: event } };
    const run = await (stage.journal === undefined ? runAction(options) : runAgain(options, stage.journal));
    // The first attempt of two pays rightly.
    const creates =
      stage.journal === undefined ? api.ledger.requests.filter(({ method }) => method === 'POST').length : 0;
    const fault = runFault(run, creates) ?? changes(before, picture(outside));
    return { subject: 'bundle', input, ...(fault !== undefined && { fault }) };
  } catch (error) {
    return { subject: 'bundle', input, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  } finally {
    await api.close();
    workspace.remove();
  }
}

function stageOf(random: Random): Stage {
  const theme = pick(random, THEMES);
  const like = (wanted: Stage['theme'], samples: readonly string[]): string =>
    theme === wanted ? textLike(random, samples) : pick(random, samples);
  const extension = theme === 'paths' ? 'json' : pick(random, Object.keys(PROMPTS));
  const file = `prompts.${extension}`;
  const prompts = theme === 'paths' ? pathsIn(random) : like('prompts', PROMPTS[extension] ?? []);
  const lock = theme === 'lock' ? { 'generated-images/gpt-image.lock.json': textLike(random, LOCKS) } : {};
  return {
    theme,
    files: { [file]: prompts, ...lock },
    inputs: {
      'prompts-file': file,
      timeout: '2s',
      'image-timeout': '1s',
      'poll-interval': '20ms',
      'max-images': '20',
      prune: pick(random, ['true', 'false']),
      regenerate: pick(random, ['changed', 'missing', 'all']),
      idempotency: pick(random, ['true', 'false']),
    },
    event: like('event', EVENTS),
    ...(theme === 'journal' && { journal: textLike(random, JOURNALS) }),
  };
}

/** Images whose files are to go to odd places. */
function pathsIn(random: Random): string {
  const part = (): string =>
    pick(random, ['a', 'b', '..', '.', 'link', '.git', '.github', 'workflows', 'outside', oddText(random)]);
  const output = (): string =>
    Array.from({ length: 1 + below(random, 4) }, part).join(pick(random, ['/', '/', '\\', '//']));
  return JSON.stringify([1, 2].map((id) => ({ id: `image-${id}`, prompt: 'A cat', output: output() })));
}

/** A second attempt on the same machine, whose journal has become another one. */
async function runAgain(options: RunOptions, journal: string): Promise<RunResult> {
  const temp = path.join(path.dirname(options.workspace), 'temp-kept');
  await runAction({ ...options, temp });
  for (const file of globSync('gpt-image/*/journal.jsonl', { cwd: temp }))
    writeFileSync(path.join(temp, file), journal);
  return runAction({ ...options, temp, env: { ...options.env, GITHUB_RUN_ATTEMPT: '2' } });
}

/** A part of all requests is answered with anything; which of them is decided by the seed and the request's number alone. */
function randomFaults(seed: number, share: number): Faults {
  return ({ endpoint, nth }) => {
    const random = mulberry32(seed + nth * 3 + ['create', 'query', 'download'].indexOf(endpoint));
    if (random() > share) return undefined;
    const status = pick(random, [200, 200, 200, 201, 302, 400, 401, 403, 404, 413, 429, 500, 503]);
    return { kind: 'status', status, body: textLike(random, ANSWERS) };
  };
}

/** What lies around the workspace, and in it where nothing may be written. Returns their folder. */
function surround(workspace: string): string {
  const root = path.dirname(workspace);
  mkdirSync(path.join(root, 'outside'));
  writeFileSync(path.join(root, 'outside', 'secret.png'), 'secret');
  symlinkSync(path.join(root, 'outside'), path.join(workspace, 'link'));
  for (const folder of ['.git', '.github/workflows']) {
    mkdirSync(path.join(workspace, folder), { recursive: true });
    writeFileSync(path.join(workspace, folder, 'config'), 'ours');
  }
  return root;
}

/** The hash of each file that has to stay as it is. */
function picture(root: string): ReadonlyMap<string, string> {
  const files = globSync(['outside/**', 'workspace/link', 'workspace/.git/**', 'workspace/.github/workflows/**', '*'], {
    cwd: root,
  });
  const kept = files.filter((file) => !/^(workspace|temp-\w+|event\.json)$/.test(file)).sort();
  return new Map(kept.map((file) => [file, markOf(path.join(root, file))]));
}

function markOf(file: string): string {
  const stats = lstatSync(file);
  if (stats.isSymbolicLink()) return `-> ${readlinkSync(file)}`;
  return stats.isFile() ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'folder';
}

function changes(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string | undefined {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const changed = names.filter((name) => before.get(name) !== after.get(name));
  return changed.length === 0 ? undefined : `changed outside: ${changed.join(', ')}`;
}

/** How the step's end breaks a promise. */
function runFault(run: RunResult, creates: number): string | undefined {
  const processes = [run, ...(run.post === undefined ? [] : [run.post])];
  for (const { exitCode, signal, stderr, log } of processes) {
    if (exitCode === null || exitCode > 1) return `it ended with ${signal ?? exitCode}: ${stderr.slice(0, 1000)}`;
    if (stderr !== '') return `it wrote to standard error: ${stderr.slice(0, 1000)}`;
    const part = wordlessPart(log.text.replaceAll(/`[^`\n]*`|“[^”]*”/g, ''));
    if (part !== undefined) return `the log holds “${part}”: ${log.text.slice(0, 3000)}`;
  }
  const isRefused = run.log.text.includes('Nothing was generated and nothing was paid for');
  if (isRefused && creates > 0) return `it was refused, and ${creates} requests were sent to create`;
  if (run.exitCode === 1 && run.log.annotations.length === 0) return 'it failed without a word';
  return run.outputs['results'] === undefined ? 'it set no outputs' : undefined;
}
