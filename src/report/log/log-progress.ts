import type { Progress } from '../../generate/progress.ts';
import { logText } from '../escape.ts';
import { formatDuration, shorten } from '../format.ts';
import { type ImageLine, outcomeLine } from './log-lines.ts';

/** A line about the run as a whole. */
export interface RunLine {
  readonly colour: 'yellow' | 'grey';
  readonly text: string;
}

const STEPS = { create: 'creating', poll: 'asking for the result', download: 'downloading' } as const;

/** A passing fault of a poll costs nothing and says nothing; three in a row do, and the next ones say no more. */
const TELLING_POLL_FAULT = 3;

/** What the log says of a step of the loop: about one image, about the run, or `debug` for what only debugging needs. */
export function progressLine(progress: Progress): ImageLine | RunLine | { readonly debug: string } {
  switch (progress.type) {
    case 'created':
      return imageLine(progress.spec.id, 'created', `task ${progress.taskId}`);
    case 'adopted':
      return imageLine(progress.spec.id, 'adopted', `task ${progress.taskId}, paid for by an earlier run`);
    case 'repeated':
      return imageLine(
        progress.spec.id,
        'retry',
        `sent again under the same request id ${progress.requestId}, which an earlier attempt left without an answer`,
      );
    case 'older':
      return olderLine(progress);
    case 'state':
      return stateLine(progress);
    case 'retry':
      return retryLine(progress);
    case 'left-out':
      return leftOutLine(progress);
    case 'not-derived':
      return notDerivedLine(progress);
    case 'not-picked':
      return notPickedLine(progress);
    case 'rate-limited':
      return run(`rate limited, resuming in ${formatDuration(progress.waitMs)} (${message(progress.reason)})`);
    case 'concurrency':
      return run(`at most ${progress.limit} at once from here on (${message(progress.reason)})`, 'grey');
    case 'stopped':
      return run(`stopped: ${message(progress.reason)}; no more tasks are created`);
    case 'finished':
      return outcomeLine(progress.outcome);
  }
}

function retryLine({ spec, step, reason, attempt, waitMs, sameRequest }: Extract<Progress, { type: 'retry' }>) {
  const next = sameRequest === true ? 'sent again under the same request id' : `try ${attempt + 1}`;
  const what = `${STEPS[step]}: ${message(reason)}; ${next} in ${formatDuration(waitMs)}`;
  if (step === 'poll' && attempt !== TELLING_POLL_FAULT) return { debug: `${spec.id}: ${what}` };
  return { ...imageLine(spec.id, 'retry', what), mark: '↻', colour: 'yellow' } as const;
}

function olderLine({ spec, taskId, createTime, left }: Extract<Progress, { type: 'older' }>): ImageLine {
  const since = createTime === undefined ? '' : `, since ${new Date(createTime).toISOString()}`;
  const what = `task ${taskId} was there already${since}`;
  if (left === undefined) return imageLine(spec.id, 'adopted', `${what}: the API gave it for the same request`);
  return imageLine(spec.id, 'left', `${what}, but ${left}: another is asked for in its place`);
}

function stateLine({
  spec,
  taskId,
  state,
  known,
}: Extract<Progress, { type: 'state' }>): ImageLine | { debug: string } {
  const name = shorten(state, 60);
  if (known) return { debug: `${spec.id}: task ${taskId} is ${name}` };
  const line = imageLine(spec.id, 'state', `“${name}” is not a state we know: taken as not finished yet`);
  return { ...line, colour: 'yellow' };
}

function leftOutLine({ spec, urls, most }: Extract<Progress, { type: 'left-out' }>): ImageLine {
  const what = `the task names ${urls} images: the first ${most} are fetched, ${urls - most} are left out`;
  return { ...imageLine(spec.id, 'left out', what), mark: '!', colour: 'yellow' };
}

function notDerivedLine({ spec, taskId }: Extract<Progress, { type: 'not-derived' }>): ImageLine {
  const what = `\`convert\` changed, but task ${taskId} cannot give the original now: the files stay as they are`;
  return { ...imageLine(spec.id, 'not derived', what), mark: '!', colour: 'yellow' };
}

function notPickedLine({ spec, taskId }: Extract<Progress, { type: 'not-picked' }>): ImageLine {
  const what = `candidate ${spec.candidate?.pick} is picked, but task ${taskId} cannot give it now: the one picked before stays`;
  return { ...imageLine(spec.id, 'not picked', what), mark: '!', colour: 'yellow' };
}

function imageLine(id: string, word: string, details: string): ImageLine {
  return { mark: '·', colour: 'cyan', word, id, details: logText(details) };
}

function run(text: string, colour: RunLine['colour'] = 'yellow'): RunLine {
  return { colour, text: logText(text) };
}

function message(reason: string): string {
  return shorten(reason, 500);
}
