import type { Failed, Outcome, Pending, Source } from '../image/image.ts';
import { type Problem, problemLine } from '../runtime/problem.ts';
import { nextStep, oldPickWords, pendingAdvice } from './advice.ts';
import { commandData, commandProperty, visible } from './escape.ts';
import { formatDuration, plural, shorten } from './format.ts';
import { failureFacts } from './log/log-lines.ts';
import { alteredFiles } from './results.ts';

/** What GitHub shows beside the line of a file and at the top of the run. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly source?: Source;
}

/** GitHub keeps 10 of each level a step and drops the rest. One is left for the error with which the step itself fails. */
const MOST = 9;
/** The runner cuts messages at 4,096 characters; this leaves room for what it escapes. */
const LONGEST_MESSAGE = 4000;
const LONGEST_TITLE = 200;

/** Errors for what failed (warnings where that does not fail the step), warnings for what is pending, a notice of what was altered; folded to what GitHub keeps. */
export function annotationsOf(outcomes: readonly Outcome[], failOn: 'any' | 'all' | 'never'): Annotation[] {
  const level = failOn === 'never' ? 'warning' : 'error';
  const failed = outcomes.filter((outcome) => outcome.status === 'failed');
  const pending = outcomes.filter((outcome) => outcome.status === 'pending');
  const failures = failed.map((outcome) => failureAnnotation(outcome, level));
  const waits = [...pending.map(pendingAnnotation), ...outcomes.flatMap(oldPickAnnotation)];
  const folding = { where: 'in the log and the summary', line: titleLine };
  const troubles =
    level === 'warning'
      ? fold([...failures, ...waits], folding)
      : [...fold(failures, folding), ...fold(waits, folding)];
  return [...troubles, ...alteredAnnotation(outcomes)];
}

/** One error for each thing wrong with what people gave us, folded to what GitHub keeps; `more` are counted only. */
export function annotationsOfProblems(problems: readonly Problem[], more = 0): Annotation[] {
  const annotations = problems.map(({ message, source }): Annotation => {
    return { level: 'error', title: 'Fix this before images are generated', message, ...(source && { source }) };
  });
  const where = more === 0 ? 'in the log' : `in the log as far as the first ${problems.length} go`;
  return fold(annotations, { where, line: problemLine, more });
}

/** The workflow command that makes the runner show an annotation: one line, without its line break. */
export function annotationCommand({ level, title, message, source }: Annotation): string {
  const place =
    source === undefined ? '' : `file=${commandProperty(source.file)},line=${source.line},col=${source.column},`;
  const property = commandProperty(shorten(visible(title), LONGEST_TITLE));
  return `::${level} ${place}title=${property}::${commandData(shorten(visible(message), LONGEST_MESSAGE))}`;
}

function failureAnnotation(outcome: Failed, level: Annotation['level']): Annotation {
  const { spec, error } = outcome;
  const message = shorten(error.message, LONGEST_MESSAGE - 500);
  return {
    level,
    title: `Image “${spec.id}” failed`,
    message: `${message}\n${failureFacts(outcome)}.\n${nextStep(outcome)}`,
    ...(spec.source && { source: spec.source }),
  };
}

function pendingAnnotation(outcome: Pending): Annotation {
  const { spec, taskId, lastState, timing } = outcome;
  const elapsed = formatDuration(timing.finishedAt - timing.startedAt);
  return {
    level: 'warning',
    title: `Image “${spec.id}” is not ready yet`,
    message: `Task ${taskId} was still “${shorten(lastState, 60)}” after ${elapsed}.\n${pendingAdvice(outcome)}`,
    ...(spec.source && { source: spec.source }),
  };
}

function oldPickAnnotation(outcome: Outcome): Annotation[] {
  const words = oldPickWords(outcome);
  if (words === '') return [];
  const { id, source } = outcome.spec;
  return [
    {
      level: 'warning',
      title: `Image “${id}” stays with the candidate picked before`,
      message: words,
      ...(source && { source }),
    },
  ];
}

/** One for all of them: nothing is wrong. */
function alteredAnnotation(outcomes: readonly Outcome[]): Annotation[] {
  const files = outcomes.flatMap(alteredFiles);
  if (files.length === 0) return [];
  const title = `${plural(files.length, 'file')} altered since delivery, kept as ${files.length === 1 ? 'it is' : 'they are'}`;
  const message = `${files.join(', ')}\nTo have one generated again, delete it and its entry in the lock, or use \`regenerate: all\`.`;
  return [{ level: 'notice', title, message }];
}

interface Rest {
  /** Where the rest is reported in full. */
  readonly where: string;
  /** One of them in one line. */
  readonly line: (annotation: Annotation) => string;
  /** How many there are that nobody has in words. */
  readonly more?: number;
}

/** All of one level, as given, or the first of them and one that counts the rest. */
function fold(annotations: readonly Annotation[], { where, line, more = 0 }: Rest): Annotation[] {
  if (annotations.length + more <= MOST) return [...annotations];
  const shown = annotations.slice(0, MOST - 1);
  const rest = annotations.slice(MOST - 1);
  return [
    ...shown,
    {
      level: rest[0]?.level ?? 'error',
      title: `${plural(rest.length + more, 'more problem')}, reported ${where}`,
      message: rest.map(line).join('\n'),
    },
  ];
}

function titleLine({ title, source }: Annotation): string {
  return source === undefined ? title : `${source.file}:${source.line}: ${title}`;
}
