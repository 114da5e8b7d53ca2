import { expect, test } from '@jest/globals';
import { boundUploads } from '../../src/settings/bound-uploads.ts';

const VARIABLE = 'ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY';

test.each([
  ['2', {}],
  ['2', { [VARIABLE]: '' }],
  ['7', { [VARIABLE]: '7' }],
])('uploads of artifacts hold %s blocks where the workflow says %j', (blocks, env: Record<string, string>) => {
  boundUploads(env);
  expect(env).toEqual({ [VARIABLE]: blocks });
});
