import { systemClock } from '../../runtime/clock.ts';
import { problemLine } from '../../runtime/problem.ts';
import { lockPath } from '../../settings/lock-path.ts';
import { type PageChange, planFrontMatter, writePages } from '../front-matter/pages.ts';
import type { GitData } from '../github/git-data.ts';
import type { PublishOptions } from '../options.ts';
import { NOTHING_PUBLISHED, type Publication } from '../publication.ts';
import { type Offered, publishPullRequest } from '../pull-request/pull-request.ts';
import type { Changes } from './change-set.ts';
import { type CommitOptions, commitFiles } from './commit.ts';
import { type CommitView, type CommitViewOptions, viewCommit } from './commit-view.ts';
import type { CommitTarget } from './preflight.ts';
import { changesOf } from './repository-changes.ts';

/**
 * Writes the front matter, and takes images, lock and pages to the branch or the pull request. What GitHub refuses is a
 * failure that says where the images are.
 */
export async function publishCommit(options: PublishOptions, artifact: Publication): Promise<Publication> {
  const { destination } = options;
  const { commit: target } = destination.targets;
  const { pages, problems } = await illustrate(options);
  const notes = [...problems, ...(target.kind === 'fallback' ? [target.notice] : [])];
  if (destination.git === undefined || target.kind === 'off' || target.kind === 'fallback') {
    return { ...NOTHING_PUBLISHED, notes };
  }
  // Many images take minutes, at the pace that GitHub asks for.
  const count = options.newFiles.length;
  if (count > 0) options.log(`Committing ${count === 1 ? 'an image' : `${count} images`} to \`${target.branch}\` …`);
  const result = await commitTo(options, { git: destination.git, target, pages });
  const kept = count > 0 ? ` ${keptWhere(result, artifact)}` : '';
  return {
    ...result,
    notes: [...notes, ...result.notes],
    failures: result.failures.map((failure) => `${failure}.${kept}`),
  };
}

function keptWhere(commit: Publication, artifact: Publication): string {
  if (commit.published.commitSha !== undefined) return 'The images are on its branch.';
  return artifact.published.artifact === undefined
    ? 'The images are in the workspace alone: an artifact would keep them, see `artifact-name`.'
    : 'The images are in the artifact.';
}

/** Writes into the pages on disk which image is theirs. */
async function illustrate({ settings, outcomes, destination }: PublishOptions) {
  const { workspace, workingDirectory, commit } = settings;
  const { toRepository } = destination;
  const illustrations = outcomes.flatMap((outcome) => {
    const [file, ...others] = 'files' in outcome ? outcome.files : [];
    const further = others.filter(({ role, source }) => role === 'width' && source === file?.source);
    return file === undefined ? [] : [{ spec: outcome.spec, file, further }];
  });
  const planned = planFrontMatter(illustrations, {
    settings: commit.frontMatter,
    workspace,
    workingDirectory,
    toRepository,
  });
  const unset = await writePages(planned.pages, workspace);
  return { pages: planned.pages, problems: [...planned.problems, ...unset].map(problemLine) };
}

interface Commission {
  readonly git: GitData;
  readonly target: Extract<CommitTarget, { kind: 'push' | 'pull-request' }>;
  readonly pages: readonly PageChange[];
}

async function commitTo(options: PublishOptions, commission: Commission): Promise<Publication> {
  const { settings, cancelled: signal } = options;
  const { git, target, pages } = commission;
  const common: CommitOptions = {
    git,
    branch: target.branch,
    changes: changesOfRun(options, { target, pages }),
    message: settings.commit.message,
    clock: systemClock,
    random: Math.random,
    signal,
    log: options.log,
    lfs: options.destination.lfs,
  };
  return target.kind === 'push' ? push(options, common) : offer(options, common, target.base);
}

async function push(options: PublishOptions, common: CommitOptions): Promise<Publication> {
  const result = await commitFiles(common);
  switch (result.kind) {
    case 'refused':
      return refusal(`The images were not committed to \`${common.branch}\`: ${result.message}. ${result.advice}`);
    case 'unchanged':
      return { ...NOTHING_PUBLISHED, notes: result.notes };
    case 'committed': {
      const { before, commit: after, changes } = result;
      const view = await viewOf(options, { git: common.git, before, after, changes });
      return { published: { commitSha: after.sha }, notes: result.notes, failures: [], view };
    }
  }
}

async function offer(options: PublishOptions, common: CommitOptions, base: string): Promise<Publication> {
  const { pullRequest: settings } = options.settings.commit;
  const look = ({ base: before, head: after }: Offered) => viewOf(options, { git: common.git, before, after });
  const renderBody = async (offered: Offered) => options.renderers.pullRequestBody(await look(offered));
  const result = await publishPullRequest({ ...common, base, settings, renderBody });
  switch (result.kind) {
    case 'refused': {
      const published = result.sha === undefined ? {} : { commitSha: result.sha };
      return { ...refusal(`There is no pull request: ${result.message}. ${result.advice}`), published };
    }
    case 'unchanged':
      return { ...NOTHING_PUBLISHED, notes: result.notes };
    case 'pull-request': {
      const { number, url, operation, offered, warnings } = result;
      const published = { commitSha: offered.head.sha, pullRequest: { number, url, operation } };
      const view = await look(offered);
      return { published, notes: [...result.notes, ...warnings], failures: [], view };
    }
  }
}

function viewOf(
  { settings: { github }, destination: { toRepository }, outcomes, before: lock, log }: PublishOptions,
  commits: Pick<CommitViewOptions, 'git' | 'before' | 'after' | 'changes'>,
): Promise<CommitView> {
  return viewCommit({ github, toRepository, outcomes, lock, log, ...commits });
}

function refusal(failure: string): Publication {
  return { published: {}, notes: [], failures: [failure] };
}

/** What this run changes in the repository, and nothing else. */
function changesOfRun(options: PublishOptions, { target, pages }: Pick<Commission, 'target' | 'pages'>): Changes {
  const { settings, outcomes, newFiles, before, after, obsolete, moves, movedOnBranch, destination } = options;
  const { workspace, outputDir } = settings;
  // What waits in a pull request counted as generated, whatever its base deletes meanwhile.
  const counted = new Set(target.kind === 'push' ? [] : outcomes.map(({ spec }) => spec.id));
  const onBranch = new Set(movedOnBranch.map(({ to }) => to));
  const arrived = moves.flatMap(({ files }) => files).filter(({ to }) => !onBranch.has(to));
  const left = moves.flatMap(({ files, keepSource }) => (keepSource ? [] : files));
  return changesOf({
    workspace,
    toRepository: destination.toRepository,
    files: [...newFiles, ...arrived.map(({ to: path, sha256, bytes }) => ({ path, sha256, bytes }))],
    moves: movedOnBranch,
    deletes: [
      ...left.map(({ from: path, sha256, bytes }) => ({ path, sha256, bytes })),
      ...obsolete.flatMap(({ files }) => files),
    ],
    lock: { path: lockPath(outputDir), before, after, counted },
    pages,
  });
}
