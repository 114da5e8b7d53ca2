import { publishArtifact } from './artifact/publish-artifact.ts';
import { publishCommit } from './commit/publish-commit.ts';
import { publishComment } from './github/comment.ts';
import type { PublishOptions } from './options.ts';
import { NOTHING_PUBLISHED, type Publication } from './publication.ts';

/** Takes the images of this run where the project wants them. Never throws: they are paid for, whatever goes wrong here. */
export async function publish(options: PublishOptions): Promise<Publication> {
  const artifact = await safely('The artifact', publishArtifact(options));
  const commit = await safely('The commit', publishCommit(options, artifact));
  const images = together(artifact, commit);
  return together(images, await safely('The comment', publishComment(options, images)));
}

/** What no part foresees, such as a full disk, costs that part alone. */
async function safely(what: string, work: Promise<Publication>): Promise<Publication> {
  try {
    return await work;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...NOTHING_PUBLISHED, failures: [`${what} failed: ${reason}`] };
  }
}

/** Two publications as one. What failed for the artifact is only noted where a commit kept the images. */
function together(one: Publication, other: Publication): Publication {
  const isKept = other.published.commitSha !== undefined;
  const { view = one.view } = other;
  return {
    published: { ...one.published, ...other.published },
    notes: [...one.notes, ...(isKept ? one.failures : []), ...other.notes],
    failures: [...(isKept ? [] : one.failures), ...other.failures],
    ...(view && { view }),
  };
}
