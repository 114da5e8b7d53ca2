import type { Published } from '../../publish/publication.ts';

/** Where the images are, one line for each place; none when nothing was published. */
export function publishedLines({ artifact, galleryUrl, commitSha, pullRequest }: Published): string[] {
  const places: readonly (readonly [string, string | undefined])[] = [
    ['Artifact', artifact?.url],
    ['Gallery', galleryUrl],
    ['Commit', commitSha],
    ['Pull request', pullRequest && `${pullRequest.url} (${OPERATIONS[pullRequest.operation]})`],
  ];
  return places.flatMap(([name, place]) => (place === undefined ? [] : [`${name}: ${place}`]));
}

const OPERATIONS = { created: 'new', updated: 'updated', none: 'as it was' } as const;
