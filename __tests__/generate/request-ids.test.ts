import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { derivedIds, freshIds, requestScope } from '../../src/generate/request-ids.ts';
import { readSettings } from '../../src/settings/read-settings.ts';
import { toGenerate } from '../support/loop.ts';
import { variants } from '../support/project.ts';

const { spec } = toGenerate('hero');

describe('an id that is worked out', () => {
  const ids = derivedIds(['https://github.com', '42', 'images/gpt-image.lock.json']);

  it('is a UUID of version 8, the same on every machine', () => {
    const id = ids.of(spec, []);
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(derivedIds(['https://github.com', '42', 'images/gpt-image.lock.json']).of(spec, [])).toBe(id);
  });

  it('hangs on the set of the tasks in whose place the image is wanted, not on their order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1 }), (tasks) => {
        const id = ids.of(spec, tasks);
        expect(ids.of(spec, [...tasks, ...tasks].reverse())).toBe(id);
        expect(ids.of(spec, tasks.slice(1))).not.toBe(id);
      }),
    );
  });

  it('is another for another scope, image or request', () => {
    const others = [
      derivedIds(['https://github.com', '43', 'images/gpt-image.lock.json']).of(spec, []),
      ids.of({ ...spec, id: 'heron' }, []),
      ids.of({ ...spec, fingerprint: 'of another prompt' }, []),
      ids.of(spec, ['task-1']),
    ];
    expect(new Set([ids.of(spec, []), ...others]).size).toBe(5);
  });

  it('hangs on nothing else: a file that moves asks for the same picture', () => {
    expect(ids.of({ ...spec, stem: 'elsewhere/hero', alt: 'Hero' }, [])).toBe(ids.of(spec, []));
  });
});

it('ids for an API that may take every request for a new one are new each time', () => {
  const ids = freshIds(randomUUID);
  expect(ids.of(spec, [])).not.toBe(ids.of(spec, []));
});

describe('the scope', () => {
  const RUN = {
    GITHUB_REPOSITORY: 'octo/site',
    GITHUB_REPOSITORY_ID: '42',
    GITHUB_RUN_ID: '4711',
    ACTIONS_ORCHESTRATION_ID: '89c72d20-71e7-4948-8eb8-0d8f0e417441.images.leg-a',
  };
  const scopeOf = (isLockKept: boolean, env: Readonly<Record<string, string>> = {}) =>
    requestScope(
      readSettings({ 'INPUT_API-KEY': 'key-0123456789', INPUT_PROMPT: 'a fox', ...RUN, ...env }),
      isLockKept,
    );

  it('is the repository and its lock where that is kept: the next run on a new machine asks for the same', () => {
    expect(scopeOf(true)).toEqual(['https://github.com', '42', 'generated-images/gpt-image.lock.json']);
    expect(scopeOf(true, { GITHUB_RUN_ID: '4712', GITHUB_REPOSITORY: 'octo/renamed' })).toEqual(scopeOf(true));
    expect(scopeOf(true, { GITHUB_REPOSITORY_ID: '' })?.[1]).toBe('octo/site');
  });

  it('is this run, step and leg where no lock is kept; its attempts share it', () => {
    const scope = scopeOf(false);
    expect(scopeOf(false, { GITHUB_RUN_ATTEMPT: '2' })).toEqual(scope);
    const orchestration = RUN.ACTIONS_ORCHESTRATION_ID.replace('leg-a', 'leg-b');
    for (const other of [
      { GITHUB_RUN_ID: '4712' },
      { GITHUB_JOB: 'other' },
      { ACTIONS_ORCHESTRATION_ID: orchestration },
    ]) {
      expect(scopeOf(false, other)).not.toEqual(scope);
    }
  });

  it('is this run where all is made again', () => {
    const all = { INPUT_REGENERATE: 'all' };
    expect(scopeOf(true, all)).toEqual([...(scopeOf(true) ?? []), '4711']);
  });

  it.each<Readonly<Record<string, string>>>([
    { GITHUB_REPOSITORY: '', GITHUB_REPOSITORY_ID: '' },
    { ACT: 'true' },
    { GITHUB_RUN_ID: '' },
  ])('is none where nothing distinguishes one run from the next: %j', (env) => {
    expect(scopeOf(false, env)).toBeUndefined();
  });
});

it('an id is the same for a candidate whichever is picked, and if none is', () => {
  const ids = derivedIds(['a scope']);
  const named = (pick?: number) => variants('hero', 4, pick).map((each) => ids.of(each, []));
  for (const pick of [1, 2, 3, 4]) expect(named(pick)).toEqual(named());
  expect(new Set(named()).size).toBe(4);
});
