import type { ImageSpec } from '../image/image.ts';
import type { Settings } from '../settings/read-settings.ts';
import { checkTarget } from './commit/check-target.ts';
import type { CommitTarget } from './commit/preflight.ts';
import type { ToRepository } from './commit/repository-paths.ts';
import { openGitHub, repositoryOf } from './github/client.ts';
import { GitData } from './github/git-data.ts';
import { checkLfs } from './lfs/check-lfs.ts';
import { LfsAccess } from './lfs/lfs-access.ts';

/** What is to be committed, and whose words are shown. */
interface Ground {
  readonly settings: Settings;
  readonly specs: readonly ImageSpec[];
  readonly toRepository: ToRepository;
  readonly log: (message: string) => void;
}

/** Opens the repository on GitHub, and asks whether it can be written to. @throws InvalidInputError saying what to set */
export async function openRepository(
  target: CommitTarget,
  { settings, specs, toRepository, log }: Ground,
): Promise<{ readonly git: GitData; readonly lfs?: LfsAccess }> {
  const { github, githubToken: token } = settings;
  const { serverUrl, apiUrl, repository } = github;
  const git = new GitData(await openGitHub({ token, apiUrl, log }), repositoryOf(repository));
  const ground = await checkTarget(git, target);
  if (ground === undefined) return { git };
  const lfs = new LfsAccess(git, { serverUrl, apiUrl, repository, token, branch: ground.branch });
  await checkLfs({ lfs, tree: ground.tree, specs, settings, toRepository });
  return { git, lfs };
}
