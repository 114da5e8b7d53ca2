import { expect, test } from '@jest/globals';
import { JumpingClock } from '../../sandbox/jumping-clock.ts';

const { signal } = new AbortController();

test('hours pass in the order of their ends, once everybody sleeps', async () => {
  const clock = new JumpingClock();
  const seen: string[] = [];
  const live = async (name: string, sleeps: readonly number[]): Promise<void> => {
    const party = clock.join();
    for (const ms of sleeps) {
      await party.sleep(ms, signal);
      seen.push(`${name} ${clock.now()}`);
    }
    party.leave();
  };
  await Promise.all([live('a', [3_600_000, 1]), live('b', [1000, 1000]), live('c', [1500])]);
  expect(seen).toEqual(['b 1000', 'c 1500', 'b 2000', 'a 3600000', 'a 3600001']);
});

test('time stands still while somebody works', async () => {
  const clock = new JumpingClock();
  const [sleeper, worker] = [clock.join(), clock.join()];
  const { promise: work, resolve: finish } = Promise.withResolvers<void>();
  const worked = worker.hold(() => work).then(() => worker.sleep(5, signal));
  const slept = sleeper.sleep(10, signal);
  const parallel = worker.sleep(20, signal);
  for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
  expect(clock.now()).toBe(0);
  finish();
  await worked;
  expect(clock.now()).toBe(5);
  await Promise.all([slept, parallel].map((each, index) => each.then(() => (index === 0 ? sleeper : worker).leave())));
  expect(clock.now()).toBe(20);
});
