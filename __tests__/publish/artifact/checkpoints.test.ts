import { describe, expect, it } from '@jest/globals';
import { ArtifactStoreError, type CheckpointStore } from '../../../src/publish/artifact/checkpoint-store.ts';
import { Checkpoints } from '../../../src/publish/artifact/checkpoints.ts';
import { FakeClock } from '../../support/fake-clock.ts';

const PREFIX = 'gpt-image-journal-0123456789ab-';
const LEG = 'cafe0000';

interface Stored {
  readonly name: string;
  readonly id: number;
  readonly text: string;
}

/** A store in memory that notes every call; `refuse` decides which of them fail. */
function openStore(clock: FakeClock, stored: Stored[] = []) {
  const start = clock.now();
  const calls: string[] = [];
  const store = { stored, calls, refuse: (_call: string): boolean => false };
  const note = (call: string): void => {
    calls.push(`${call} at ${Math.round((clock.now() - start) / 1000)} s`);
    if (store.refuse(call)) throw new Error(`${call} was refused`);
  };
  const implementation: CheckpointStore = {
    list: async (prefix) => {
      note('list');
      return stored.filter(({ name }) => name.startsWith(prefix));
    },
    upload: async (name, file) => {
      note('upload');
      if (stored.some((other) => other.name === name)) throw new Error('(409) Conflict');
      stored.push({ name, id: stored.length + 100, text: file });
    },
    read: async ({ id }) => {
      note(`read ${id}`);
      return stored.find((artifact) => artifact.id === id)?.text ?? '';
    },
    remove: async (name) => {
      note('remove');
      const at = stored.findIndex((artifact) => artifact.name === name);
      if (at >= 0) stored.splice(at, 1);
    },
  };
  return Object.assign(store, { implementation });
}

/** Checkpoints of a journal that has as many entries as `entries` says, given the seconds since the start. */
function open(entries: (seconds: number) => number, stored: Stored[] = []) {
  const clock = new FakeClock(undefined, Number.POSITIVE_INFINITY);
  const start = clock.now();
  const warnings: string[] = [];
  const left: Promise<void>[] = [];
  const store = openStore(clock, stored);
  const checkpoints = new Checkpoints({
    store: store.implementation,
    prefix: PREFIX,
    leg: LEG,
    journal: {
      path: 'journal.jsonl',
      get entries() {
        return entries((clock.now() - start) / 1000);
      },
    },
    clock,
    warn: (message) => warnings.push(message),
    leave: (work) => left.push(work),
  });
  const passed = (seconds: number) => clock.sleep(seconds * 1000, new AbortController().signal);
  return { checkpoints, store, warnings, left, passed };
}

const own = (id: number, text: string): Stored => ({ name: `${PREFIX}${LEG}-${id}`, id, text });

describe('while tasks are alive', () => {
  it('keeps the first soon after the first entry, then one a minute where the journal has grown', async () => {
    const growing = open((seconds) => (seconds < 5 ? 0 : seconds < 100 ? 8 : seconds < 200 ? 9 : 10));
    growing.checkpoints.start();
    await growing.passed(400);
    expect(growing.store.calls).toEqual([
      'upload at 6 s',
      'upload at 126 s',
      'remove at 126 s',
      'upload at 246 s',
      'remove at 246 s',
    ]);
    expect(growing.store.stored).toHaveLength(1);
    growing.checkpoints.abandon();
  });

  it('keeps none while there is nothing to keep', async () => {
    const { checkpoints, store, passed } = open(() => 0);
    checkpoints.start();
    await passed(300);
    await checkpoints.finish(true);
    expect(store.calls).toEqual([]);
  });

  it('warns once of a service that refuses, tries again a minute later, and deletes nothing meanwhile', async () => {
    const { checkpoints, store, warnings, passed } = open((seconds) => Math.ceil(seconds), [own(1, 'earlier')]);
    await checkpoints.earlier(isWhole);
    store.refuse = (call) => call === 'upload' && store.calls.length < 5;
    checkpoints.start();
    await passed(150);
    checkpoints.abandon();
    expect(warnings).toEqual(['the journal could not be kept as an artifact: upload was refused']);
    expect(store.calls.slice(2)).toEqual([
      'upload at 2 s',
      'upload at 62 s',
      'upload at 122 s',
      'remove at 122 s',
      'remove at 122 s',
      'remove at 122 s',
    ]);
    expect(store.stored.map(({ text }) => text)).toEqual(['journal.jsonl']);
  });
});

