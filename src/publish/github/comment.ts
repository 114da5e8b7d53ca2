import type { PublishOptions } from '../options.ts';
import { NOTHING_PUBLISHED, type Publication } from '../publication.ts';
import { type Refusal, refusalOf } from './errors.ts';
import type { GitData } from './git-data.ts';

/** Keeps the one comment on the pull request that triggered the run. What GitHub refuses is a note. Never throws. */
export async function publishComment(options: PublishOptions, images: Publication): Promise<Publication> {
  const { settings, destination, renderers } = options;
  const { comment: target } = destination.targets;
  if (target.kind === 'fallback') return { ...NOTHING_PUBLISHED, notes: [target.notice] };
  if (destination.git === undefined || target.kind === 'off') return NOTHING_PUBLISHED;
  const { workflow, job } = settings.github;
  const body = renderers.comment(images);
  const comment = { git: destination.git, number: target.number, key: `${workflow}-${job}`, body };
  const refusal = await keepComment(comment);
  if (refusal === undefined) return NOTHING_PUBLISHED;
  const note = `There is no comment on the pull request: ${refusal.message}. ${refusal.advice}`;
  return { ...NOTHING_PUBLISHED, notes: [note] };
}

export interface CommentOptions {
  readonly git: GitData;
  /** Of the pull request. */
  readonly number: number;
  /** Distinguishes this comment from those of other workflows and jobs. */
  readonly key: string;
  readonly body: string;
}

/** Keeps one comment on a pull request, found again by a hidden marker. Returns what GitHub refuses. Never throws. */
export async function keepComment({ git, number, key, body }: CommentOptions): Promise<Refusal | undefined> {
  const { client, repository } = git;
  const marker = `<!-- gpt-image-action:${key.replace(/[^\w.-]+/g, '-').replace(/-{2,}/g, '-')} -->`;
  const text = `${marker}\n${body}`;
  try {
    const old = await findComment(git, number, marker);
    if (old === undefined) {
      await client.rest.issues.createComment({ ...repository, issue_number: number, body: text });
    } else if (old.body !== text) {
      await client.rest.issues.updateComment({ ...repository, comment_id: old.id, body: text });
    }
    return undefined;
  } catch (error) {
    return refusalOf(error, 'pull-requests');
  }
}

/** The first comment that begins with the marker: people who quote it have a `>` before it. */
async function findComment({ client, repository }: GitData, number: number, marker: string) {
  const listing = client.rest.issues.listComments.endpoint.merge({
    ...repository,
    issue_number: number,
    per_page: 100,
  });
  for await (const { data } of client.paginate.iterator<Comment>(listing)) {
    const found = data.find(({ body }) => body?.startsWith(marker));
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Comment {
  readonly id: number;
  readonly body?: string;
}
