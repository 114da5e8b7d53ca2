import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { writeAtomically } from '../runtime/write-atomically.ts';
import {
  compactJournal,
  entriesOf,
  isDamaged,
  type JournalEntry,
  type JournalState,
  journalState,
  LARGEST_JOURNAL,
  linesOf,
  parseJournal,
} from './journal-text.ts';

export * from './journal-text.ts';

/** In bytes: so long a journal is written anew, before it can become too large. */
const COMPACT_AT = 8_000_000;

/** What is wrong with a journal of so many bytes, in words that follow its name; `undefined` if it can be read. */
function sizeProblem(bytes: number): string | undefined {
  if (bytes <= LARGEST_JOURNAL) return undefined;
  return `has ${(bytes / 1e6).toFixed(1)} MB: allowed are ${LARGEST_JOURNAL / 1e6} MB`;
}

/** The run-local, append-only record of every paid request, flushed to disk entry by entry. */
export class Journal {
  readonly path: string;
  /** What an earlier attempt on this machine left in the same file. */
  readonly #earlier: string;
  /** Why that is not read; `undefined` if it is. */
  readonly #tooLarge: string | undefined;
  #bytes: number;
  #compactAt = COMPACT_AT;
  /** Grows with every entry: shows whether a checkpoint is still current. */
  entries = 0;
  #file: number;
  /** The number of a file that is closed may be another file's by now. */
  #isClosed = false;

  /** Opens or continues the journal in `directory`. */
  constructor(directory: string) {
    mkdirSync(directory, { recursive: true });
    this.path = path.join(directory, 'journal.jsonl');
    this.#bytes = existsSync(this.path) ? statSync(this.path).size : 0;
    this.#tooLarge = sizeProblem(this.#bytes);
    if (this.#tooLarge !== undefined) this.#compactAt = Number.POSITIVE_INFINITY;
    this.#earlier = this.#bytes > 0 && this.#tooLarge === undefined ? readFileSync(this.path, 'utf8') : '';
    this.#file = openSync(this.path, 'a');
    // A line cut by a crash is ended here, so that the next entry does not become part of it.
    if (this.#bytes > 0 && !this.#earlier.endsWith('\n')) this.#append('\n');
  }

  /** Appends one entry; it is on disk when this returns. Synchronous, so that no paid request can overtake it. @throws once it is closed */
  write(entry: JournalEntry): void {
    if (this.#isClosed) throw new Error(`the journal ${this.path} is closed`);
    this.#append(linesOf([entry]));
    this.entries += 1;
    this.#compact();
  }

  #append(text: string): void {
    this.#bytes += writeSync(this.#file, text);
    fsyncSync(this.#file);
  }

  /** What earlier attempts left, in the texts of their journals, oldest first, and in this very file. It is written down again. */
  resume(texts: readonly string[]): JournalState {
    const readable = [...texts, this.#earlier].filter(({ length }) => length <= LARGEST_JOURNAL);
    const state = journalState(readable.flatMap(parseJournal));
    for (const entry of entriesOf(state)) this.write(entry);
    if (this.#tooLarge !== undefined) return { ...state, unreadable: `the journal ${this.path} ${this.#tooLarge}` };
    return isDamaged(this.#earlier) ? { ...state, unreadable: `the journal ${this.path} is damaged` } : state;
  }

  /** A scope for the run's request ids that no other run has: the one of `earlier`, else a new one, on record before it is used. */
  scope(earlier: JournalState, newScope: () => string): string {
    if (earlier.scope !== undefined) return earlier.scope;
    const scope = newScope();
    this.write({ type: 'scope', scope });
    return scope;
  }

  /** Writes the file anew where it has grown long: what it says in the end is a part of it. */
  #compact(): void {
    if (this.#bytes < this.#compactAt) return;
    const text = compactJournal(readFileSync(this.path, 'utf8'));
    if (text !== undefined) {
      closeSync(this.#file);
      writeAtomically(this.path, text);
      this.#file = openSync(this.path, 'a');
      this.#bytes = Buffer.byteLength(text);
    }
    // Were little to be gained, the next entry would write all of it again.
    this.#compactAt = Math.max(COMPACT_AT, this.#bytes + COMPACT_AT / 4);
  }

  close(): void {
    this.#isClosed = true;
    closeSync(this.#file);
  }
}
