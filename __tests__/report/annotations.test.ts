import { describe, expect, it, test } from '@jest/globals';
import { WorkflowLog } from '../../sandbox/runner/log.ts';
import type { Outcome } from '../../src/image/image.ts';
import { annotationCommand, annotationsOf, annotationsOfProblems } from '../../src/report/annotations.ts';
import {
  failed,
  generated,
  HOSTILE,
  hostileOutcomes,
  pending,
  skipped,
  specOf,
  unchanged,
} from '../support/outcomes.ts';

const times = (count: number, of: (id: string) => Outcome) => Array.from({ length: count }, (_, n) => of(`i${n + 1}`));

/** What the runner makes of the commands. */
function shown(...given: Parameters<typeof annotationsOf>) {
  const log = new WorkflowLog();
  for (const annotation of annotationsOf(...given)) log.take(annotationCommand(annotation));
  return log.annotations;
}

describe('annotationsOf', () => {
  it('puts a failure on its line, with a title and what to do', () => {
    expect(shown([failed('a')], 'any')).toEqual([
      {
        level: 'error',
        file: 'docs/images.yml',
        line: 7,
        col: 3,
        title: 'Image “a” failed',
        message:
          'the task failed (P1): refused\nmay have been charged; task task-a; request request-a.\n' +
          'Change the prompt if the message speaks of its content, else run again.',
      },
    ]);
  });

  it('warns of what is pending, with its task and how to go on', () => {
    const [annotation] = shown([pending('a')], 'any');
    expect(annotation).toMatchObject({
      level: 'warning',
      file: 'docs/images.yml',
      line: 7,
      col: 3,
      title: 'Image “a” is not ready yet',
    });
    expect(annotation?.message).toContain('Task task-a was still “waiting” after 10 min.\nRun again:');
  });

  it('has no place where the prompt came from no file', () => {
    const { source: _, ...spec } = specOf('a');
    const [annotation] = shown([failed('a', { spec })], 'any');
    expect(annotation).toMatchObject({ title: 'Image “a” failed', file: undefined, line: undefined });
  });

  it('gives one notice of all that was altered', () => {
    const altered = ['a', 'b'].map((id) => unchanged(id, { altered: [`img/${id}.png`] }));
    expect(shown([...altered, unchanged('c', { altered: [] })], 'any')).toMatchObject([
      {
        level: 'notice',
        title: '2 files altered since delivery, kept as they are',
        message: expect.stringMatching(/^img\/a\.png, img\/b\.png\n/),
      },
    ]);
  });

  it('says nothing of what is well or was not tried', () => {
    expect(shown([generated('a'), unchanged('b'), skipped('c')], 'any')).toEqual([]);
  });

  test.each([
    [9, 9, undefined],
    [10, 9, '2 more problems, reported in the log and the summary'],
    [40, 9, '32 more problems, reported in the log and the summary'],
  ])('of %i failures shows %i errors, and leaves the tenth to the step', (failures, errors, last) => {
    const annotations = shown(times(failures, failed), 'any');
    expect(annotations).toHaveLength(errors);
    expect(annotations.every(({ level }) => level === 'error')).toBe(true);
    expect(annotations.at(-1)?.title).toBe(last ?? 'Image “i9” failed');
  });

  it('names each of the folded ones', () => {
    const message = shown(times(40, failed), 'any').at(-1)?.message;
    expect(message?.split('\n')).toEqual(
      Array.from({ length: 32 }, (_, n) => `docs/images.yml:7: Image “i${n + 9}” failed`),
    );
  });

  it('folds errors and warnings apart, since GitHub counts them apart', () => {
    const levels = shown([...times(40, failed), ...times(40, pending)], 'all').map(({ level }) => level);
    expect(Map.groupBy(levels, (level) => level)).toEqual(
      new Map([
        ['error', Array(9).fill('error')],
        ['warning', Array(9).fill('warning')],
      ]),
    );
  });

  it('warns, together with what is pending, where failures do not fail the step', () => {
    const annotations = shown([...times(5, failed), ...times(40, pending)], 'never');
    expect(annotations.map(({ level }) => level)).toEqual(Array(9).fill('warning'));
  });
});

describe('annotationCommand', () => {
  test.each([...HOSTILE, 'x'.repeat(20_000), '\u0085'.repeat(20_000), '\n'.repeat(20_000)])(
    'is one line of at most 4,096 characters for %j',
    (text) => {
      for (const annotation of annotationsOf(hostileOutcomes(text), 'any')) {
        const line = annotationCommand(annotation);
        expect(line).toMatch(/^::(error|warning) file=[^,:]*,line=1,col=1,title=[^,:]*::[^\r\n]*$/);
        const log = new WorkflowLog();
        log.take(line);
        expect(log.lines).toHaveLength(1);
        expect(log.annotations[0]?.message.length).toBeLessThanOrEqual(4096);
      }
    },
  );
});

describe('annotationsOfProblems', () => {
  const source = { file: 'p.yml', line: 3, column: 5 };

  it('is an error for each, on its place where there is one', () => {
    expect(annotationsOfProblems([{ message: 'bad', source }, { message: 'worse' }])).toEqual([
      { level: 'error', title: 'Fix this before images are generated', message: 'bad', source },
      { level: 'error', title: 'Fix this before images are generated', message: 'worse' },
    ]);
  });

  it('counts those that are not in the log either', () => {
    const annotations = annotationsOfProblems(Array(100).fill({ message: 'bad', source }), 19_900);
    expect(annotations.at(-1)?.title).toBe('19992 more problems, reported in the log as far as the first 100 go');
  });

  it('folds what GitHub would drop', () => {
    const annotations = annotationsOfProblems(Array(12).fill({ message: 'bad', source }));
    expect(annotations).toHaveLength(9);
    expect(annotations.at(-1)).toEqual({
      level: 'error',
      title: '4 more problems, reported in the log',
      message: Array(4).fill('p.yml:3:5: bad').join('\n'),
    });
  });
});
