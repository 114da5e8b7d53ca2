import type { Published } from '../../publish/publication.ts';
import { linkTarget, markdown } from '../escape.ts';

/** Where the images are, as links on one line of Markdown; `` when nothing was published. */
export function publishedLinks({ artifact, galleryUrl, commitSha, pullRequest }: Published): string {
  const parts = [
    textLink('Gallery', galleryUrl),
    textLink('Artifact', artifact?.url),
    textLink(`Pull request ${pullRequest?.number ?? ''}`, pullRequest?.url),
    commitSha ? `Commit <code>${markdown(commitSha.slice(0, 12))}</code>` : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** A link with words of our own; `` if there is no address, or none that may be linked. */
export function textLink(words: string, address: string | undefined): string {
  const target = address === undefined ? undefined : linkTarget(address);
  return target === undefined ? '' : `<a href="${target}">${words}</a>`;
}
