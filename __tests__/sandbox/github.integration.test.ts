import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { divergence, writeCommit } from '../../sandbox/github/commits.ts';
import { type GitHubSandbox, landCommit, secondaryLimit, startGitHub } from '../../sandbox/github.ts';

const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

let bareRepo: string;
let github: GitHubSandbox;
beforeEach(async () => {
  bareRepo = mkdtempSync(path.join(tmpdir(), 'bare-'));
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', bareRepo]);
  github = await startGitHub({ bareRepo });
});
afterEach(async () => {
  await github.close();
  rmSync(bareRepo, { recursive: true });
});

const run = (...args: string[]) => execFileSync('git', ['--git-dir', bareRepo, ...args], { encoding: 'utf8' }).trim();

/** The answer's status, and its body for whatever is expected of it. */
async function ask(
  method: string,
  endpoint: string,
  body?: unknown,
  headers: Record<string, string> = { authorization: 'token t' },
) {
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
  const answer = await fetch(`${github.url}/repos/octo/site${endpoint}`, init);
  const text = await answer.text();
  const data: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: answer.status, headers: answer.headers, data: Object(data) };
}

test('an empty repository says so, and a missing branch is not found', async () => {
  expect(await ask('GET', '/git/ref/heads/main')).toMatchObject({
    status: 409,
    data: { message: 'Git Repository is empty.' },
  });
  await landCommit(bareRepo, { branch: 'main', files: { a: 'a' } });
  expect(await ask('GET', '/git/ref/heads/gone')).toMatchObject({ status: 404 });
});

test('blob, tree, commit and ref make a real commit, verified unless somebody names an author', async () => {
  const parent = await landCommit(bareRepo, { branch: 'main', files: { 'a.txt': 'a', 'b.txt': 'b' } });
  const { data: blob } = await ask('POST', '/git/blobs', { content: 'AAEC', encoding: 'base64' });
  const entries = [
    { path: 'deep/c.bin', mode: '100644', type: 'blob', sha: blob.sha },
    { path: 'b.txt', mode: '100644', type: 'blob', sha: null },
  ];
  const { data: tree } = await ask('POST', '/git/trees', { base_tree: run('rev-parse', 'main^{tree}'), tree: entries });
  const { data: commit } = await ask('POST', '/git/commits', { message: 'm', tree: tree.sha, parents: [parent] });
  expect(commit.verification.verified).toBe(true);
  const { data: signed } = await ask('POST', '/git/commits', {
    message: 'm',
    tree: tree.sha,
    parents: [parent],
    author: { name: 'x' },
  });
  expect(signed.verification.verified).toBe(false);
  expect(await ask('PATCH', '/git/refs/heads/main', { sha: commit.sha, force: false })).toMatchObject({ status: 200 });
  expect(run('ls-tree', '-r', '--name-only', 'main').split('\n')).toEqual(['a.txt', 'deep/c.bin']);
  expect(execFileSync('git', ['--git-dir', bareRepo, 'show', 'main:deep/c.bin'])).toEqual(Buffer.from([0, 1, 2]));
  expect(run('log', '-1', '--format=%an %cn', 'main')).toBe('github-actions[bot] GitHub');
  expect(run('fsck', '--strict', '--no-dangling')).toBe('');
});

test('what GitHub refuses is refused: deleting nothing, going back, objects that are not there', async () => {
  const first = await landCommit(bareRepo, { branch: 'main', files: { a: 'a' } });
  await landCommit(bareRepo, { branch: 'main', files: { a: 'b' } });
  const entry = { mode: '100644', type: 'blob', path: 'gone' };
  const tree = run('rev-parse', 'main^{tree}');
  expect(await ask('POST', '/git/trees', { base_tree: tree, tree: [{ ...entry, sha: null }] })).toMatchObject({
    status: 422,
  });
  expect(await ask('POST', '/git/trees', { base_tree: tree, tree: [{ ...entry, sha: 'f'.repeat(40) }] })).toMatchObject(
    { status: 422 },
  );
  expect(await ask('PATCH', '/git/refs/heads/main', { sha: first })).toMatchObject({
    status: 422,
    data: { message: 'Update is not a fast forward' },
  });
  expect(await ask('POST', '/git/refs', { ref: 'refs/heads/main', sha: first })).toMatchObject({
    status: 422,
    data: { message: 'Reference already exists' },
  });
  expect(await ask('GET', '/git/blobs/nonsense')).toMatchObject({ status: 404 });
  expect(await ask('GET', '', undefined, {})).toMatchObject({ status: 401 });
  expect(await ask('GET', '/nowhere')).toMatchObject({ status: 404 });
});

test('branches are compared and merged as git does it', async () => {
  await landCommit(bareRepo, { branch: 'main', files: { a: 'a' } });
  run('update-ref', 'refs/heads/side', 'main');
  await landCommit(bareRepo, { branch: 'main', files: { b: 'b' } });
  await landCommit(bareRepo, { branch: 'side', files: { c: 'c' } });
  expect(await ask('GET', '/compare/main...side')).toMatchObject({
    data: { status: 'diverged', ahead_by: 1, behind_by: 1 },
  });
  expect(await ask('POST', '/merges', { base: 'side', head: 'main' })).toMatchObject({ status: 201 });
  expect(await ask('POST', '/merges', { base: 'side', head: 'main' })).toMatchObject({ status: 204 });
  await landCommit(bareRepo, { branch: 'main', files: { c: 'theirs' } });
  expect(await ask('POST', '/merges', { base: 'side', head: 'main' })).toMatchObject({
    status: 409,
    data: { message: 'Merge conflict' },
  });
});

