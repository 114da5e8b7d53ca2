import { describe, expect, it } from '@jest/globals';
import { InvalidInputError, MOST_PROBLEMS, ProblemList } from '../../src/runtime/problem.ts';

const problems = (count: number) => Array.from({ length: count }, (_, index) => ({ message: `wrong ${index}` }));

describe('problems', () => {
  it('are kept up to a hundred, and counted from there on', () => {
    const most = new InvalidInputError(problems(MOST_PROBLEMS));
    expect([most.problems.length, most.more]).toEqual([100, 0]);
    const oneMore = new InvalidInputError(problems(MOST_PROBLEMS + 1), 5);
    expect([oneMore.problems.length, oneMore.more]).toEqual([100, 6]);
    expect(oneMore.problems.at(-1)).toEqual({ message: 'wrong 99' });
  });

  it('that are alike in words and place count once', () => {
    const list = new ProblemList();
    list.add([...problems(2), ...problems(2)]);
    list.add([{ message: 'wrong 0', source: { file: 'a.yml', line: 1, column: 1 } }]);
    expect([list.problems.length, list.more]).toEqual([3, 0]);
    list.add(problems(150), 7);
    expect([list.problems.length, list.more]).toEqual([100, 58]);
    expect(() => list.throwIfAny()).toThrow(InvalidInputError);
    expect(() => new ProblemList().throwIfAny()).not.toThrow();
  });
});
