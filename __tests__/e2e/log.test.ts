import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ResultsService, startResultsService } from '../../sandbox/results-service.ts';
import { SANDBOX_KEY } from '../../sandbox/runner.ts';
import { filesIn } from '../support/files-in.ts';
import { annotationsOf, countsOf, openStage } from '../support/stage.ts';

const FAILURE = { failCode: 'P1', failMsg: 'refused' };
const PROMPTS = `- {id: first, prompt: a harbour, aspect_ratio: "16:9"}
- {id: second, prompt: bad, resolution: 2K}
`;

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService();
});
afterAll(() => service.close());

/** What differs from run to run, by its name. */
function plain(line: string): string {
  return line
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<uuid>')
    .replace(/\b\d+(\.\d+)? (kB|B)\b/g, '<size>')
    .replace(/\b\d+(\.\d+)? (ms|s)\b/g, '<time>');
}

test('the log reports the plan, then one line an image and state, then how it ended', async () => {
  const stage = await openStage(
    { latencyMs: 100, failure: ({ prompt }) => (prompt === 'bad' ? FAILURE : undefined) },
    { 'p.yml': PROMPTS },
  );
  const run = await stage.run({ 'prompts-file': 'p.yml', concurrency: '1' }, { env: { NO_COLOR: '1' } });
  const lines = run.log.lines.map(plain);
  expect(lines.slice(0, 5)).toEqual([
    'Plan: 2 to generate (2 new)',
    'By resolution: 1K 1, 2K 1; at most 1 at once',
    '▸ What is generated, and why (2 images)',
    '  first   new (16:9, 1K)',
    '  second  new (2K)',
  ]);
  // Which of the two ends first hangs on the download of the first: each has its own story, and the count is either's.
  const story = (id: string): string[] =>
    lines.slice(5).filter((line) => /^\d\/2 [·✓✗]/.test(line) && line.includes(` ${id} `));
  expect(story('first')).toEqual([
    '0/2 · created    first   task <uuid>',
    expect.stringMatching(
      /^[12]\/2 ✓ generated {2}first {3}64×36 {2}<size> {2}<time> {2}generated-images\/first\.png$/,
    ),
  ]);
  expect(story('second')).toEqual([
    expect.stringMatching(/^\d\/2 · created {4}second {2}task <uuid>$/),
    expect.stringMatching(
      /^[12]\/2 ✗ failed {5}second {2}the task failed \(P1\): refused \(may have been charged; task <uuid>; request <uuid>\)$/,
    ),
  ]);
  const done = lines.indexOf('Done in <time>: 1 generated, 1 failed');
  expect(done).toBeGreaterThan(8);
  expect(lines.slice(done + 1).every((line) => line.startsWith('Error: ') || line.startsWith('Notice: '))).toBe(true);
});

test('the summary has a table with status, id, size, time and file, the failure first', async () => {
  const stage = await openStage(
    { failure: ({ prompt }) => (prompt === 'bad' ? FAILURE : undefined) },
    { 'p.yml': PROMPTS },
  );
  const { summary } = await stage.run({ 'prompts-file': 'p.yml' });
  const lines = plain(summary).split('\n');
  expect(lines[0]).toBe('## Images: 1 generated, 1 failed');
  const failed = lines.indexOf('### ❌ 1 image failed');
  const made = lines.indexOf('### Images');
  expect(failed).toBeGreaterThan(0);
  expect(made).toBeGreaterThan(failed);
  expect(lines).toContain(
    '<tr><td><code>first</code></td><td>generated</td><td>a harbour</td><td>16<span>&#58;</span>9, 1K</td><td>64×36<br><size></td><td><time></td><td><code>generated-images/first.png</code></td></tr>',
  );
  expect(summary).toMatch(/<code>second<\/code>.*p\.yml.*refused/);
});

test('the key is masked, and is nowhere: not in log, outputs, state, summary, files or artifact', async () => {
  const stage = await openStage({}, { 'p.yml': PROMPTS });
  const temp = path.join(stage.workspace.path, '../temp');
  const results = { url: service.url, token: service.tokenFor('job') };
  const run = await stage.run({ 'prompts-file': 'p.yml', 'artifact-name': 'images' }, { results, temp });
  expect(countsOf(run)).toEqual({ generated: 2 });
  expect(run.log.masks).toEqual([SANDBOX_KEY, Buffer.from(SANDBOX_KEY).toString('base64')]);
  const { log, stderr, outputs, state, summary, post } = run;
  const said = [...log.lines, ...log.debug, stderr, ...Object.values({ ...outputs, ...state }), summary];
  const inArtifacts = (await Promise.all(service.artifacts().map(({ name }) => service.download(name)))).flatMap(
    (files) => [...files.values()],
  );
  const onDisk = [temp, stage.workspace.path].flatMap(filesIn);
  const everything = [...said, ...(post?.log.lines ?? []), ...inArtifacts, ...onDisk];
  expect(inArtifacts).toHaveLength(5);
  expect(onDisk.length).toBeGreaterThan(6);
  // The runner shows a masked key as stars: there was none to mask.
  expect(everything.filter((text) => text.includes(SANDBOX_KEY) || text.includes('***'))).toEqual([]);
});

test('what the API says cannot command the runner', async () => {
  const stage = await openStage({
    failure: { failCode: '::error::x', failMsg: 'no\n::set-output name=files::gone\r\n##[error]boo <b>[x](y)</b>' },
  });
  const run = await stage.run({ prompt: 'a cat\n::warning::purr', filename: 'cat' });
  expect(annotationsOf(run, 'warning')).toEqual([]);
  expect(annotationsOf(run, 'error')).toHaveLength(2);
  expect(run.log.lines.filter((line) => /^::|##\[/.test(line) && !line.startsWith('Error: '))).toEqual([]);
  expect(run.outputs['files']).toBe('[]');
  expect(run.summary).not.toMatch(/<b>|\[x\]\(y\)/);
});

test('a job that is run again for debugging logs every request, with its X-Request-ID', async () => {
  const stage = await openStage();
  const run = await stage.run({ prompt: 'a cat' });
  const [create] = stage.api.ledger.of('create');
  expect(run.log.debug).toContain(`POST createTask a-cat [${create?.requestId}] → 200`);
  const query = stage.api.ledger.of('query').at(-1);
  expect(run.log.debug).toContain(`GET recordInfo ${query?.taskId} [${query?.requestId}] → 200`);
});
