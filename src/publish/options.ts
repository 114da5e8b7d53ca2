import type { KeptFile } from '../convert/originals.ts';
import type { Outcome } from '../image/image.ts';
import type { Lock, LockFile } from '../plan/lock/lock.ts';
import type { FileMove, ToMove, ToPrune } from '../plan/plan.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { OwnArtifacts } from './artifact/own-artifacts.ts';
import type { Upload } from './artifact/upload.ts';
import type { CommitView } from './commit/commit-view.ts';
import type { Destination } from './destination.ts';
import type { Publication } from './publication.ts';

/** Files that go along with the images. */
export interface Papers {
  /** For the artifact. */
  readonly extras: readonly Upload[];
  /** Absolute path of the gallery as it is shown on its own; absent if it could not be written. */
  readonly gallery?: string;
}

/** What others write for publishing: rendering is not this stage's business. */
export interface Renderers {
  papers(): Promise<Papers>;
  pullRequestBody(view: CommitView): string;
  comment(publication: Publication): string;
}

export interface PublishOptions {
  readonly settings: Settings;
  readonly ownArtifacts: OwnArtifacts;
  readonly destination: Destination;
  readonly outcomes: readonly Outcome[];
  /** The files that this workflow run generated and that are to be published. */
  readonly newFiles: readonly LockFile[];
  /** Files as delivered that go into the artifact, because others were derived of them. */
  readonly originals: readonly KeptFile[];
  /** Candidates that are not picked: they go into the artifact alone. */
  readonly spares: readonly KeptFile[];
  /** The lock that the plan was made with. */
  readonly before: Lock;
  /** The lock as the run leaves it. */
  readonly after: Lock;
  /** Paths to delete from the branch. */
  readonly obsolete: readonly ToPrune[];
  /** Images that were moved. */
  readonly moves: readonly ToMove[];
  /** Moves of those of their files that only the branch has. */
  readonly movedOnBranch: readonly FileMove[];
  readonly renderers: Renderers;
  readonly log: (message: string) => void;
  /** Ends waits. */
  readonly cancelled: AbortSignal;
}
