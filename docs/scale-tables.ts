// The tables of docs/scale.md that are worked out: hours by tier, requests to GitHub, the size of a lock.
import { createHash } from 'node:crypto';
import { TIERS } from '../sandbox/image-api/tiers.ts';
import { imageSpec, requestParts } from '../src/image/fingerprint.ts';
import { type LockEntry, lockOf } from '../src/plan/lock/lock.ts';
import { serializeLock } from '../src/plan/lock/lock-text.ts';

type Row = readonly string[];

const IMAGES = 100_000;

/** From create to image, in seconds: assumed, the mean that docs/performance.md measures with. */
const TASK_SECONDS = 60;

/** Ten shares of what a leg may be about. */
const LEGS = 10;

/** Of a task of 60 s while others wait for its slot: docs/performance.md. */
const POLLS_A_TASK = 22;

const number = (value: number): string => value.toLocaleString('en-US');
const rounded = (value: number): string => (value < 10 ? value.toFixed(1) : number(Math.round(value)));

/** How long a key of each tier takes, and how many legs of which `concurrency` use all of it. */
export function tierRows(): Row[] {
  return Object.entries(TIERS).map(([name, { activeTasks, query }]) => {
    const hours = (IMAGES * TASK_SECONDS) / activeTasks / 3600;
    const atOnce = legsAtOnce(activeTasks);
    const each = `${atOnce} × ${Math.floor(activeTasks / atOnce)}`;
    return [name, number(activeTasks), rounded(hours), each, number(activeTasks * POLLS_A_TASK), number(query[1])];
  });
}

/** The number of legs that leaves the fewest tasks unused; of two the larger. */
function legsAtOnce(activeTasks: number): number {
  const counts = Array.from({ length: Math.min(LEGS, activeTasks) }, (_, index) => index + 1);
  return counts.reduce((best, count) => (activeTasks % count <= activeTasks % best ? count : best));
}

/** Requests of a commit besides its blobs and trees: `bench/commit.ts` counts them. */
const FIXED_REQUESTS = 12;

/** What `commit: push` asks of GitHub in all legs together, where no leg is ever too late, and the hours that its limits make of it. */
export function githubRows(): Row[] {
  return [10, 64, 256].map((legs) => {
    const each = Math.ceil(IMAGES / legs);
    const trees = Math.ceil((each + 1) / 100);
    const requests = legs * (each + trees + FIXED_REQUESTS);
    const writes = legs * (each + trees + 2);
    const hours = [requests / 1000, requests / 15_000, writes / 500];
    return [String(legs), number(each), number(requests), ...hours.map(rounded)];
  });
}

/** The size of a lock, in MB, by its number of images: measured with the code that writes it. */
export function lockRows(): Row[] {
  const plain = bytesAnEntry(false);
  const converted = bytesAnEntry(true);
  return [10_000, 20_000, IMAGES].map((images) => {
    const [one, other] = [(images * plain) / 1e6, (images * converted) / 1e6];
    return [number(images), one.toFixed(1), other.toFixed(1)];
  });
}

function bytesAnEntry(isConverted: boolean): number {
  const count = 1000;
  const entries = Array.from({ length: count }, (_, index) => entryOf(`product-${10_000 + index}`, isConverted));
  return serializeLock(lockOf(entries)).length / count;
}

/** An entry as a run writes it; converted to WebP with two further widths. */
function entryOf(id: string, isConverted: boolean): [string, LockEntry] {
  const sha256 = createHash('sha256').update(id).digest('hex');
  const asked = { model: 'gpt-image-2-text-to-image', prompt: id, variant: 1 };
  const parameters = { aspect_ratio: '16:9', resolution: '2K' };
  const spec = imageSpec({ ...asked, id, parameters, stem: `generated-images/${id}`, alt: '' });
  const content = { sha256, bytes: 1_834_002, width: 2048, height: 1152 };
  const delivered = [{ path: `${spec.stem}.png`, ...content }];
  const derived = ['.webp', '-640w.webp', '-1280w.webp'].map((end, index) => {
    return {
      path: `${spec.stem}${end}`,
      ...content,
      role: index === 0 ? ('main' as const) : ('width' as const),
      source: 0,
    };
  });
  const common = {
    fingerprint: spec.fingerprint,
    taskId: '3ebe82c2-3abc-4015-9608-901baca54948',
    state: 'done' as const,
  };
  const more = isConverted && { source: [{ ...content, format: 'png' }] };
  const files = isConverted ? derived : delivered;
  return [id, { ...common, files, ...more, createdAt: '2026-01-01T00:00:00.000Z', request: requestParts(spec) }];
}
