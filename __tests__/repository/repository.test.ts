import { readFileSync } from 'node:fs';
import { expect, it, test } from '@jest/globals';
import { nameRepository, REPOSITORY } from '../../docs/repository.ts';
import { filesBelow } from '../support/repository-files.ts';

test.each([
  '- uses: org/gpt-image-action@v1',
  '[issues](https://github.com/org/gpt-image-action/issues)',
  'https://raw.githubusercontent.com/org/gpt-image-action/v1/schema/prompts.schema.json',
  '<https://github.com/org/gpt-image-action>',
  'gh attestation verify dist/index.js --repo org/gpt-image-action',
  'https://img.shields.io/github/v/release/org/gpt-image-action',
  '* @org/maintainers',
])('%s is renamed for another owner', (text) => {
  expect(nameRepository(text, 'acme/gpt-image-action')).toBe(text.replace('org/', 'acme/'));
});

test.each(['gpt-image/gpt-image-action', '- uses: org/gpt-image-action-fork@v1', 'https://github.com/org/other'])(
  '%s is left alone',
  (text) => {
    expect(nameRepository(text, 'acme/gpt-image-action')).toBe(text);
  },
);

it('is named by package.json, and by no code', () => {
  const code = filesBelow('.').filter((file) => /\.([cm]?[jt]s|json)$/.test(file) && file !== 'package.json');
  const here = '__tests__/repository/repository.test.ts';
  const naming = code.filter((file) => file !== here && readFileSync(file, 'utf8').includes(REPOSITORY));
  expect(naming).toEqual([]);
});
