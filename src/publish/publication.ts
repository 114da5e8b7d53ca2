import type { CommitView } from './commit/commit-view.ts';

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
  /** How the images can be seen on GitHub; absent when nothing was committed. */
  readonly view?: CommitView;
}

export const NOTHING_PUBLISHED: Publication = { published: {}, notes: [], failures: [] };
