import type { Conversion, OriginalsPlace } from '../image/conversion.ts';
import type { Parameters } from '../image/image.ts';
import type { GitHubContext } from './github-context.ts';

/** `i` of `n`, both from 1: the share of the images that one matrix leg generates. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Where people read. */
export interface Console {
  /** Whether the log may be coloured: GitHub shows colours, and people who do not want them say so in NO_COLOR. */
  readonly color: boolean;
  /** The file of the job summary; `` if the runner gives none. */
  readonly stepSummary: string;
}

/** All inputs and all that is read of the environment. Paths with `/`; durations in milliseconds; an absent key was left empty. */
export interface Settings {
  /** Absolute path of the workspace. */
  readonly workspace: string;
  /** Relative to the workspace; `` for the workspace itself. */
  readonly workingDirectory: string;
  /** Relative to the workspace. */
  readonly outputDir: string;
  /** RUNNER_TEMP, absolute. */
  readonly temp: string;
  readonly api: ApiSettings;
  readonly prompts: PromptSettings;
  readonly plan: PlanSettings;
  readonly generate: GenerateSettings;
  readonly convert: ConvertSettings;
  readonly failOn: 'any' | 'all' | 'never';
  readonly artifact: ArtifactSettings;
  readonly commit: CommitSettings;
  readonly comment: boolean;
  /** The token for commit, pull request and comment; `` when there is none. */
  readonly githubToken: string;
  readonly github: GitHubContext;
}

export interface ApiSettings {
  /** `` on a dry run, which needs none. */
  readonly key: string;
  /** Origin and path, without a trailing slash. */
  readonly baseUrl: string;
  /** The API takes a create with an X-Request-ID that it has seen for the same request, and answers with the same task. */
  readonly idempotency: boolean;
}

export interface PromptSettings {
  readonly model: string;
  /** The inline `prompt`, as it stands. */
  readonly inline?: string;
  /** `filename`: the name for the inline prompt's file. */
  readonly filename?: string;
  /** Paths or globs, relative to the working directory. */
  readonly files: readonly string[];
  readonly template?: string;
  /** What an image costs, in credits, by resolution; empty if nobody said. */
  readonly prices: ReadonlyMap<string, number>;
  /** The parameter inputs, for images that set none of their own. */
  readonly parameters: Parameters;
}

export interface PlanSettings {
  /** Ids or globs of ids of the images that the run is about; absent if it is about all. */
  readonly only?: readonly string[];
  readonly regenerate: 'changed' | 'missing' | 'all';
  readonly maxAgeMs?: number;
  readonly maxImages?: number;
  /** The most credits that a run may be estimated at. */
  readonly maxCredits?: number;
  readonly prune: boolean;
  /** Images may take the place of files that no lock knows. */
  readonly overwriteFiles: boolean;
  readonly shard?: Shard;
  readonly dryRun: boolean;
}

export interface GenerateSettings {
  readonly concurrency: number;
  readonly timeoutMs: number;
  readonly imageTimeoutMs: number;
  readonly pollInterval: 'auto' | number;
  readonly retryAmbiguous: boolean;
}

export interface ConvertSettings {
  /** For images that say nothing of their own; absent: files stay as delivered. */
  readonly conversion?: Conversion;
  /** Where the files as delivered go when they were converted. */
  readonly originals: OriginalsPlace;
}

export interface ArtifactSettings {
  /** `` for no artifact. Without the shard's suffix. */
  readonly name: string;
  readonly layout: 'zip' | 'files';
  readonly retentionDays?: number;
  readonly compressionLevel: number;
  readonly overwrite: boolean;
}

export interface CommitSettings {
  readonly mode: 'none' | 'push' | 'pull-request';
  readonly branch?: string;
  readonly base?: string;
  readonly message: string;
  readonly pullRequest: PullRequestSettings;
  readonly frontMatter: readonly FrontMatterSetting[];
}

export interface PullRequestSettings {
  readonly title?: string;
  readonly body?: string;
  readonly labels: readonly string[];
  /** Login names; `team:` or `org/team` entries are teams. */
  readonly reviewers: readonly string[];
  readonly assignees: readonly string[];
  readonly draft: boolean;
}

/** One `key=template` of `set-front-matter`. */
export interface FrontMatterSetting {
  readonly key: string;
  readonly template: string;
}
