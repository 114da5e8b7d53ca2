// Workflow runs in bad weather, with the built action: node bench/campaign.ts [seeds] [images]
import PQueue from 'p-queue';
import { type CampaignResult, campaign } from '../sandbox/campaign.ts';
import { startResultsService } from '../sandbox/results-service.ts';
import { printAlone } from './page/alone.ts';
import type { Section } from './page/section.ts';

/** Side by side: the attempts mostly wait. */
const AT_ONCE = 4;
/** A task for each wanted image, whatever happened to the machines. */
const MOST_PAID = 1;

interface Size {
  readonly seeds: number;
  /** Of each run. */
  readonly images: number;
}

const text = ({ seeds, images }: Size): string => `
${seeds} workflow runs of ${images} images each, every attempt on a machine of its own, with faults on a fifth of all requests: the first
attempt is cancelled, the second killed, the third left alone. *Paid* counts the tasks that the API created, *taken along* those
that no journal in an artifact named when the machine was killed (*early*: before its first one): nobody can know of them, except by the same request id.`;

/** Paid and generated images after attempts that were cancelled and killed, with idempotency and without. */
export async function measureCampaign(size: Size = { seeds: 4, images: 20 }): Promise<Section> {
  const rows = [await summarize(true, size), await summarize(false, size)];
  const [repeatable] = rows;
  const ratio = (repeatable?.paid ?? Number.NaN) / (repeatable?.wanted ?? 0);
  const unexplained = rows.reduce((sum, row) => sum + row.unexplained, 0);
  return {
    title: 'Cancelled, killed and run again',
    text: text(size),
    tables: [
      {
        columns: [
          'idempotency',
          'wanted',
          'paid',
          'paid a wanted image',
          'generated',
          'killed early',
          'taken along',
          'unexplained',
        ],
        rows: rows.map(({ idempotency, wanted, paid, made, killedEarly, takenAlong, unexplained: more }) => [
          String(idempotency),
          wanted,
          paid,
          (paid / wanted).toFixed(3),
          made,
          killedEarly,
          takenAlong,
          more,
        ]),
      },
    ],
    targets: [
      {
        what: 'paid for a wanted image, with idempotency',
        limit: `at most ${MOST_PAID}`,
        seen: ratio.toFixed(3),
        isMet: ratio <= MOST_PAID,
      },
      {
        what: 'tasks paid for twice though a journal knew the first',
        limit: '0',
        seen: String(unexplained),
        isMet: unexplained === 0,
      },
    ],
  };
}

async function summarize(idempotency: boolean, { seeds, images }: Size) {
  const service = await startResultsService();
  const queue = new PQueue({ concurrency: AT_ONCE });
  try {
    const results = await queue.addAll(
      Array.from({ length: seeds }, (_, index) => () => campaign({ seed: index + 1, images, idempotency, service })),
    );
    const sum = (of: (result: CampaignResult) => number): number => results.reduce((total, one) => total + of(one), 0);
    return {
      idempotency,
      wanted: sum(({ wanted }) => wanted),
      paid: sum(({ paid }) => paid),
      made: sum(({ made }) => made),
      killedEarly: results.filter(({ killedEarly }) => killedEarly).length,
      takenAlong: sum(({ takenAlong }) => takenAlong),
      unexplained: sum(({ unexplained }) => unexplained),
    };
  } finally {
    await service.close();
  }
}

const [seeds = '4', images = '20'] = import.meta.main ? process.argv.slice(2) : [];
await printAlone(import.meta.main, () => measureCampaign({ seeds: Number(seeds), images: Number(images) }));
