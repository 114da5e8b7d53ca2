import type { Outcome } from '../image/image.ts';
import type { Published } from '../publish/publication.ts';
import { countOutcomes, countWords } from './counts.ts';
import { failureSection, pendingSection } from './summary/attention.ts';
import { type PublicAddresses, thumbnailSection } from './summary/images.ts';
import { publishedLinks, textLink } from './summary/links.ts';

export interface CommentBodyOptions extends PublicAddresses {
  readonly outcomes: readonly Outcome[];
  readonly published: Published;
  /** Of the workflow run; `` where there is none. */
  readonly runUrl: string;
}

/** GitHub takes 65,536 characters of comment; failures, pending tasks and thumbnails share these bytes. */
const SECTION_BUDGET = 20_000;

/** The comment on the pull request: counts, links, what failed or is pending, thumbnails; under 65,536 characters. */
export function renderCommentBody(options: CommentBodyOptions): string {
  const { outcomes, published, runUrl } = options;
  const links = [textLink('Run', runUrl), publishedLinks(published)].filter((link) => link !== '').join(' · ');
  const parts = [
    `### Images: ${countWords(countOutcomes(outcomes))}`,
    links,
    failureSection(outcomes, SECTION_BUDGET),
    pendingSection(outcomes, SECTION_BUDGET),
    thumbnailSection(options, SECTION_BUDGET),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
