import path from 'node:path';
import { systemClock } from '../generate/clock.ts';
import { LOCK_NAME } from '../plan/lock.ts';
import { problemLine } from '../problem.ts';
import type { Changes } from './changes.ts';
import { type CommitOptions, commitFiles } from './commit.ts';
import { type PageChange, pageEdits, planFrontMatter, writePages } from './front-matter-plan.ts';
import type { GitData } from './git-data.ts';
import { lockEdit } from './lock-edit.ts';
import type { CommitTarget } from './preflight.ts';
import { NOTHING_PUBLISHED, type Publication, type PublishOptions } from './publish.ts';
import { publishPullRequest } from './pull-request.ts';
import { addressesOf } from './repository-paths.ts';

/** Writes the front matter, and takes images, lock and pages to the branch or the pull request. Never throws. */
export async function publishCommit(options: PublishOptions): Promise<Publication> {
  const { destination } = options;
  const { commit: target } = destination.targets;
  const { pages, problems } = await illustrate(options);
  const notes = [...problems, ...(target.kind === 'fallback' ? [target.notice] : [])];
  if (destination.git === undefined || target.kind === 'off' || target.kind === 'fallback') {
    return { ...NOTHING_PUBLISHED, notes };
  }
  const result = await commitTo(options, { git: destination.git, target, pages });
  return { ...result, notes: [...notes, ...result.notes] };
}

/** Writes into the pages on disk which image is theirs. */
async function illustrate({ settings, outcomes, destination }: PublishOptions) {
  const { workspace, workingDirectory, commit } = settings;
  const { toRepository } = destination;
  const illustrations = outcomes.flatMap((outcome) => {
    const file = 'files' in outcome ? outcome.files[0] : undefined;
    return file === undefined ? [] : [{ spec: outcome.spec, file }];
  });
  const planned = planFrontMatter(illustrations, {
    settings: commit.frontMatter,
    workspace,
    workingDirectory,
    toRepository,
  });
  const written = await writePages(planned.pages, workspace);
  return { pages: planned.pages, problems: [...planned.problems, ...written.problems].map(problemLine) };
}

interface Commission {
  readonly git: GitData;
  readonly target: Extract<CommitTarget, { kind: 'push' | 'pull-request' }>;
  readonly pages: readonly PageChange[];
}

async function commitTo(options: PublishOptions, { git, target, pages }: Commission): Promise<Publication> {
  const { settings, renderers, cancelled: signal } = options;
  const changes = changesOf(options, pages);
  const { message, pullRequest } = settings.commit;
  const common: CommitOptions = {
    git,
    branch: target.branch,
    changes,
    message,
    clock: systemClock,
    random: Math.random,
    signal,
  };
  const addresses = (sha: string) =>
    addressesOf({ github: settings.github, sha, toRepository: options.destination.toRepository });
  if (target.kind === 'push') {
    const result = await commitFiles(common);
    switch (result.kind) {
      case 'refused':
        return refusal(`The images were not committed to \`${target.branch}\`: ${result.message}. ${result.advice}`);
      case 'unchanged':
        return { published: {}, notes: tooLarge(result.tooLarge), failures: [] };
      case 'committed':
        return {
          published: { commitSha: result.sha },
          notes: tooLarge(result.tooLarge),
          failures: [],
          rawUrl: addresses(result.sha).rawUrl,
        };
    }
  }
  const renderBody = (sha: string): string => renderers.pullRequestBody(addresses(sha));
  const result = await publishPullRequest({ ...common, base: target.base, settings: pullRequest, renderBody });
  switch (result.kind) {
    case 'refused':
      return {
        ...refusal(`There is no pull request: ${result.message}. ${result.advice}`),
        published: result.sha === undefined ? {} : { commitSha: result.sha },
      };
    case 'unchanged':
      return { published: {}, notes: tooLarge(result.tooLarge), failures: [] };
    case 'pull-request': {
      const { number, url, operation, sha, warnings } = result;
      return {
        published: { commitSha: sha, pullRequest: { number, url, operation } },
        notes: [...tooLarge(result.tooLarge), ...warnings],
        failures: [],
        rawUrl: addresses(sha).rawUrl,
      };
    }
  }
}

function refusal(failure: string): Publication {
  return { published: {}, notes: [], failures: [failure] };
}

function tooLarge(files: readonly string[]): string[] {
  return files.map((file) => `\`${file}\` is too large for GitHub's API: it is in the artifact, not in the commit`);
}

/** What this run changes in the repository, and nothing else. */
function changesOf(options: PublishOptions, pages: readonly PageChange[]): Changes {
  const { settings, outcomes, before, after, obsolete, moves, movedOnBranch, destination } = options;
  const { toRepository } = destination;
  const inside = (file: string): string[] => {
    const place = toRepository(file);
    return place === undefined ? [] : [place];
  };
  const made = outcomes.flatMap((outcome) => (outcome.status === 'generated' ? outcome.files : []));
  const arrived = moves.flatMap(({ files }) => files.map(({ to }) => to));
  const onBranch = new Set(movedOnBranch.map(({ to }) => to));
  const written = [...made.map((file) => file.path), ...arrived.filter((file) => !onBranch.has(file))];
  const left = moves.flatMap(({ files, keepSource }) => (keepSource ? [] : files.map(({ from }) => from)));
  const gone = [...left, ...obsolete.flatMap(({ files }) => files.map((file) => file.path))];
  const lock = path.posix.join(settings.outputDir, LOCK_NAME);
  return {
    writes: written.flatMap((file) =>
      inside(file).map((place) => ({ path: place, source: path.join(settings.workspace, file) })),
    ),
    copies: movedOnBranch.flatMap(({ from, to }) =>
      inside(from).flatMap((source) => inside(to).map((place) => ({ from: source, to: place }))),
    ),
    deletes: gone.flatMap(inside),
    edits: [
      ...inside(lock).map((place) => lockEdit({ path: place, before, after })),
      ...pageEdits(pages, toRepository),
    ],
  };
}
