import type { KeptFile } from '../../convert/originals.ts';
import { CANDIDATES } from '../../image/candidate.ts';
import type { PublishOptions } from '../options.ts';
import { NOTHING_PUBLISHED, type Publication } from '../publication.ts';
import { type Upload, uploadFile, uploadImages } from './upload.ts';

const UNKEPT =
  'The files as delivered are kept nowhere: `originals` is `artifact`, and `artifact-name` is empty. Their tasks give them again as long as the API keeps them';

const UNKEPT_CANDIDATES =
  'The candidates that are not picked are kept nowhere: `artifact-name` is empty. Their tasks give them again as long as the API keeps them';

/** Uploads the images of this run, and the gallery on its own. Never throws. */
export async function publishArtifact({
  settings,
  ownArtifacts: own,
  newFiles,
  originals,
  spares,
  renderers,
  log,
}: PublishOptions): Promise<Publication> {
  const { artifact, workspace, temp, github: run, plan } = settings;
  if (artifact.name === '') {
    const notes = [...(originals.length > 0 ? [UNKEPT] : []), ...(spares.length > 0 ? [UNKEPT_CANDIDATES] : [])];
    return { ...NOTHING_PUBLISHED, notes };
  }
  if (newFiles.length + spares.length === 0) return NOTHING_PUBLISHED;
  const { extras, gallery } = await renderers.papers();
  const common = { settings: artifact, own, run, shard: plan.shard, temp };
  const others = [...within('originals', originals), ...within(CANDIDATES, spares)];
  const images = await uploadImages({ ...common, workspace, files: newFiles, others, extras, log });
  switch (images.kind) {
    case 'none':
      return NOTHING_PUBLISHED;
    case 'unsupported':
      return { published: {}, notes: [images.message], failures: [] };
    case 'failed':
      return { published: {}, notes: [], failures: [images.message] };
    case 'uploaded': {
      const { id, url, digest, name, insteadOf } = images;
      const published = { artifact: { id, url, digest } };
      const notes = insteadOf === undefined ? [] : [numbered(name, insteadOf)];
      if (gallery === undefined) return { published, notes, failures: [] };
      const page = await uploadFile({ ...common, path: gallery, name: `${artifact.name}.html` });
      return page.kind === 'uploaded'
        ? { published: { ...published, galleryUrl: page.url }, notes, failures: [] }
        : { published, notes: [...notes, page.message], failures: [] };
    }
  }
}

function numbered(name: string, insteadOf: string): string {
  return `The artifact is \`${name}\`: \`${insteadOf}\` is there already, from an earlier attempt or another job`;
}

/** Kept files at their paths inside the archive. */
function within(folder: string, files: readonly KeptFile[]): Upload[] {
  return files.map(({ path, name }) => ({ path, name: `${folder}/${name}` }));
}
