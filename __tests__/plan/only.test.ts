import { describe, expect, it, test } from '@jest/globals';
import { selectionOf } from '../../src/plan/only.ts';
import { DAY_MS, MADE_AT, Project, spec } from '../support/project.ts';

const TEAM = [spec('hero'), spec('hero-2', { variant: 2, variantOf: 'hero' }), spec('team-ann'), spec('team-bob')];

const selected = (...only: readonly string[]) => TEAM.filter(selectionOf(TEAM, only)).map(({ id }) => id);

describe('only', () => {
  test.each([
    [[], ['hero', 'hero-2', 'team-ann', 'team-bob']],
    [['hero'], ['hero', 'hero-2']],
    [['hero-2'], ['hero-2']],
    [['team-*'], ['team-ann', 'team-bob']],
    [
      ['team-?nn', 'hero-2'],
      ['hero-2', 'team-ann'],
    ],
    [['*'], ['hero', 'hero-2', 'team-ann', 'team-bob']],
  ])('%j selects %j', (only, ids) => expect(selected(...only)).toEqual(ids));

  it('takes what could be a pattern of another kind as it stands', () => {
    const dotted = [spec('a.b'), spec('axb')];
    expect(dotted.filter(selectionOf(dotted, ['a.b'])).map(({ id }) => id)).toEqual(['a.b']);
    for (const odd of ['(', '[a-z]+', '\\d', '{2}', 'hero|team-ann', '^hero$']) {
      expect(() => selected(odd)).toThrow(`Input \`only\` has \`${odd}\`, and no image has this id`);
    }
  });

  it('is quick with a glob that has millions of ways to match', () => {
    const long = [spec('a'.repeat(90))];
    expect(() => selectionOf(long, [`${'*a'.repeat(25)}b`])).toThrow('no image has this id');
    expect(long.filter(selectionOf(long, [`${'*a'.repeat(25)}*`]))).toEqual(long);
  });

  it('tells every name that fits no image, with the nearest', () => {
    expect(() => selected('herro', 'team-*', 'nobody-*')).toThrow(
      expect.objectContaining({
        problems: [
          { message: 'Input `only` has `herro`, and no image has this id: did you mean `hero`?' },
          { message: 'Input `only` has `nobody-*`, and no image has this id.' },
        ],
      }),
    );
  });
});

describe('a run about some images alone', () => {
  it('generates and adopts these, and leaves the others as they are', async () => {
    const project = new Project();
    const [kept, edited, fresh] = [spec('kept'), spec('edited'), spec('fresh')];
    await project.run([kept, edited, spec('gone')]);
    project.wait(spec('waiting'));
    const wanted = [kept, spec('edited', { prompt: 'another' }), fresh, spec('waiting'), spec('team')];
    const plan = await project.plan(wanted, { only: ['team'], prune: true, maxAgeMs: 1, now: MADE_AT + DAY_MS });
    expect(plan.generate.map(({ spec: { id } }) => id)).toEqual(['team']);
    expect(plan.keep.map(({ spec: { id } }) => id)).toEqual(['kept']);
    expect(plan.skip.map(({ spec: { id }, reason, wanted: isWanted }) => [id, reason, isWanted])).toEqual([
      ['edited', 'not among `only`', false],
      ['fresh', 'not among `only`', false],
      ['waiting', 'not among `only`', false],
    ]);
    expect([plan.adopt, plan.prune, plan.move, plan.superseded]).toEqual([[], [], [], []]);
  });

  it('moves none of the others', async () => {
    const project = new Project();
    await project.run([spec('a'), spec('old')]);
    const plan = await project.plan([spec('a', { stem: 'img/there' }), spec('new', { prompt: 'A old' }), spec('b')], {
      only: ['b'],
    });
    expect(plan.skip.map(({ spec: { id } }) => id)).toEqual(['a', 'new']);
    expect([plan.move, plan.keep]).toEqual([[], []]);
  });

  it('is this one again with `regenerate: all`, a task that is waited for included', async () => {
    const project = new Project();
    await project.run([spec('a'), spec('b')]);
    project.wait(spec('c'));
    const wanted = [spec('a'), spec('b'), spec('c')];
    const plan = await project.plan(wanted, { only: ['a', 'c'], regenerate: 'all' });
    expect(plan.generate.map(({ spec: { id }, reason }) => [id, reason])).toEqual([
      ['a', 'all'],
      ['c', 'all'],
    ]);
    expect(plan.keep.map(({ spec: { id } }) => id)).toEqual(['b']);
    expect(plan.superseded).toEqual([{ id: 'c', taskId: 'task-3' }]);
    // Without a name, what is paid for is waited for.
    expect((await project.plan(wanted, { regenerate: 'all' })).adopt.map(({ spec: { id } }) => id)).toEqual(['c']);
  });

  it('adopts what an earlier attempt of it paid for', async () => {
    const project = new Project();
    project.wait(spec('c'));
    const { fingerprint } = spec('c');
    const task = { fingerprint, taskId: 'task-9', requestId: 'r', createdAt: MADE_AT };
    const plan = await project.plan([spec('c')], { only: ['c'], regenerate: 'all', adoptable: new Map([['c', task]]) });
    expect(plan.adopt.map(({ taskId }) => taskId)).toEqual(['task-9']);
    expect(plan.superseded).toEqual([{ id: 'c', taskId: 'task-1' }]);
  });

  it('is shared by shards as ever', async () => {
    const project = new Project();
    const wanted = Array.from({ length: 9 }, (_, n) => spec(`image-${n}`));
    const shards = [1, 2, 3].map((index) => ({ only: ['image-1', 'image-2', 'image-7'], shard: { index, count: 3 } }));
    const plans = await Promise.all(shards.map((settings) => project.plan(wanted, settings)));
    expect(plans.flatMap(({ generate }) => generate.map(({ spec: { id } }) => id)).sort()).toEqual([
      'image-1',
      'image-2',
      'image-7',
    ]);
    const whole = await Promise.all([1, 2, 3].map((index) => project.plan(wanted, { shard: { index, count: 3 } })));
    for (const [index, { generate }] of plans.entries()) {
      const share = whole[index]?.generate.map(({ spec: { id } }) => id);
      for (const { spec: image } of generate) expect(share).toContain(image.id);
    }
  });
});
