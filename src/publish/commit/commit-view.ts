import type { Outcome } from '../../image/image.ts';
import { entryOf, type Lock } from '../../plan/lock/lock.ts';
import type { GitHubContext } from '../../settings/github-context.ts';
import { type Difference, diffOfChanges, diffTrees } from '../github/diff-trees.ts';
import { refusalOf } from '../github/errors.ts';
import type { Commit, GitData, TreeChange } from '../github/git-data.ts';
import { rawUrlsOf, type ToRepository } from './repository-paths.ts';

/** Address of an image, for its path relative to the workspace; `undefined` if there is none. */
export type ImageUrl = (path: string) => string | undefined;

/** The images of a commit as people can see them on GitHub. */
export interface CommitView {
  readonly rawUrl: ImageUrl;
  /** The picture that this one replaced. */
  readonly beforeUrl: ImageUrl;
  /** Whether the commit, or the pull request as a whole, changes the file. */
  readonly isChanged: (path: string) => boolean;
}

export interface CommitViewOptions {
  readonly git: GitData;
  readonly github: Pick<GitHubContext, 'serverUrl' | 'repository'>;
  readonly toRepository: ToRepository;
  readonly outcomes: readonly Outcome[];
  /** The lock that the plan was made with: it knows where an image was before. */
  readonly lock: Lock;
  readonly before: Commit;
  readonly after: Commit;
  /** What lies between the two, where that is known. */
  readonly changes?: readonly TreeChange[];
  readonly log: (message: string) => void;
}

/**
 * Compares a commit with the one before it, or a pull request's branch with its base. Never throws: if GitHub does not
 * say what differs, the images are shown without what was before.
 */
export async function viewCommit(options: CommitViewOptions): Promise<CommitView> {
  const { git, github, toRepository, outcomes, before, after, changes } = options;
  const compared = changes ? diffOfChanges(git, before.tree, changes) : diffTrees(git, before.tree, after.tree);
  const differences = await compared.catch((error: unknown) => {
    options.log(`What the images took the place of is not shown: ${refusalOf(error, 'contents').message}`);
    return [];
  });
  const changed = new Map(differences.map((difference) => [difference.path, difference]));
  const differenceOf = (file: string) => changed.get(toRepository(file) ?? '');
  const replaced = new Map<string, string>();
  for (const { path, earlier } of imagesOf(outcomes, options.lock)) {
    const now = differenceOf(path);
    const place = [path, earlier].find((file) => file !== undefined && isReplaced(differenceOf(file), now));
    if (place !== undefined) replaced.set(path, place);
  }
  const urlBefore = rawUrlsOf({ github, sha: before.sha, toRepository });
  return {
    rawUrl: rawUrlsOf({ github, sha: after.sha, toRepository }),
    beforeUrl: (file) => {
      const place = replaced.get(file);
      return place === undefined ? undefined : urlBefore(place);
    },
    isChanged: (file) => differenceOf(file)?.after !== undefined,
  };
}

/** The files of the outcomes, each with where the same image's was in the lock. */
function imagesOf(outcomes: readonly Outcome[], lock: Lock) {
  return outcomes.flatMap((outcome) => {
    const earlier = entryOf(lock, outcome.spec.id)?.files ?? [];
    const files = 'files' in outcome ? outcome.files : [];
    return files.map(({ path }, index) => ({ path, earlier: earlier[index]?.path }));
  });
}

/** Another picture stood at `place`, and what came instead is another; one that only moved is none. */
function isReplaced(place: Difference | undefined, now: Difference | undefined): boolean {
  return place?.before !== undefined && now?.after !== undefined && place.before.sha !== now.after.sha;
}
