import type { ImageFile, Outcome } from '../image/image.ts';
import type { Lock } from '../plan/lock/lock.ts';
import type { FileMove, ToMove, ToPrune } from '../plan/plan.ts';
import type { Settings } from '../settings/read-settings.ts';
import { publishArtifact } from './artifact/publish-artifact.ts';
import type { Extra } from './artifact/upload.ts';
import { publishCommit } from './commit/publish-commit.ts';
import type { Addresses } from './commit/repository-paths.ts';
import type { Destination } from './destination.ts';
import { publishComment } from './github/comment.ts';
import { NOTHING_PUBLISHED, type Publication } from './publication.ts';

/** Files that go along with the images. */
export interface Papers {
  /** For the artifact. */
  readonly extras: readonly Extra[];
  /** Absolute path of the gallery as it is shown on its own. */
  readonly gallery: string;
}

/** What others write for publishing: rendering is not this stage's business. */
export interface Renderers {
  papers(): Promise<Papers>;
  pullRequestBody(addresses: Addresses): string;
  comment(publication: Publication): string;
}

export interface PublishOptions {
  readonly settings: Settings;
  readonly destination: Destination;
  readonly outcomes: readonly Outcome[];
  /** The files that this workflow run made and that are to be published. */
  readonly made: readonly ImageFile[];
  /** The lock that the plan was made with. */
  readonly before: Lock;
  /** The lock as the run leaves it. */
  readonly after: Lock;
  /** Files that are gone from the disk, or would be were they on it. */
  readonly obsolete: readonly ToPrune[];
  /** Images that were taken to another place. */
  readonly moves: readonly ToMove[];
  /** Those of their files that only the branch has. */
  readonly movedOnBranch: readonly FileMove[];
  readonly renderers: Renderers;
  readonly log: (message: string) => void;
  /** Ends waits. */
  readonly cancelled: AbortSignal;
}

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
  const { rawUrl = one.rawUrl } = other;
  return {
    published: { ...one.published, ...other.published },
    notes: [...one.notes, ...(isKept ? one.failures : []), ...other.notes],
    failures: [...(isKept ? [] : one.failures), ...other.failures],
    ...(rawUrl && { rawUrl }),
  };
}