describe('at the end', () => {
  it('keeps a last one where something is left to adopt, else leaves none', async () => {
    const left = open((seconds) => (seconds < 10 ? 3 : 4));
    left.checkpoints.start();
    await left.passed(20);
    await left.checkpoints.finish(true);
    expect(left.store.calls).toEqual(['upload at 1 s', 'upload at 20 s', 'remove at 20 s']);
    const clean = open(() => 3);
    clean.checkpoints.start();
    await clean.passed(20);
    await clean.checkpoints.finish(false);
    expect(clean.store.calls).toEqual(['upload at 1 s', 'remove at 20 s']);
    expect(clean.store.stored).toEqual([]);
  });

  it('deletes what an upload left that seemed to fail but was whole', async () => {
    const { checkpoints, store, passed } = open(() => 3);
    const upload = store.implementation.upload;
    store.implementation.upload = async (name, file) => {
      await upload(name, file);
      throw new Error('the answer was lost');
    };
    checkpoints.start();
    await passed(20);
    expect(store.stored).toHaveLength(1);
    await checkpoints.finish(false);
    expect(store.stored).toEqual([]);
  });

  it('makes no request once it is abandoned', async () => {
    const { checkpoints, store, passed } = open((seconds) => Math.ceil(seconds));
    checkpoints.start();
    await passed(20);
    checkpoints.abandon();
    await passed(300);
    expect(store.calls).toEqual(['upload at 2 s']);
  });
});

describe('what is needed no more', () => {
  it('is not waited for: an upload under way when the run ends well goes when it is whole', async () => {
    const { checkpoints, store, left, passed } = open(() => 3);
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    const upload = store.implementation.upload;
    store.implementation.upload = async (name, file) => {
      await answered;
      await upload(name, file);
    };
    checkpoints.start();
    await passed(5);
    await checkpoints.finish(false);
    expect(store.stored).toEqual([]);
    answer();
    await Promise.all(left);
    expect(store.calls).toEqual(['upload at 5 s', 'remove at 5 s']);
    expect(store.stored).toEqual([]);
  });

  it('is not asked for: a store that is none hears of one upload', async () => {
    const { checkpoints, store, warnings, passed } = open((seconds) => Math.ceil(seconds));
    store.implementation.upload = async (name) => {
      store.calls.push(name);
      const cause = new Error('Unable to get the ACTIONS_RESULTS_URL env variable');
      throw new ArtifactStoreError('not uploaded', cause);
    };
    checkpoints.start();
    await passed(300);
    await checkpoints.finish(true);
    expect(store.calls).toHaveLength(1);
    expect(warnings).toHaveLength(1);
  });
});

/** What the journal says of its own text. */
const isWhole = (text: string): boolean => text !== 'damaged';

describe('what earlier attempts left', () => {
  it('is read oldest first, of this leg alone', async () => {
    const other = { name: `${PREFIX}beef0000-7`, id: 7, text: 'another leg' };
    const { checkpoints, store } = open(() => 1, [own(9, 'second'), other, own(3, 'first')]);
    expect(await checkpoints.earlier(isWhole)).toEqual({ texts: ['first', 'second'] });
    await checkpoints.finish(false);
    expect(store.stored).toEqual([other]);
  });

  it('costs one journal alone where one cannot be read, which is said, and keeps that one', async () => {
    const { checkpoints, store } = open(() => 1, [own(3, 'first'), own(9, 'second')]);
    store.refuse = (call) => call === 'read 3';
    expect(await checkpoints.earlier(isWhole)).toEqual({
      texts: ['second'],
      unreadable: 'the journal of an earlier attempt cannot be read: read 3 was refused',
    });
    await checkpoints.finish(false);
    expect(store.stored.map(({ text }) => text)).toEqual(['first']);
  });

  it('is used as far as it goes where a journal is damaged, which is said and stays', async () => {
    const { checkpoints, store } = open(() => 1, [own(3, 'damaged'), own(9, 'second')]);
    expect(await checkpoints.earlier(isWhole)).toEqual({
      texts: ['damaged', 'second'],
      unreadable: expect.stringMatching(/cannot be read: the artifact `.*` holds no whole journal$/),
    });
    await checkpoints.finish(false);
    expect(store.stored.map(({ text }) => text)).toEqual(['damaged']);
  });

  it('is unknown where the service does not answer', async () => {
    const { checkpoints, store } = open(() => 1, [own(3, 'first')]);
    store.refuse = () => true;
    expect(await checkpoints.earlier(isWhole)).toEqual({
      texts: [],
      unreadable: expect.stringContaining('was refused'),
    });
  });
});
