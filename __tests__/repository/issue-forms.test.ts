import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { filesBelow } from '../support/repository-files.ts';

const FOLDER = '.github/ISSUE_TEMPLATE';

/** The parts of https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests that are used. */
const id = z.string().regex(/^[\w-]+$/);
const field = { label: z.string().min(1), description: z.string().optional() };
const validations = z.strictObject({ required: z.boolean() }).optional();
const text = z.strictObject({ ...field, placeholder: z.string().optional(), render: z.string().optional() });
const options = z.array(z.string()).nonempty();
const PART = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string().min(1) }) }),
  z.strictObject({ type: z.enum(['input', 'textarea']), id, attributes: text, validations }),
  z.strictObject({ type: z.literal('dropdown'), id, attributes: z.strictObject({ ...field, options }), validations }),
]);
const FORM = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  labels: z.array(z.string()),
  body: z.array(PART).nonempty(),
});
const CONFIG = z.strictObject({
  blank_issues_enabled: z.boolean(),
  contact_links: z.array(z.strictObject({ name: z.string(), url: z.url({ protocol: /^https$/ }), about: z.string() })),
});

const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));

describe('issue forms', () => {
  const forms = filesBelow(FOLDER).filter((file) => !file.endsWith('/config.yml'));

  test.each(forms)('%s is a form that GitHub takes', (file) => {
    const { body } = FORM.parse(read(file));
    const ids = body.flatMap((part) => (part.type === 'markdown' ? [] : [part.id]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(0);
  });

  it('send vulnerabilities and the provider’s affairs elsewhere', () => {
    const { blank_issues_enabled, contact_links } = CONFIG.parse(read(`${FOLDER}/config.yml`));
    expect(blank_issues_enabled).toBe(false);
    expect(contact_links.map(({ url }) => url)).toContainEqual(expect.stringMatching(/\/security\/advisories\/new$/));
  });
});

describe('Dependabot', () => {
  const UPDATES = z.object({
    updates: z.array(z.object({ 'package-ecosystem': z.string(), groups: z.record(z.string(), z.unknown()) })),
  });

  it('groups the updates of packages and of actions', () => {
    const { updates } = UPDATES.parse(read('.github/dependabot.yml'));
    expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
    for (const { groups } of updates) expect(Object.keys(groups).length).toBeGreaterThan(0);
  });
});

test('CodeQL looks at pull requests', () => {
  const workflow = z.object({ on: z.object({ pull_request: z.unknown() }) });
  expect(Object.keys(workflow.parse(read('.github/workflows/codeql.yml')).on)).toContain('pull_request');
});
