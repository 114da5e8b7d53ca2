import { afterAll, expect, test } from '@jest/globals';
import { fuzzCase, fuzzWorkspace } from '../../sandbox/fuzz.ts';

const workspace = fuzzWorkspace();
afterAll(() => workspace.remove());

const SEEDS = [1, 2, 3, 4];

// Cases are counted, not timed: the same ones on every machine. `npm run fuzz` tries others, for as long as one likes.
test.each(SEEDS)(
  '2,000 cases of seed %i end in words, pay for nothing that is wrong, and stay in the workspace',
  async (seed) => {
    const faults: string[] = [];
    for (let number = 1; number <= 2000; number += 1) {
      const { subject, fault } = await fuzzCase(seed, number, workspace.path);
      if (fault !== undefined) faults.push(`${subject}, npm run fuzz -- --seed ${seed} --case ${number}: ${fault}`);
    }
    expect(faults).toEqual([]);
  },
);
