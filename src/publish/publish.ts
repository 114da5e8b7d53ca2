import type { Outcome } from '../image.ts';
import type { Settings } from '../settings.ts';
import { type ArtifactResult, type Extra, uploadFile, uploadImages } from './artifact.ts';

/** Where the images went besides the disk; what was not published is absent. */
export interface Published {
  readonly artifact?: { readonly id: number; readonly url: string; readonly digest: string };
  readonly galleryUrl?: string;
}

/** What came of publishing. */
export interface Publication {
  readonly published: Published;
  /** What people should know, one sentence each. */
  readonly notes: readonly string[];
  /** What was asked for and did not happen, one sentence each: the step fails. */
  readonly failures: readonly string[];
}

export const NOTHING_PUBLISHED: Publication = { published: {}, notes: [], failures: [] };

/** Files that go along with the images. */
export interface Papers {
  /** For the artifact. */
  readonly extras: readonly Extra[];
  /** Absolute path of the gallery as it is shown on its own. */
  readonly gallery: string;
}

export interface PublishOptions {
  readonly settings: Settings;
  readonly outcomes: readonly Outcome[];
  /** Written when there is something to publish. */
  readonly papers: () => Promise<Papers>;
  readonly log: (message: string) => void;
}

/** Takes the images of this run where the project wants them. Never throws: they are paid for, whatever goes wrong here. */
export async function publish(options: PublishOptions): Promise<Publication> {
  const files = options.outcomes.flatMap((outcome) => (outcome.status === 'generated' ? outcome.files : []));
  if (files.length === 0 || options.settings.artifact.name === '') return NOTHING_PUBLISHED;
  return publishArtifact(
    options,
    files.map(({ path }) => path),
  );
}

async function publishArtifact(
  { settings, papers, log }: PublishOptions,
  files: readonly string[],
): Promise<Publication> {
  const { artifact, workspace, temp, github: run, plan } = settings;
  const { extras, gallery } = await papers();
  const common = { settings: artifact, run, shard: plan.shard, temp };
  const images = await uploadImages({ ...common, workspace, files, extras, log });
  if (images.kind !== 'uploaded') return withoutArtifact(images);
  const { id, url, digest } = images;
  const page = await uploadFile({ ...common, path: gallery, name: `${artifact.name}.html` });
  return {
    published: { artifact: { id, url, digest }, ...(page.kind === 'uploaded' && { galleryUrl: page.url }) },
    notes: page.kind === 'uploaded' ? [] : [page.message],
    failures: [],
  };
}

function withoutArtifact(result: Exclude<ArtifactResult, { kind: 'uploaded' }>): Publication {
  switch (result.kind) {
    case 'none':
      return NOTHING_PUBLISHED;
    case 'unsupported':
      return { published: {}, notes: [result.message], failures: [] };
    case 'failed':
      return { published: {}, notes: [], failures: [result.message] };
  }
}
