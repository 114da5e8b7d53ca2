import type { GitHub } from '@actions/github/lib/utils';

/** A client of GitHub's REST API that paces itself and sends again what may be sent again. */
export type GitHubClient = InstanceType<typeof GitHub>;

/** A repository, in two words. */
export interface Repository {
  readonly owner: string;
  readonly repo: string;
}

export interface ClientOptions {
  readonly token: string;
  /** GITHUB_API_URL, without a trailing slash. */
  readonly apiUrl: string;
  readonly log: (message: string) => void;
  /** How long a second is while waiting, in ms: less in tests. */
  readonly secondMs?: number;
}

/** GitHub allows 80 content-creating requests a minute; the rest is left to the workflow's other steps. */
const WRITES_A_MINUTE = 60;

/** Longer pauses are not waited for, in seconds: the images are in the artifact, and the runner is paid by the minute. */
const LONGEST_PAUSE = 15 * 60;

/** How often a request that met a rate limit is sent again. */
const LIMIT_RETRIES = 4;

/** `owner/name` in two words. */
export function repositoryOf(fullName: string): Repository {
  const [owner = '', repo = ''] = fullName.split('/');
  return { owner, repo };
}

/**
 * Opens a client, loading the library only now. Proxy variables are honoured; 5xx and broken connections are tried
 * again after 1, 4 and 9 s, rate limits after as long as GitHub asks for.
 */
export async function openGitHub({ token, apiUrl, log, secondMs = 1000 }: ClientOptions): Promise<GitHubClient> {
  const [{ getOctokit }, { retry }, { throttling }, { default: Bottleneck }] = await Promise.all([
    import('@actions/github'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
    import('bottleneck'),
  ]);
  const onLimit =
    (kind: string) => (seconds: number, request: { method: string; url: string }, _: unknown, tries: number) => {
      const again = tries < LIMIT_RETRIES && seconds <= LONGEST_PAUSE;
      const next = again ? `trying again in ${seconds} s` : `not waiting ${seconds} s for it`;
      log(`GitHub's ${kind} rate limit at ${request.method} ${request.url}: ${next}`);
      return again;
    };
  const writes = {
    reservoir: WRITES_A_MINUTE,
    reservoirRefreshAmount: WRITES_A_MINUTE,
    // Bottleneck looks every 250 ms.
    reservoirRefreshInterval: 250 * Math.ceil((60 * secondMs) / 250),
  };
  return getOctokit(
    token,
    {
      baseUrl: apiUrl,
      userAgent: 'gpt-image-action',
      log: { debug: () => undefined, info: () => undefined, warn: log, error: log },
      // The throttling plugin waits for limits; the others mean the same at every try.
      retry: { doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451], retryAfterBaseValue: secondMs },
      throttle: {
        onRateLimit: onLimit('primary'),
        onSecondaryRateLimit: onLimit('secondary'),
        retryAfterBaseValue: secondMs,
        // The plugin's own pace is a write a second, for a handful of images a wait for nothing (docs/decisions/bottleneck.md).
        write: new Bottleneck.Group(writes),
        notifications: new Bottleneck.Group(),
      },
    },
    retry,
    throttling,
  );
}
