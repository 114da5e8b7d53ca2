import { getState, setFailed } from '@actions/core';

/** After a cancel, what is still open (an upload that cannot be aborted) may not keep the process for longer than this. */
const LEAVE_MS = 1000;

/** The runner's kill after a cancel: SIGINT first, SIGTERM 7.5 s later (FIELD-NOTES C). */
function onCancel(): AbortSignal {
  const cancelled = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => cancelled.abort(new Error('the job was cancelled')));
  }
  return cancelled.signal;
}

async function start(): Promise<void> {
  const cancelled = onCancel();
  // The stories are imported only when needed: after a normal end, post starts in the blink of an eye.
  if (getState('started') === '') {
    const { main } = await import('./main.ts');
    const failure = await main(process.env, cancelled);
    process.exitCode = 0;
    if (failure !== undefined) setFailed(failure);
  } else {
    if (getState('ended') === '') await (await import('./post.ts')).post(process.env, cancelled);
    process.exitCode = 0;
  }
  if (cancelled.aborted) setTimeout(() => process.exit(), LEAVE_MS).unref();
}

// The exit code is 1 until the story has ended, so that a promise that never settles cannot pass as success.
process.exitCode = 1;
start().catch((error: unknown) => setFailed(error instanceof Error ? error : String(error)));
