import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { keepHeapSmall, tidyBetweenStages } from '../../src/runtime/garbage.ts';

/** What nobody holds any more; the function ends, so that nothing on the stack does. */
const leftBehind = (): WeakRef<object> => new WeakRef({ of: 'a stage' });

test.each([
  ['by hand', () => keepHeapSmall()('major')],
  ['between the stages of a run over many images', () => tidyBetweenStages(1000)()],
])('what is dead is collected %s', async (_, collect) => {
  const dead = leftBehind();
  // What a WeakRef was made of lives until the turn ends.
  await nextTurn();
  collect();
  expect(dead.deref()).toBeUndefined();
});
