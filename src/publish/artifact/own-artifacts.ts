import { freeName } from './names.ts';
import { isNameTaken, type Uploaded } from './service.ts';

/** The artifacts of this very step that the workflow run has already. */
export interface OwnArtifacts {
  /** Names of those that are known: what is in them is in this run's too, and takes their place. */
  readonly known: ReadonlySet<string>;
  /** A machine may have been lost between an upload and its note: a name that is taken is then no mistake of the workflow's. */
  readonly mayBeMore: boolean;
  /** Notes one. */
  readonly add: (name: string) => void;
}

/** How an artifact gets its name. */
export interface Naming {
  readonly own: OwnArtifacts;
  readonly wanted: string;
  /** Names that are given already; the one that is used joins them. */
  readonly taken: Set<string>;
  /** Replace whatever has the name. */
  readonly overwrite: boolean;
  /** How many names are tried. */
  readonly tries: number;
}

/** Uploads under `wanted` or, where another has that name, the next number. @throws what the last try threw */
export async function uploadNumbered(
  { own, wanted, taken, overwrite, tries }: Naming,
  upload: (name: string, overwrite: boolean) => Promise<Uploaded>,
): Promise<Uploaded> {
  for (let number = 1; ; number += 1) {
    const name = freeName(wanted, taken);
    try {
      const uploaded = await upload(name, overwrite || own.known.has(name));
      own.add(name);
      return uploaded;
    } catch (error) {
      if (!isNameTaken(error) || number === tries) throw error;
    }
  }
}
