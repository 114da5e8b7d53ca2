import type { ArtifactClient, UploadArtifactOptions } from '@actions/artifact';
import type { GitHubContext } from '../../settings/github-context.ts';
import { collectMeanwhile } from './collect-meanwhile.ts';
import { withRefusals } from './refusals.ts';

/** An artifact as the outputs name it. The digest is SHA-256 in plain hex, as actions/upload-artifact gives it. */
export interface Uploaded {
  readonly name: string;
  readonly id: number;
  readonly url: string;
  readonly digest: string;
}

/** The run that artifacts belong to. */
export type WorkflowRun = Pick<GitHubContext, 'serverUrl' | 'repository' | 'runId' | 'isAct'>;

export interface Upload {
  readonly name: string;
  /** Absolute paths below `root`; a single one for `skipArchive`, whose own name is then the artifact's. */
  readonly files: readonly string[];
  readonly root: string;
  readonly options: UploadArtifactOptions;
  /** Delete an artifact of this name first. */
  readonly overwrite: boolean;
}

/** The artifact client, loaded only when asked for: it is the largest part of the bundle. */
export async function artifactClient(): Promise<ArtifactClient> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  return new DefaultArtifactClient();
}

/** Uploads one artifact. @throws what the service or the library throws; `notUploaded` has the words for it. */
export async function upload(run: WorkflowRun, { name, files, root, options, overwrite }: Upload): Promise<Uploaded> {
  const client = await artifactClient();
  const { id, digest } = await withRefusals(run.isAct, async () => {
    if (overwrite) await deleteIfThere(client, name);
    return collectMeanwhile(() => client.uploadArtifact(name, [...files], root, options));
  });
  if (id === undefined) throw new Error('the artifact service gave no id');
  const url = `${run.serverUrl}/${run.repository}/actions/runs/${run.runId}/artifacts/${id}`;
  return { name, id, url, digest: digest ?? '' };
}

/** Deletes the artifact of this name; that there is none is fine. @throws what the service throws. */
export async function deleteIfThere(client: ArtifactClient, name: string): Promise<void> {
  try {
    await client.deleteArtifact(name);
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ArtifactNotFoundError')) throw error;
  }
}

const TAKEN = /\(409\)|already exists/;

/** Whether an upload failed only because this run has an artifact of that name. */
export function isNameTaken(error: unknown): boolean {
  return error instanceof Error && TAKEN.test(error.message);
}

/** An upload that did not happen: `unsupported` if artifacts cannot work here at all, `failed` for everything else. */
export interface NotUploaded {
  readonly kind: 'unsupported' | 'failed';
  /** What went wrong and what to do about it, in one line. */
  readonly message: string;
}

interface Known {
  readonly kind: NotUploaded['kind'];
  readonly pattern: RegExp;
  readonly words: string;
}

/** `@actions/artifact` wraps most errors into plain ones, so only their text tells them apart. */
const KNOWN: readonly Known[] = [
  {
    kind: 'failed',
    pattern: TAKEN,
    words:
      'this run has one of that name already: give every job its own `artifact-name` (the legs of a matrix: use `shard`, or put a matrix value into the name), or set `overwrite: true`',
  },
  {
    kind: 'unsupported',
    pattern: /not currently supported on GHES/,
    words:
      'this GitHub Enterprise Server has no artifact service for this action: keep the images with `commit`, or set `artifact-name` to nothing',
  },
  {
    kind: 'unsupported',
    pattern: /Unable to get the ACTIONS_|Failed to get backend IDs/,
    words:
      'this runner gives the step no artifact service: keep the images with `commit`, or set `artifact-name` to nothing',
  },
  {
    kind: 'unsupported',
    pattern: /Failed to CreateArtifact:.*(does not understand the request|\((404|405|415|501)\)|could not be decoded)/,
    words:
      "this runner's artifact service does not understand the upload (act's, for one, does not yet): keep the images with `commit`, or set `artifact-name` to nothing",
  },
  {
    kind: 'failed',
    pattern: /quota has been hit|insufficient usage/,
    words:
      'the artifact storage of this account is used up: delete old artifacts, lower `retention-days`, or keep the images with `commit`',
  },
  {
    kind: 'failed',
    pattern: /^the blob store answers (401|403|407)/,
    words:
      'the blob store behind the artifact service refuses the upload: a proxy or firewall may stand before it (allow `*.blob.core.windows.net`), or the clock of this runner is wrong',
  },
  {
    kind: 'failed',
    pattern: /Unable to make request|ECONN|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|EAI_AGAIN/,
    words:
      'the artifact service cannot be reached from this runner: check its network and proxy, then run the job again',
  },
];

/**
 * Why an upload failed. Of what the blob store says there is no more than its status and its code: its library reads every
 * other body than Azure's own as a SyntaxError, and an empty one as nothing at all.
 */
export function uploadReason(error: unknown): string {
  const status = blobStatus(error);
  if (status === undefined) return error instanceof Error ? error.message : String(error);
  const code =
    error instanceof Error && 'code' in error && /^[A-Z][a-z]\w+$/.test(String(error.code)) ? error.code : '';
  return `the blob store answers ${status}${code === '' ? '' : ` ${code}`}`;
}

function blobStatus(error: unknown): number | undefined {
  const isOfStore = error instanceof Error && error.name === 'RestError' && 'statusCode' in error;
  return isOfStore && typeof error.statusCode === 'number' ? error.statusCode : undefined;
}

/** What an error of an upload means for the artifact `name`. Under act no artifact is promised, whatever goes wrong. */
export function notUploaded(error: unknown, name: string, isAct: boolean): NotUploaded {
  const message = uploadReason(error);
  const known = KNOWN.find(({ pattern }) => pattern.test(message));
  const reason = message.split('\n', 1)[0] ?? '';
  const words = known === undefined ? reason : `${known.words} (${reason})`;
  return {
    kind: isAct ? 'unsupported' : (known?.kind ?? 'failed'),
    message: `The artifact \`${name}\` was not uploaded: ${words}`,
  };
}
