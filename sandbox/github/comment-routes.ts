import { created, ok, Refused, type Route, textOf } from './exchange.ts';

export interface Comment {
  readonly id: number;
  readonly issue: number;
  body: string;
  /** What the action, or a workflow, reacted with. */
  readonly reactions: string[];
}

/** The comments of issues and pull requests, 100 a page at most. */
export function commentRoutes(comments: Comment[], repository: string): Route[] {
  const view = ({ id, issue, body }: Comment) => ({
    id,
    body,
    html_url: `https://github.com/${repository}/pull/${issue}#issuecomment-${id}`,
  });
  return [
    {
      method: 'GET',
      pattern: '/issues/:number/comments',
      handle: ({ query, url }, { number }) => {
        const size = Number(query.get('per_page') ?? 30);
        const page = Number(query.get('page') ?? 1);
        const found = comments.filter(({ issue }) => issue === Number(number));
        const next = new URL(url);
        next.searchParams.set('page', String(page + 1));
        const link = page * size < found.length ? { link: `<${next}>; rel="next"` } : {};
        return { ...ok(found.slice((page - 1) * size, page * size).map(view)), headers: link };
      },
    },
    {
      method: 'POST',
      pattern: '/issues/:number/comments',
      handle: (exchange, { number }) => {
        const comment = {
          id: comments.length + 1,
          issue: Number(number),
          body: textOf(exchange, 'body'),
          reactions: [],
        };
        comments.push(comment);
        return created(view(comment));
      },
    },
    {
      method: 'POST',
      pattern: '/issues/comments/:id/reactions',
      handle: (exchange, { id }) => {
        const comment = comments.find((candidate) => candidate.id === Number(id));
        if (comment === undefined) throw new Refused(404, 'Not Found');
        const content = textOf(exchange, 'content');
        comment.reactions.push(content);
        return created({ id: comment.reactions.length, content });
      },
    },
    {
      method: 'PATCH',
      pattern: '/issues/comments/:id',
      handle: (exchange, { id }) => {
        const comment = comments.find((candidate) => candidate.id === Number(id));
        if (comment === undefined) throw new Refused(404, 'Not Found');
        comment.body = textOf(exchange, 'body');
        return ok(view(comment));
      },
    },
  ];
}
