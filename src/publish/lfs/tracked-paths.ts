import path from 'node:path';
import type { GitData } from '../github/git-data.ts';
import { type AttributeRules, parseAttributes } from './attributes.ts';

/** Which paths of a tree Git LFS keeps, as the tree's own `.gitattributes` files say. */
export class TrackedPaths {
  readonly #git: Pick<GitData, 'text'>;
  readonly #rules = new Map<string, Promise<AttributeRules | undefined>>();
  readonly #macros = new Map<string, string>();

  constructor(git: Pick<GitData, 'text'>) {
    this.#git = git;
  }

  /** Whether the path, relative to the top of the repository, has `filter=lfs`. Throws the client's errors. */
  async has(tree: string, file: string): Promise<boolean> {
    let filter: string | undefined;
    for (const folder of foldersOf(file)) {
      const rules = await this.#rulesIn(tree, folder);
      // What stands nearer to the file counts.
      filter = rules?.filterOf(path.posix.relative(folder, file)) ?? filter;
    }
    return filter === 'lfs';
  }

  #rulesIn(tree: string, folder: string): Promise<AttributeRules | undefined> {
    const key = `${tree}:${folder}`;
    const known = this.#rules.get(key) ?? this.#read(tree, folder);
    this.#rules.set(key, known);
    return known;
  }

  async #read(tree: string, folder: string): Promise<AttributeRules | undefined> {
    const text = await this.#git.text(tree, path.posix.join(folder, '.gitattributes'));
    return text === undefined ? undefined : parseAttributes(text, this.#macros);
  }
}

/** The folders that a file lies in, from the top: `` first. */
function foldersOf(file: string): string[] {
  const parts = path.posix.dirname(file).split('/');
  return ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))].filter((folder) => folder !== '.');
}