test('faults come when asked for, each once, and permissions hold for writing alone', async () => {
  await landCommit(bareRepo, { branch: 'main', files: { a: 'a' } });
  const once = [{ method: 'POST', path: /blobs/, answer: secondaryLimit(429, 9) }];
  github.setFaults({ once, missing: ['pull-requests'], protectedBranches: ['main'] });
  const limited = await ask('POST', '/git/blobs', { content: 'a' });
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '9']);
  expect(await ask('POST', '/git/blobs', { content: 'a' })).toMatchObject({ status: 201 });
  expect(await ask('POST', '/pulls', { title: 't', head: 'side', base: 'main' })).toMatchObject({ status: 403 });
  expect(await ask('PATCH', '/git/refs/heads/main', { sha: run('rev-parse', 'main') })).toMatchObject({
    status: 422,
    data: { message: expect.stringContaining('rule violations') },
  });
  expect(github.state.requests.map(({ method, path: endpoint }) => `${method} ${endpoint}`)).toHaveLength(4);
});

test('requests that GitHub describes otherwise are noted: misspelt, of another type, incomplete, unknown', async () => {
  await landCommit(bareRepo, { branch: 'deep/side', files: { a: 'a' } });
  await ask('GET', '/git/ref/heads/deep/side');
  await ask('GET', '/compare/deep/side...main?per_page=1');
  await ask('POST', '/git/blobs', { content: 'a', encoding: 'base64' });
  await ask('POST', '/git/trees', { tree: [{ path: 'a', mode: '100644', type: 'blob', sha: null }] });
  expect(github.state.undescribed).toEqual([]);
  await ask('GET', '/pulls?stat=all');
  await ask('GET', '/pulls?per_page=many');
  await ask('POST', '/git/blobs', { contents: 'a' });
  await ask('POST', '/git/trees', { tree: [{ path: 'a', mode: '777' }] });
  await ask('GET', '/nowhere');
  expect(github.state.undescribed).toEqual([
    expect.stringContaining('GET /repos/{owner}/{repo}/pulls: data must NOT have additional properties'),
    expect.stringContaining('/per_page must be integer'),
    expect.stringContaining("must have required property 'content'"),
    expect.stringContaining('/tree/0/mode must be equal to one of the allowed values'),
    'GET /nowhere: GitHub describes no such request',
  ]);
});

test('trees are written and read as git does it, folders and names that sort by their slash included', async () => {
  const first = { 'a.b': '1', 'a/x': '2', 'a/deep/y': '3', a0: '4', 'é/z z': '5' };
  await landCommit(bareRepo, { branch: 'main', files: first });
  await landCommit(bareRepo, { branch: 'main', files: { 'a/deep/y': undefined, 'é/z z': undefined, 'a/x': '6' } });
  const listed = run('-c', 'core.quotePath=false', 'ls-tree', '-r', '-t', '-l', 'main')
    .split('\n')
    .map((line) => line.split(/\s+/));
  const { data } = await ask('GET', `/git/trees/${run('rev-parse', 'main')}?recursive=1`);
  expect(data.tree).toEqual(
    listed.map(([mode, type, sha, size, name]) => ({
      path: name,
      mode,
      type,
      sha,
      ...(type === 'blob' && { size: Number(size) }),
    })),
  );
  expect(listed.map(([, , , , name]) => name)).toEqual(['a.b', 'a', 'a/x', 'a0']);
  expect((await ask('GET', '/contents/a/x?ref=main', undefined, { authorization: 'token t' })).status).toBe(200);
  await expect(landCommit(bareRepo, { branch: 'main', files: { 'a.b/c': '' } })).rejects.toThrow('a.b is a file');
  await expect(landCommit(bareRepo, { branch: 'main', files: { a: '' } })).rejects.toThrow('a is a folder');
  expect(run('fsck', '--strict', '--no-dangling')).toBe('');
});

test('what git packs is read as before', async () => {
  const head = await landCommit(bareRepo, { branch: 'main', files: { a: 'packed', b: 'b' } });
  run('gc', '--quiet');
  expect(await ask('GET', '/git/ref/heads/main')).toMatchObject({ data: { object: { sha: head } } });
  expect(await ask('GET', '/git/blobs/nonsense')).toMatchObject({ status: 404 });
  expect(await ask('GET', `/git/blobs/${'0'.repeat(40)}`)).toMatchObject({ status: 404 });
  const next = await landCommit(bareRepo, { branch: 'main', files: { b: 'loose' } });
  expect(run('log', '--format=%H', 'main').split('\n')).toEqual([next, head]);
  expect(run('show', 'main:a')).toBe('packed');
});

test.each([
  [5, 7],
  [3, 6],
  [0, 7],
  [7, 4],
  [5, 5],
  [8, 7],
])('commits %i and %i of a history with merges are compared as git compares them', async (one, other) => {
  const commits: string[] = [];
  for (const [index, parents] of [[], [0], [0], [1], [1, 2], [3, 4], [2], [6, 4], []].entries()) {
    const named = { tree: EMPTY_TREE, parents: parents.map((parent) => commits[parent] ?? ''), message: String(index) };
    commits.push(writeCommit(bareRepo, named));
  }
  const [base = '', head = ''] = [commits[one], commits[other]];
  const { behind, ahead, common } = await divergence(bareRepo, base, head);
  expect(`${behind}\t${ahead}`).toBe(run('rev-list', '--left-right', '--count', `${base}...${head}`));
  // git fails where there is none.
  expect(common).toBe(one === 8 ? undefined : run('merge-base', base, head));
});
