import { plural } from '../format.ts';
import { codeCell, promptCell, table, tableRow } from './html-table.ts';
import { factsLine, type Shown } from './images.ts';
import { linkedPicture } from './picture.ts';

/** Two side by side and the words leave no more on GitHub's page, in CSS pixels. */
const WIDTH = 300;

export interface ReplacedOptions {
  /** In bytes. */
  readonly budget: number;
  /** In UTF-16 units. */
  readonly longestPrompt?: number;
}

/** Images that took the place of others, before and after side by side; `` when there are none. */
export function replacedSection(images: readonly Shown[], { budget, longestPrompt }: ReplacedOptions): string {
  const items = images.filter(({ before }) => before !== undefined);
  if (items.length === 0) return '';
  const rest = (count: number) => `Shortened: ${plural(count, 'more replaced image')} did not fit in here.`;
  const row = (image: Shown): string => replacedRow(image, longestPrompt);
  const pairs = table({ head: ['Before', 'After', 'Image'], items, row, budget, rest });
  return `### ${plural(items.length, 'image')} replaced\n\n${pairs}`;
}

function replacedRow(image: Shown, longestPrompt: number | undefined): string {
  const { spec } = image.outcome;
  const name = spec.alt || spec.id;
  return tableRow([
    linkedPicture({ address: image.before, width: WIDTH, alt: `${name}, before` }),
    linkedPicture({ address: image.url, width: WIDTH, alt: `${name}, after` }),
    [codeCell(spec.id), promptCell(spec.prompt, longestPrompt), factsLine(image), codeCell(image.file.path)].join(
      '<br>',
    ),
  ]);
}
