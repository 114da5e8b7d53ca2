import { isSpare } from '../../image/candidate.ts';
import type { Failed, Outcome, Pending, Source } from '../../image/image.ts';
import { otherChanges, reasonWords } from '../../plan/describe-plan.ts';
import type { Plan, ToGenerate } from '../../plan/plan.ts';
import { nextStep, pendingAdvice } from '../advice.ts';
import { markdown, markdownMessage } from '../escape.ts';
import { formatDuration, plural, shorten } from '../format.ts';
import { failureFacts } from '../log/log-lines.ts';
import { parameterWords } from '../results.ts';
import { codeCell, promptCell, table, tableRow, thatFit } from './html-table.ts';

/**
 * What failed, with the words of the API and the next step; prompts that were refused for their content by themselves, since
 * somebody has to edit them; `` when nothing failed. Budgets are in bytes.
 */
export function failureSection(outcomes: readonly Outcome[], budget: number): string {
  const failed = outcomes.filter((outcome) => outcome.status === 'failed');
  const refused = failed.filter(({ error }) => error.isModerated === true);
  const others = failed.filter(({ error }) => error.isModerated !== true);
  const first = otherFailures(others, refused.length === 0 ? budget : budget / 2);
  const second = refusedPrompts(refused, budget - Buffer.byteLength(first));
  return [first, second].filter((section) => section !== '').join('\n\n');
}

const moreFailures = (count: number) =>
  `${plural(count, 'more failure')} did not fit in here: see the log and \`results\`.`;

function otherFailures(failed: readonly Failed[], budget: number): string {
  if (failed.length === 0) return '';
  const row = (outcome: Failed): string => {
    const { spec } = outcome;
    return tableRow([nameCell(spec.id, spec.source), whatHappened(outcome), markdownMessage(nextStep(outcome))]);
  };
  const head = ['Image', 'What happened', 'What to do'];
  return `### ❌ ${plural(failed.length, 'image')} failed\n\n${table({ head, items: failed, row, budget, rest: moreFailures })}`;
}

function refusedPrompts(refused: readonly Failed[], budget: number): string {
  if (refused.length === 0) return '';
  const row = (outcome: Failed): string => {
    const { spec } = outcome;
    const cells = [promptCell(spec.prompt), whatHappened(outcome), markdownMessage(nextStep(outcome))];
    return tableRow([nameCell(spec.id, spec.source), ...cells]);
  };
  const head = ['Image', 'Prompt', 'What the API said', 'What to do'];
  return `### 🚫 ${plural(refused.length, 'prompt')} refused for the content\n\n${table({ head, items: refused, row, budget, rest: moreFailures })}`;
}

function whatHappened(outcome: Failed): string {
  const message = markdownMessage(shorten(outcome.error.message, 1500));
  return `${message}<br><sub>${markdown(failureFacts(outcome))}</sub>`;
}

/** What is still at the API, with task and request ids; `` when nothing is. */
export function pendingSection(outcomes: readonly Outcome[], budget: number): string {
  const pending = outcomes.filter((outcome) => outcome.status === 'pending');
  if (pending.length === 0) return '';
  const row = ({ spec, taskId, requestId, lastState, timing }: Pending): string => {
    const state = `${markdown(shorten(lastState, 60))} after ${formatDuration(timing.finishedAt - timing.startedAt)}`;
    return tableRow([nameCell(spec.id, spec.source), codeCell(taskId), codeCell(requestId), state]);
  };
  const rest = (count: number) =>
    `${plural(count, 'more pending image')} did not fit in here: see \`task-ids\` and \`results\`.`;
  const head = ['Image', 'Task', 'Request', 'Last state'];
  const foreign = pending.find(({ isForeign }) => isForeign === true);
  const key = foreign === undefined ? '' : ` Of some: ${markdownMessage(pendingAdvice(foreign))}`;
  const text = `Their tasks are paid for and still run: run again and they are adopted, not paid for again.${key}`;
  return `### ⏳ ${plural(pending.length, 'image')} pending\n\n${text}\n\n${table({ head, items: pending, row, budget, rest })}`;
}

/** Why images were not attempted, by reason; `` when all were. The budget is in bytes. */
export function skippedSection(outcomes: readonly Outcome[], budget: number): string {
  const skipped = outcomes.filter((outcome) => outcome.status === 'skipped');
  if (skipped.length === 0) return '';
  const groups = [...Map.groupBy(skipped, ({ reason }) => reason)];
  const lines = groups.map(([reason, group]) => {
    const ids = group.slice(0, 20).map(({ spec }) => codeCell(shorten(spec.id, 60)));
    const more = group.length > ids.length ? ` and ${group.length - ids.length} more` : '';
    return `- ${group.length}, ${markdown(shorten(reason, 300))}: ${ids.join(', ')}${more}`;
  });
  return `### ${plural(skipped.length, 'image')} skipped\n\n${list(lines, budget)}`;
}

/** What a run would generate, and why, and what else it would change: the plan of a dry run. */
export function planSection(plan: Plan, budget: number): string {
  const row = (item: ToGenerate): string => {
    const { spec } = item;
    return tableRow([
      nameCell(spec.id, spec.source),
      markdown(reasonWords(item)),
      promptCell(spec.prompt),
      markdown(parameterWords(spec)),
      isSpare(spec) ? 'in the artifact alone' : codeCell(spec.stem),
    ]);
  };
  const rest = (count: number) => `${plural(count, 'more image')} did not fit in here: see the log.`;
  const head = ['Image', 'Why', 'Prompt', 'Parameters', 'File, without its extension'];
  const others = otherChanges(plan).map((line) => `- ${markdown(shorten(line, 1000))}`);
  const items = plan.generate;
  const tables = items.length === 0 ? [] : [table({ head, items, row, budget: budget * 0.8, rest })];
  return [...tables, ...(others.length === 0 ? [] : [list(others, budget * 0.1)])].join('\n\n');
}

/** As many lines as fit, and one that says how many are left out. */
function list(lines: readonly string[], budget: number): string {
  const kept = thatFit(lines, budget - 100);
  const more = lines.length - kept.length;
  return [...kept, ...(more === 0 ? [] : [`- … and ${more} more: see the log.`])].join('\n');
}

function nameCell(id: string, source: Source | undefined): string {
  const place = source === undefined ? '' : `<br><sub>${markdown(shorten(`${source.file}:${source.line}`, 200))}</sub>`;
  return `${codeCell(id)}${place}`;
}
