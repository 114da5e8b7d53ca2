import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createWorkspace, type RunOptions, runAction, type Workspace } from '../../sandbox/runner.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(() => workspace.remove());

/** Runs a script in the action's place, as main and as post. */
function run(script: string, options: Partial<RunOptions> = {}) {
  workspace.write({ 'step.mjs': `import { appendFileSync } from 'node:fs';\nconst { env } = process;\n${script}` });
  return runAction({ workspace: workspace.path, script: path.join(workspace.path, 'step.mjs'), ...options });
}

const say = (value: string): string => `console.log(JSON.stringify(${value}))`;

describe('the step is started as the runner does', () => {
  test('with every input of action.yml, its default where none is given, and nothing of our own environment', async () => {
    process.env['OURS'] = 'secret';
    const { log } = await run(say('Object.entries(env)'), { inputs: { prompt: 'a cat\n two' }, post: false });
    delete process.env['OURS'];
    const env = Object.fromEntries(JSON.parse(log.text));
    expect(env).toMatchObject({ INPUT_PROMPT: 'a cat\n two', INPUT_CONCURRENCY: '4', 'INPUT_API-KEY': '' });
    expect(env).toMatchObject({ GITHUB_WORKSPACE: workspace.path, GITHUB_ACTIONS: 'true' });
    expect(env).not.toHaveProperty('OURS');
    expect(env).not.toHaveProperty('GITHUB_TOKEN');
  });

  test('in the workspace, with standard input closed, and a fresh temp', async () => {
    const { log } = await run(`for await (const _ of process.stdin); ${say('[process.cwd(), env.RUNNER_TEMP]')}`);
    const [cwd, temp] = JSON.parse(log.lines[0] ?? '');
    expect(cwd).toBe(workspace.path);
    expect(existsSync(temp)).toBe(true);
  });

  test('but not with an input that action.yml does not declare', async () => {
    await expect(run('', { inputs: { propmt: 'x' } })).rejects.toThrow('action.yml declares no input propmt');
  });
});

test('commands become annotations, masks, debug lines and groups', async () => {
  const lines = [
    '::add-mask::hush',
    '::error file=a%2Cb.yml,line=3,col=5,title=No%3A 100%25::one%0Atwo hush',
    '::debug::quiet hush',
    '::group::Upload',
    'inside',
    '::endgroup::',
    'after hush, ::notice::no command',
  ];
  const { log, exitCode } = await run(`for (const line of ${JSON.stringify(lines)}) console.log(line)`, {
    post: false,
  });
  expect(exitCode).toBe(0);
  expect(log.annotations).toEqual([
    { level: 'error', file: 'a,b.yml', line: 3, col: 5, title: 'No: 100%', message: 'one\ntwo ***' },
  ]);
  expect(log.debug).toEqual(['quiet ***']);
  expect(log.lines).toEqual(['Error: one\ntwo ***', '▸ Upload', '  inside', 'after ***, ::notice::no command']);
});

test('outputs, state and summary are read from the files; post is given the state', async () => {
  const result = await run(`
    if (env.STATE_done === undefined) {
      appendFileSync(env.GITHUB_OUTPUT, 'one=1\\nmany<<EOF\\na\\n=b\\nEOF\\n');
      appendFileSync(env.GITHUB_STATE, 'done=yes\\n');
    }
    appendFileSync(env.GITHUB_STEP_SUMMARY, '# ' + (env.STATE_done ?? 'no') + '\\n');`);
  expect(result.outputs).toEqual({ one: '1', many: 'a\n=b' });
  expect(result.state).toEqual({ done: 'yes' });
  expect(result.summary).toBe('# no\n# yes\n');
  expect(result.post?.exitCode).toBe(0);
});

test.each([
  ['is not started after a main that says that it ended', 'ended', undefined],
  ['is started after any other', 'started', 0],
])('post `unless-ended` %s', async (_name, state, exitCode) => {
  const main = `appendFileSync(env.GITHUB_STATE, '${state}=true\\n');`;
  const { post } = await run(main, { post: 'unless-ended' });
  expect(post?.exitCode).toBe(exitCode);
});

test('a half-written command file fails', async () => {
  await expect(run(`appendFileSync(env.GITHUB_OUTPUT, 'files<<EOF\\n[')`)).rejects.toThrow('no delimiter after files');
});

describe('a step that is stopped', () => {
  const waiting = `console.log('ready'); setTimeout(() => {}, 60_000);`;
  const stopped = (how: 'cancelWhen' | 'killWhen', script: string) => {
    const ready = Promise.withResolvers<void>();
    return run(script, { [how]: ready.promise, onLine: () => ready.resolve() });
  };

  test('by a cancel has SIGINT to leave at, and post runs', async () => {
    const leaving = `process.once('SIGINT', () => process.exit(3));`;
    const result = await stopped(
      'cancelWhen',
      `if (!env.STATE_x) { appendFileSync(env.GITHUB_STATE, 'x=1\\n'); ${leaving} ${waiting} }`,
    );
    expect(result).toMatchObject({ exitCode: 3, signal: null, signals: ['SIGINT'] });
    expect(result.post?.exitCode).toBe(0);
  });

  test('by a machine that vanishes has no post', async () => {
    const result = await stopped('killWhen', waiting);
    expect(result).toMatchObject({ exitCode: null, signal: 'SIGKILL' });
    expect(result.post).toBeUndefined();
  });
});
