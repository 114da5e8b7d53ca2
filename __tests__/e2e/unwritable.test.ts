import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readCommandFile } from '../../sandbox/runner/command-files.ts';
import { stepEnvironment } from '../../sandbox/runner/environment.ts';
import { annotationsOf, countsOf, openStage, resultsOf } from '../support/stage.ts';

/** Nothing can be written to it as to a file. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'no-file-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('what cannot be written costs nothing else', () => {
  test('the summary: outputs and exit code are as they should be, and a warning says so', async () => {
    const stage = await openStage();
    const run = await stage.run({ prompt: 'a cat' }, { env: { GITHUB_STEP_SUMMARY: folder } });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(countsOf(run)).toEqual({ generated: 1 });
    expect(resultsOf(run)).toMatchObject([{ status: 'generated' }]);
    expect(run.log.annotations).toMatchObject([{ level: 'warning', title: 'The job summary could not be written' }]);
  });

  test('the outputs: the summary shows the image, and the step fails, since the next ones rely on them', async () => {
    const stage = await openStage();
    const run = await stage.run({ prompt: 'a cat', filename: 'cat' }, { env: { GITHUB_OUTPUT: folder } });
    expect(run).toMatchObject({ exitCode: 1, stderr: '' });
    expect(run.summary).toContain('1 generated');
    expect(run.log.annotations[0]).toMatchObject({ level: 'warning', title: 'The outputs could not be written' });
    expect(annotationsOf(run, 'error')).toEqual(['The outputs of this step could not be set: see the warnings above']);
    expect(stage.workspace.read('generated-images/cat.png').length).toBeGreaterThan(0);
  });

  test('the results file: outputs and summary are there', async () => {
    const stage = await openStage();
    const temp = path.join(stage.workspace.path, '../temp');
    const step = { prompt: 'a cat' };
    const results = (await stage.run(step, { temp })).outputs['results-file'] ?? '';
    rmSync(results);
    mkdirSync(results);
    const run = await stage.run(step, { temp });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(countsOf(run)).toEqual({ unchanged: 1 });
    expect(run.outputs['results-file']).toBe('');
    expect(run.summary).toContain('1 unchanged');
    expect(run.log.annotations).toMatchObject([{ level: 'warning', title: 'The results file could not be written' }]);
  });

  test('the log, when nobody reads it any more: the image and the outputs are there', async () => {
    const stage = await openStage();
    const quick = { 'poll-interval': '50ms', 'artifact-name': '' };
    const inputs = { prompt: 'a cat', 'api-key': 'sandbox-key-2f6c1d', 'base-url': stage.api.url, ...quick };
    const { env, files } = stepEnvironment({ workspace: stage.workspace.path, inputs });
    const child = spawn(process.execPath, [path.resolve('dist/index.js')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect(code).toBe(0);
    expect(readCommandFile(files.output)['generated-count']).toBe('1');
    expect(readFileSync(files.summary, 'utf8')).toContain('1 generated');
  });
});
