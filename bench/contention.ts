// Many jobs that commit to one branch: how often each tries, and when the last one has landed. With `--write` the table goes
// into docs/scale.md.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Contention, contend, IMAGES_EACH, type Landed } from './contention/shards-on-a-branch.ts';
import { printAlone } from './page/alone.ts';
import { tableText } from './page/markdown.ts';
import { median, type Section } from './page/section.ts';

const SHARDS = [16, 64, 256];
const ARRIVALS = [
  { name: 'all at once', spreadMs: 0 },
  { name: 'within a minute', spreadMs: 60_000 },
];
const SEED = 1;

function row({ shards }: Contention, name: string, landed: Landed): (string | number)[] {
  const { tries, gaveUp, requests, lastMs, whole } = landed;
  return [
    ...[shards, name, median(tries), Math.max(...tries), gaveUp, requests],
    ...[(lastMs / 60_000).toFixed(1), `${whole} of ${shards * IMAGES_EACH}`],
  ];
}

/** The tries, requests and minutes of 16, 64 and 256 jobs that commit to one branch. Starts its own servers. */
export async function measureContention(): Promise<Section> {
  const rows: (string | number)[][] = [];
  let lost = 0;
  for (const shards of SHARDS) {
    for (const { name, spreadMs } of ARRIVALS) {
      const contention = { shards, spreadMs, seed: SEED };
      const landed = await contend(contention);
      lost += shards * IMAGES_EACH - landed.whole;
      rows.push(row(contention, name, landed));
    }
  }
  return {
    title: 'Shards that commit to one branch',
    text: `Simulated: each shard commits ${IMAGES_EACH} images and its part of the lock to one branch with the action's own code (\`src/publish/commit\`), over a real git repository. Round trips are assumed, since GitHub names none: 80 to 200 ms to read, 200 to 500 ms for a blob, 300 to 700 ms for a tree, 150 to 400 ms for a commit, 200 to 500 ms to move the branch. GitHub's rate limits are not part of it: hold the requests against 1,000 an hour for \`GITHUB_TOKEN\` ([what that means](scale.md)).`,
    tables: [
      {
        columns: [
          ...['shards', 'they end', 'tries, median', 'tries, most', 'gave up', 'requests'],
          ...['minutes until the last landed', 'images in the lock and there'],
        ],
        rows,
      },
    ],
    targets: [{ what: 'images that no commit took', limit: '0', seen: String(lost), isMet: lost === 0 }],
  };
}

/** Puts the table into docs/scale.md. */
async function writeTable(): Promise<void> {
  const page = path.resolve(import.meta.dirname, '../docs/scale.md');
  const [table] = (await measureContention()).tables;
  const section = /(<!-- contention:start[^>]*-->)[\s\S]*?(<!-- contention:end -->)/;
  const text = readFileSync(page, 'utf8');
  const content = table === undefined ? '' : tableText(table);
  writeFileSync(
    page,
    text.replace(section, (_, start: string, end: string) => `${start}\n\n${content}\n\n${end}`),
  );
}

const isWritten = process.argv.includes('--write');
if (import.meta.main && isWritten) await writeTable();
await printAlone(import.meta.main && !isWritten, measureContention);
