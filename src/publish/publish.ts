import type { Outcome } from '../image.ts';
import type { Lock } from '../plan/lock.ts';
import type { FileMove, ToMove, ToPrune } from '../plan/plan.ts';
import type { Settings } from '../settings.ts';
import type { Extra } from './artifact.ts';
import type { Destination } from './destination.ts';
import { publishArtifact } from './publish-artifact.ts';
import { publishComment } from './publish-comment.ts';
import { publishCommit } from './publish-commit.ts';
import type { Addresses } from './repository-paths.ts';

/** Where the images went besides the disk; what was not published is absent. */
export interface Published {
  readonly artifact?: { readonly id: number; readonly url: string; readonly digest: string };
  readonly galleryUrl?: string;
  readonly commitSha?: string;
  readonly pullRequest?: {
    readonly number: number;
    readonly url: string;
    readonly operation: 'created' | 'updated' | 'none';
  };
}

/** What came of publishing. */
export interface Publication {
  readonly published: Published;
  /** What people should know, one sentence each. */
  readonly notes: readonly string[];
  /** What was asked for and did not happen, one sentence each: the step fails. */
  readonly failures: readonly string[];
  /** Where a committed file can be seen; absent when nothing was committed. */
  readonly rawUrl?: Addresses['rawUrl'];
}

export const NOTHING_PUBLISHED: Publication = { published: {}, notes: [], failures: [] };

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
  const artifact = await publishArtifact(options);
  const commit = await publishCommit(options);
  const images = together(artifact, commit);
  return together(images, await publishComment(options, images));
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
