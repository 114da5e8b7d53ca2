import { isSpare, sparesOf } from '../../image/candidate.ts';
import type { Outcome, Status } from '../../image/image.ts';
import { pendingAdvice } from '../advice.ts';
import { logText } from '../escape.ts';
import { formatBytes, formatDuration, formatSize, shorten } from '../format.ts';
import { candidateWords } from '../results.ts';
import type { Colour } from './ansi.ts';

/** The mark and colour of a status, the same in every line. */
export const STATUS_LOOKS = {
  generated: { mark: '✓', colour: 'green' },
  converted: { mark: '✓', colour: 'green' },
  unchanged: { mark: '=', colour: 'grey' },
  failed: { mark: '✗', colour: 'red' },
  pending: { mark: '…', colour: 'yellow' },
  skipped: { mark: '-', colour: 'grey' },
} as const satisfies Record<Status, { mark: string; colour: Colour }>;

/** The width of the word column: that of `rate limit`. */
const WORD_WIDTH = 10;
/** Ids longer than this are cut in the id column. */
const LONGEST_ID = 36;
/** Ids of tasks are UUIDs; what is much longer is none. */
const LONGEST_TASK = 100;

/** What one line of the log says of one image. */
export interface ImageLine {
  readonly mark: string;
  readonly colour: Colour;
  readonly word: string;
  readonly id: string;
  readonly details: string;
}

/** The width of the id column for these images. */
export function idWidth(ids: readonly string[]): number {
  return Math.min(LONGEST_ID, Math.max(4, ...ids.map((id) => logText(id).length)));
}

/** An id padded or cut to the id column. */
export function idColumn(id: string, width: number): string {
  return shorten(logText(id), width).padEnd(width);
}

/** A word padded to the word column. */
export function wordColumn(word: string): string {
  return word.padEnd(WORD_WIDTH);
}

/** How an image ended, as a line of the log. */
export function outcomeLine(outcome: Outcome): ImageLine {
  const { mark, colour } = STATUS_LOOKS[outcome.status];
  return { mark, colour, word: outcome.status, id: outcome.spec.id, details: outcomeDetails(outcome) };
}

/** What there is to say of an outcome in one line of text. */
export function outcomeDetails(outcome: Outcome): string {
  switch (outcome.status) {
    case 'generated':
      return [
        ...[...outcome.files, ...sparesOf(outcome)]
          .slice(0, 1)
          .map((file) => `${formatSize(file)}  ${formatBytes(file.bytes)}`),
        formatDuration(outcome.costTimeMs ?? outcome.timing.finishedAt - outcome.timing.startedAt),
        logText(placeWords(outcome)),
      ].join('  ');
    case 'converted':
    case 'unchanged':
      return logText(placeWords(outcome));
    case 'pending': {
      const elapsed = formatDuration(outcome.timing.finishedAt - outcome.timing.startedAt);
      const state = shorten(outcome.lastState, 60);
      const next = outcome.isForeign === true ? pendingAdvice(outcome) : 'the next run adopts it';
      return logText(
        `last state “${state}” after ${elapsed}; task ${outcome.taskId}, request ${outcome.requestId || 'unknown'}; ${next}`,
      );
    }
    case 'failed':
      return logText(`${shorten(outcome.error.message, 2000)} (${failureFacts(outcome)})`);
    case 'skipped':
      return logText(outcome.reason);
  }
}

/** Where an image's files are; of a candidate, also which one it is. */
function placeWords(outcome: Extract<Outcome, { files: unknown }>): string {
  const paths = outcome.files.map(({ path }) => path).join(', ');
  const candidate = candidateWords(outcome);
  if (candidate === '') return paths;
  return isSpare(outcome.spec) ? `${candidate}, for the artifact alone` : `${paths} (${candidate})`;
}

/** What a failure cost and how to find it again: `not charged; task …, request …`. */
export function failureFacts(outcome: Extract<Outcome, { status: 'failed' }>): string {
  const charged = { no: 'not charged', yes: 'charged', unknown: 'may have been charged' }[outcome.error.charged];
  const task = outcome.taskId ? `; task ${shorten(outcome.taskId, LONGEST_TASK)}` : '';
  const request = outcome.requestId ? `; request ${shorten(outcome.requestId, LONGEST_TASK)}` : '';
  return `${charged}${task}${request}`;
}
