import type { ImageFile, ImageSpec, Outcome } from '../image/image.ts';
import type { Plan } from '../plan/plan.ts';
import type { Annotation } from './annotations.ts';
import { formatSize, plural } from './format.ts';

/** The least that the longer side has at each resolution, in pixels: a little below the sizes that models give. */
const LEAST: Readonly<Record<string, number>> = { '1K': 960, '2K': 1800, '4K': 3600 };
/** Smaller ones are no pictures of this API, whose smallest is 1K. */
const SMALLEST = 480;
const MOST_NAMED = 20;

/** Before anything is paid for: images whose ratio gives less than their resolution asks for (docs/image-api.md). One notice, or none. */
export function smallerRatios({ generate }: Pick<Plan, 'generate'>): Annotation[] {
  const specs = generate.map(({ spec }) => spec).filter(givesLess);
  if (specs.length === 0) return [];
  return [
    {
      level: 'notice',
      title: `${plural(specs.length, 'image')} may come smaller than asked`,
      message: `${named(specs.map(({ id }) => id))}\nThe model gives no 4K for \`1:1\`, and 1K where no \`aspect-ratio\` or \`auto\` is asked for.`,
    },
  ];
}

/** What was delivered smaller than its resolution asks for. One notice, or none. */
export function smallerPictures(outcomes: readonly Outcome[]): Annotation[] {
  const small = outcomes.flatMap((outcome) => {
    if (outcome.status !== 'generated' || outcome.derived !== undefined) return [];
    const file = outcome.files.find((delivered) => isSmall(delivered, outcome.spec));
    return file === undefined
      ? []
      : [`${outcome.spec.id} (${formatSize(file)}, ${outcome.spec.parameters.resolution})`];
  });
  if (small.length === 0) return [];
  const title = `${plural(small.length, 'image')} delivered smaller than asked`;
  return [{ level: 'notice', title, message: named(small) }];
}

function givesLess({ parameters: { resolution, aspect_ratio: ratio = 'auto' } }: ImageSpec): boolean {
  return (resolution === '4K' && ratio === '1:1') || ((resolution === '2K' || resolution === '4K') && ratio === 'auto');
}

function isSmall({ width, height }: ImageFile, { parameters: { resolution = '' } }: ImageSpec): boolean {
  const side = Math.max(width, height);
  return side >= SMALLEST && side < (LEAST[resolution] ?? 0);
}

function named(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return `${names.slice(0, MOST_NAMED).join(', ')}${more}`;
}
