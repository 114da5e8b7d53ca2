import { run } from './main.ts';
import { openReport } from './report/report.ts';
import type { Environment } from './settings/input-reader.ts';
import { readConsole, readSettings, type Settings } from './settings/read-settings.ts';

/** After a cancel the runner leaves all post steps together about 285 s; the last of them are for the upload. */
const COLLECT_MS = 210_000;

/** After a step that did not end: fetches what was paid for and has finished meanwhile, and keeps it. */
export async function post(env: Environment, cancelled: AbortSignal): Promise<void> {
  const report = openReport(readConsole(env));
  report.log.info('The step was stopped before its end. Collecting the images that are paid for; nothing is created.');
  await run({ settings: collecting(readSettings(env)), report, cancelled, mode: 'collect' });
}

function collecting(settings: Settings): Settings {
  const { generate, commit } = settings;
  const limit = {
    timeoutMs: Math.min(generate.timeoutMs, COLLECT_MS),
    imageTimeoutMs: Math.min(generate.imageTimeoutMs, COLLECT_MS),
  };
  return {
    ...settings,
    generate: { ...generate, ...limit, retryAmbiguous: false },
    commit: { ...commit, mode: 'none' },
    comment: false,
  };
}
