import { NOTHING_PUBLISHED, type Publication } from '../publication.ts';
import type { PublishOptions } from '../publish.ts';
import { keepComment } from './comment.ts';

/** Keeps the one comment on the pull request that triggered the run. What GitHub refuses is a note. Never throws. */
export async function publishComment(options: PublishOptions, images: Publication): Promise<Publication> {
  const { settings, destination, renderers } = options;
  const { comment: target } = destination.targets;
  if (target.kind === 'fallback') return { ...NOTHING_PUBLISHED, notes: [target.notice] };
  if (destination.git === undefined || target.kind === 'off') return NOTHING_PUBLISHED;
  const { workflow, job } = settings.github;
  const body = renderers.comment(images);
  const result = await keepComment({ git: destination.git, number: target.number, key: `${workflow}-${job}`, body });
  if (result.kind === 'commented') return NOTHING_PUBLISHED;
  return {
    ...NOTHING_PUBLISHED,
    notes: [`There is no comment on the pull request: ${result.message}. ${result.advice}`],
  };
}
