// The tables of docs/faults.md, from the policy that the code goes by.
import {
  type CreateRule,
  chargedOnCreate,
  FAULT_POLICY,
  type FaultKind,
  type FaultPolicy,
  type PollRule,
  reportOf,
} from '../src/image-api/fault-policy.ts';
import { TASK_END_POLICY, type TaskEndPolicy } from '../src/image-api/task-end-policy.ts';

type Row = readonly string[];

const KINDS = Object.keys(FAULT_POLICY).filter((kind): kind is FaultKind => kind in FAULT_POLICY);

/** What happens when a create meets a fault, a row a kind. */
export function createRows(): Row[] {
  return KINDS.map((kind) => {
    const { when, onCreate }: FaultPolicy = FAULT_POLICY[kind];
    const ends =
      onCreate.next === 'wait-for-task' ? ['', ''] : [`\`${reportOf(kind).kind}\``, `\`${chargedOnCreate(kind)}\``];
    return [when, createWords(onCreate), ...ends];
  });
}

function createWords(rule: CreateRule): string {
  switch (rule.next) {
    case 'again':
      return `sent again, ${rule.times} times`;
    case 'wait-for-task':
      return 'waits for one of its own tasks or 15 s, until `timeout`';
    case 'wait-for-gate':
      return `every create waits, then sent again, ${rule.times} times`;
    case 'fail':
      return 'that image fails';
    case 'stop':
      return 'nothing more is created';
    case 'ambiguous':
      return 'with `idempotency` sent again under its id until `timeout`, else **not** sent again';
  }
}

/** What happens when a poll meets a fault, or when the task itself has ended without an image. */
export function pollRows(): Row[] {
  // A task is lost by a fault of a poll, which has a row of its own.
  const { lost: _lost, ...endings } = TASK_END_POLICY;
  const ends = Object.values<TaskEndPolicy>(endings).map(({ when, done, kind, charged }) => {
    return [when, done, `\`${kind}\``, `\`${charged}\``];
  });
  const faults = KINDS.flatMap((kind) => {
    const { when, onPoll }: FaultPolicy = FAULT_POLICY[kind];
    return onPoll.repeats === 'any' ? [] : [[when, ...pollCells(kind, onPoll)]];
  });
  return [...ends, ...faults, ['anything else', 'asked again until `image-timeout`', '', '']];
}

function pollCells(kind: FaultKind, { repeats, next }: Exclude<PollRule, { repeats: 'any' }>): Row {
  const times = repeats === 0 ? 'at once' : `after ${repeats} more tries in a row`;
  switch (next) {
    case 'fail':
      return [`${times}, that image fails`, `\`${reportOf(kind).kind}\``, '`unknown`'];
    case 'lost':
      return [`asked again while the task is younger than a minute, then ${repeats} times`, '`lost`', '`unknown`'];
    case 'halt':
      return [`${times}, all waiting ends: the tasks stay \`pending\``, '', ''];
  }
}
