import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { openGitHub } from '../../src/publish/github/client.ts';
import { openSite, promptsOf, type Site } from '../support/site.ts';
import { countsOf } from '../support/stage.ts';
import { inputsOf, jobOf, runScript, type WorkflowStep } from '../support/workflow-scripts.ts';

const FILE = 'examples/workflows/regenerate-comment.yml';
const TEAM = { hero: 'a harbour', 'team-ann': 'Ann', 'team-bob': 'Bob' };
const COMMENTED = '2026-01-01T12:00:00Z';

const { condition, steps } = jobOf(FILE);
const stepAt = (index: number): WorkflowStep => steps[index] ?? { uses: '', env: {}, with: {} };
const [REQUEST, GENERATE, ANSWER] = [stepAt(0), stepAt(2), stepAt(3)];

/** A pull request from `feature`, whose images are committed, with this comment of a member. */
async function commented(body: string) {
  const site = await openSite({ 'docs/images.yml': promptsOf(TEAM) });
  site.git('branch', 'feature', 'main');
  await site.run(
    { 'prompts-file': 'docs/images.yml', 'output-dir': 'docs/images', commit: 'push', branch: 'feature' },
    { workspace: site.checkout('feature').path },
  );
  const github = await openGitHub({ token: 't', apiUrl: site.github.url, log: () => undefined });
  await github.rest.pulls.create({ owner: 'octo', repo: 'site', title: 'Team', head: 'feature', base: 'main' });
  site.github.comment(1, [body]);
  const event = {
    issue: { number: 1, pull_request: {} },
    comment: { id: 1, body, created_at: COMMENTED, author_association: 'MEMBER' },
  };
  const request = () => runScript(REQUEST, { github, payload: event });
  return { site, github, event, request };
}

const reactions = (site: Site) => site.github.state.comments[0]?.reactions;

test('`/regenerate hero team-*` has these images again on the branch of the pull request, and answers', async () => {
  const { site, github, event, request } = await commented('/regenerate hero team-a*\nthanks!');
  const head = site.git('rev-parse', 'feature');
  const { outputs, failures } = await request();
  expect(failures).toEqual([]);
  expect(outputs).toEqual({ sha: head, branch: 'feature', only: 'hero\nteam-a*' });
  const run = await site.run(inputsOf(GENERATE, outputs), {
    workspace: site.checkout('feature').path,
    event,
    env: { GITHUB_EVENT_NAME: 'issue_comment', GITHUB_REF: 'refs/heads/main' },
  });
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  expect(countsOf(run)).toEqual({ generated: 2, unchanged: 1 });
  expect(site.changesOf('feature')).toEqual([
    'M docs/images/gpt-image.lock.json',
    'M docs/images/hero.png',
    'M docs/images/team-ann.png',
  ]);
  await runScript(ANSWER, { github, payload: event, env: { STATUS: 'success' } });
  expect(reactions(site)).toEqual(['eyes', 'rocket']);
  expect(site.github.state.comments[1]?.body).toContain('### 2 images replaced');
});

test('what was pushed after the comment is not what is checked out', async () => {
  const { site, request } = await commented('/regenerate hero');
  const seen = site.git('rev-parse', 'feature');
  const pushed = await site.land({ 'docs/images.yml': promptsOf({ hero: 'a prompt of somebody else' }) }, 'feature');
  const ref = 'refs/heads/feature';
  site.github.state.activities.push(
    { ref, before: seen, after: pushed, timestamp: '2026-01-01T12:00:01Z' },
    { ref, before: '0'.repeat(40), after: seen, timestamp: '2026-01-01T11:00:00Z' },
    { ref: 'refs/heads/main', before: pushed, after: pushed, timestamp: '2026-01-01T13:00:00Z' },
  );
  expect((await request()).outputs['sha']).toBe(seen);
});

test.each([
  ['/regenerate', 'Name the images'],
  ['/regenerate hero;rm', 'Ids hold letters'],
  ['/regenerate $(id)', 'Ids hold letters'],
  [`/regenerate $\{{secrets.GPT_IMAGE_API_KEY}}`, 'Ids hold letters'],
  ['/regenerate hero `id`', 'Ids hold letters'],
])('%s is refused in a comment, and nothing of it goes on', async (body, words) => {
  const { site, request } = await commented(body);
  const { outputs, failures } = await request();
  expect(outputs).toEqual({});
  expect(failures).toEqual([expect.stringContaining(words)]);
  expect(site.github.state.comments[1]?.body).toContain(words);
});

test('the branch of a fork is refused', async () => {
  const { site, request } = await commented('/regenerate hero');
  const fork = { state: 'open', head: { ref: 'feature', sha: 'f'.repeat(40), repo: { full_name: 'eve/site' } } };
  const once = [{ method: 'GET', path: /^\/pulls\/1$/, answer: { status: 200, body: fork } }];
  site.github.setFaults({ once });
  expect(await request()).toEqual({ outputs: {}, failures: [expect.stringContaining('The branch is in a fork')] });
});

test('members and collaborators alone start it, and the text of a comment is in no shell', () => {
  expect(condition.replace(/\s+/g, ' ')).toBe(
    `github.event.issue.pull_request && startsWith(github.event.comment.body, '/regenerate ') && contains(fromJSON('["OWNER", "MEMBER", "COLLABORATOR"]'), github.event.comment.author_association)`,
  );
  const text = readFileSync(FILE, 'utf8');
  expect(text).not.toMatch(/^\s*-? *run:/m);
  expect([...text.matchAll(/\$\{\{ *([^}]*?) *\}\}/g)].map(([, expression]) => expression)).toEqual([
    'github.event.issue.number',
    'steps.request.outputs.sha',
    'secrets.GPT_IMAGE_API_KEY',
    'steps.request.outputs.only',
    'steps.request.outputs.branch',
    'job.status',
  ]);
});
