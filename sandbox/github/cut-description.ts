/**
 * Cuts out of GitHub's OpenAPI description what the sandbox answers:
 * `npx node sandbox/github/cut-description.ts <generated/api.github.com.json of @octokit/openapi>`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const OPERATIONS = [
  'GET /repos/{owner}/{repo}',
  'GET /repos/{owner}/{repo}/activity',
  'GET /repos/{owner}/{repo}/compare/{basehead}',
  'GET /repos/{owner}/{repo}/contents/{path}',
  'POST /repos/{owner}/{repo}/git/blobs',
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
  'POST /repos/{owner}/{repo}/git/commits',
  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}',
  'GET /repos/{owner}/{repo}/git/ref/{ref}',
  'POST /repos/{owner}/{repo}/git/refs',
  'PATCH /repos/{owner}/{repo}/git/refs/{ref}',
  'DELETE /repos/{owner}/{repo}/git/refs/{ref}',
  'POST /repos/{owner}/{repo}/git/trees',
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/assignees',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/labels',
  'POST /repos/{owner}/{repo}/merges',
  'GET /repos/{owner}/{repo}/pulls',
  'POST /repos/{owner}/{repo}/pulls',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}',
  'PATCH /repos/{owner}/{repo}/pulls/{pull_number}',
  'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge',
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers',
];

/** Prose, which no check needs. */
const PROSE = new Set(['description', 'summary', 'example', 'examples', 'x-multi-segment']);

const [, , source = ''] = process.argv;
const whole: unknown = JSON.parse(readFileSync(source, 'utf8'));

function at(...keys: readonly string[]): unknown {
  return keys.reduce((value, key) => Reflect.get(Object(value), key), whole);
}

/** The value without prose and with references filled in. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('$ref' in value && typeof value.$ref === 'string') return plain(at(...value.$ref.slice(2).split('/')));
  const entries = Object.entries(value).filter(([key, item]) => !(PROSE.has(key) && typeof item !== 'object'));
  const { nullable, ...rest } = Object.fromEntries(entries.map(([key, item]) => [key, plain(item)]));
  return nullable === true ? { ...rest, type: [rest['type'], 'null'] } : rest;
}

const operations = OPERATIONS.map((operation) => {
  const [method = '', template = ''] = operation.split(' ');
  const parameters = plain(at('paths', template, method.toLowerCase(), 'parameters'));
  const body = plain(
    at('paths', template, method.toLowerCase(), 'requestBody', 'content', 'application/json', 'schema'),
  );
  return { operation, parameters, ...(body !== undefined && { body }) };
});

const from = `@octokit/openapi ${at('info', 'version')}, generated/api.github.com.json (MIT)`;
const target = path.join(import.meta.dirname, 'api-description.json');
writeFileSync(target, `${JSON.stringify({ from, operations }, null, 2)}\n`);
