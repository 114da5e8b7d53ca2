import { getState, saveState, setFailed } from '@actions/core';
import { boundUploads } from './settings/bound-uploads.ts';

/** What is still open when the story has ended (an upload that cannot be aborted) may not keep the process for longer. */
const LEAVE_MS = 1000;

/** How the runner cancels a step (actions/runner, `ProcessInvoker.cs`): SIGINT, SIGTERM 7.5 s later, a kill 2.5 s after. */
function onCancel(): AbortSignal {
  const cancelled = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => cancelled.abort(new Error('the job was cancelled')));
  }
  return cancelled.signal;
}

async function start(cancelled: AbortSignal): Promise<void> {
  boundUploads(process.env);
  // The stories are imported only when needed: after a normal end, post starts in the blink of an eye.
  if (getState('started') === '') {
    // Before anything else: were this process killed first, post would take itself for main.
    saveState('started', 'true');
    const { main } = await import('./main.ts');
    const failure = await main(process.env, cancelled);
    process.exitCode = 0;
    if (failure !== undefined) setFailed(failure);
  } else {
    if (getState('ended') === '') await (await import('./post.ts')).post(process.env, cancelled);
    process.exitCode = 0;
  }
}

// Of the libraries in the bundle nobody who reads this log can change a line.
process.noDeprecation = true;
// The exit code is 1 until the story has ended, so that a promise that never settles cannot pass as success.
process.exitCode = 1;
const cancelled = onCancel();
start(cancelled)
  .catch((error: unknown) => setFailed(error instanceof Error ? error : String(error)))
  .finally(() => {
    setTimeout(() => process.exit(), LEAVE_MS).unref();
  });
