import type { Outcome } from '../image/image.ts';
import type { Published } from '../publish/publication.ts';
import { countOutcomes, countWords } from './counts.ts';
import { creditsWords } from './credits.ts';
import { failureSection, pendingSection } from './summary/attention.ts';
import { type PublicAddresses, shownImages, thumbnailSection } from './summary/images.ts';
import { publishedLinks, textLink } from './summary/links.ts';
import { replacedSection } from './summary/replaced.ts';

export interface CommentBodyOptions extends PublicAddresses {
  readonly outcomes: readonly Outcome[];
  /** What the plan may cost, in credits; absent if nobody named prices. */
  readonly estimate?: number | undefined;
  readonly published: Published;
  /** Of the workflow run; `` if there is none. */
  readonly runUrl: string;
}

/** In bytes, for each of the sections: GitHub takes 65,536 characters of comment. */
const SECTION_BUDGET = 15_000;

/** The comment on the pull request: counts, links, what failed or is pending, the images; under 65,536 characters. */
export function renderCommentBody(options: CommentBodyOptions): string {
  const { outcomes, published, runUrl } = options;
  const links = [textLink('Run', runUrl), publishedLinks(published)].filter((link) => link !== '').join(' · ');
  const images = shownImages(outcomes, options);
  const replaced = images.filter(({ before }) => before !== undefined);
  const others = images.filter(({ before }) => before === undefined);
  const parts = [
    `### Images: ${countWords(countOutcomes(outcomes))}`,
    links,
    creditsWords(outcomes, options.estimate),
    failureSection(outcomes, SECTION_BUDGET),
    pendingSection(outcomes, SECTION_BUDGET),
    replacedSection(replaced, { budget: SECTION_BUDGET }),
    thumbnailSection(others, SECTION_BUDGET),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
