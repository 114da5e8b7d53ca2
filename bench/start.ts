/**
 * From the start of a process to its first request to the API: the built bundle with one inline prompt, beside the least
 * that an action can be, a bundle of `@actions/core` and `fetch`. `node bench/start.ts` prints the section.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { build } from 'esbuild';
import { stepEnvironment } from '../sandbox/runner/environment.ts';
import { createWorkspace, SANDBOX_KEY } from '../sandbox/runner.ts';
import { printAlone } from './page/alone.ts';
import { median, type Section } from './page/section.ts';

/** Odd, for the median. */
const RUNS = 21;
const LIMIT = 1.5;

const ROOT = path.resolve(import.meta.dirname, '..');
const DIST = path.join(ROOT, 'dist/index.js');

/** What an action does at least before its first request: an input, a secret, a word to the log. */
const LEAST = `import { getInput, info, setSecret } from '@actions/core';
const key = getInput('api-key', { required: true });
setSecret(key);
info('starting');
await fetch(new URL('/api/v1/jobs/createTask', getInput('base-url')), {
  method: 'POST',
  headers: { authorization: 'Bearer ' + key, 'content-type': 'application/json' },
  body: JSON.stringify({ model: 'gpt-image-2-text-to-image', input: { prompt: getInput('prompt') } }),
});
`;

/** Bundled and minified as the action is: alike but for what is in it. */
async function bundleLeast(outfile: string): Promise<void> {
  await build({
    stdin: { contents: LEAST, resolveDir: ROOT },
    outfile,
    bundle: true,
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    lineLimit: 200,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
}

/** A server that refuses every key, so that whoever asks it comes to an end. */
async function refusing(): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((_request, response) => {
    response.writeHead(401, { 'content-type': 'application/json' }).end('{"code":401,"msg":"no such key"}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { server, url: `http://127.0.0.1:${address.port}` };
}

/** What one pair of starts is done with. */
interface Ground {
  readonly server: Server;
  readonly inputs: Readonly<Record<string, string>>;
  readonly workspace: string;
  readonly least: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Milliseconds from the spawn to the first request that arrives. @throws where the process ends without one. */
async function startOnce(script: string, { server, env, ...options }: Ground, isKilled = true): Promise<number> {
  // A RUNNER_TEMP of its own each time: what a killed start leaves there, the next would adopt.
  const step = stepEnvironment({ ...options, env });
  const asked = once(server, 'request').then(() => performance.now());
  const startedAt = performance.now();
  const child = spawn(process.execPath, [script], { cwd: options.workspace, env: step.env, stdio: 'ignore' });
  const closed = once(child, 'close');
  const seenAt = await Promise.race([asked, closed.then(() => undefined)]);
  if (isKilled) child.kill('SIGKILL');
  await closed;
  server.closeAllConnections();
  if (seenAt === undefined) throw new Error(`${script} ended without a request`);
  return seenAt - startedAt;
}

interface Medians {
  readonly ours: number;
  readonly least: number;
  /** Of the pairs: what slows the machine for a while slows both of a pair. */
  readonly ratio: number;
}

/** Medians of starts in turns. */
async function inTurns(ground: Ground): Promise<Medians> {
  const ours: number[] = [];
  const others: number[] = [];
  // Node writes its compile cache only where a process comes to its own end. The files are in the machine's cache then.
  await startOnce(DIST, ground, false);
  await startOnce(ground.least, ground, false);
  for (let run = 0; run < RUNS; run += 1) {
    ours.push(await startOnce(DIST, ground));
    others.push(await startOnce(ground.least, ground));
  }
  const ratio = median(ours.map((each, index) => each / (others[index] ?? Number.NaN)));
  return { ours: median(ours), least: median(others), ratio };
}

/** Start to first request, with nothing compiled beforehand (as on a machine that GitHub lends) and with Node's cache. */
export async function measureStart(): Promise<Section> {
  const workspace = createWorkspace();
  const temp = path.dirname(workspace.path);
  const { server, url } = await refusing();
  try {
    const least = path.join(temp, 'least.mjs');
    await bundleLeast(least);
    const inputs = { 'api-key': SANDBOX_KEY, 'base-url': url, prompt: 'A quiet harbour at dawn' };
    const ground = { server, inputs, workspace: workspace.path, least, env: {} };
    const fresh = await inTurns(ground);
    const warm = await inTurns({ ...ground, env: { NODE_COMPILE_CACHE: path.join(temp, 'compiled') } });
    return sectionOf(fresh, warm);
  } finally {
    server.close();
    workspace.remove();
  }
}

function sectionOf(fresh: Medians, warm: Medians): Section {
  const row = (what: string, medians: Medians): (string | number)[] => [
    what,
    Math.round(medians.ours),
    Math.round(medians.least),
    medians.ratio.toFixed(2),
  ];
  return {
    title: 'Start',
    text: `Milliseconds from the start of the process until its first createTask request has reached the server, for a step
with one inline prompt; beside it a bundle of \`@actions/core\` (\`getInput\`, \`setSecret\`, \`info\`) and Node's own
\`fetch\`, bundled and minified the same way. Medians of ${RUNS} pairs of starts, of the ratio as well, with the environment that the runner
gives. A machine that GitHub lends has compiled nothing before, so the first row is the one that counts; on a
self-hosted runner with \`NODE_COMPILE_CACHE\` set it is the second.`,
    tables: [
      {
        columns: ['start to first request, ms', 'this action', '`@actions/core` + `fetch`', 'ratio'],
        rows: [row('nothing compiled before', fresh), row("with Node's compile cache", warm)],
      },
    ],
    targets: [
      {
        what: 'start, nothing compiled before, against the least bundle',
        limit: `at most ${LIMIT}`,
        seen: fresh.ratio.toFixed(2),
        isMet: fresh.ratio <= LIMIT,
        otherwise:
          'a megabyte of code is read before the first request, 0.6 of it the HTTP client, and the journal is flushed to disk.',
      },
    ],
  };
}

await printAlone(import.meta.main, measureStart);
