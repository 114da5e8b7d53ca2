import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** What a step is started with. */
export interface StepOptions {
  readonly workspace: string;
  /** The `with:` of the step; what is not given has the default of action.yml. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** RUNNER_TEMP; by default a fresh directory, as a machine that GitHub lends has. */
  readonly temp?: string;
  /** `github.token`. */
  readonly token?: string;
  readonly apiUrl?: string;
  readonly results?: { readonly url: string; readonly token: string };
  /** GITHUB_EVENT_PATH's content. */
  readonly event?: unknown;
  /** Further variables, or other values for those of the runner. */
  readonly env?: Readonly<Record<string, string>>;
}

const ACTION = z.object({ inputs: z.record(z.string(), z.object({ default: z.coerce.string().default('') })) });

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface StepFiles {
  readonly output: string;
  readonly state: string;
  readonly summary: string;
}

export interface StepEnvironment {
  readonly env: Readonly<Record<string, string>>;
  readonly files: StepFiles;
}

/** The environment GitHub's runner gives a step: its inputs and files, and nothing of the parent's but PATH. */
export function stepEnvironment(options: StepOptions): StepEnvironment {
  const temp = options.temp ?? mkdtempSync(path.join(path.dirname(options.workspace), 'temp-'));
  mkdirSync(temp, { recursive: true });
  const commands = mkdtempSync(path.join(temp, 'commands-'));
  const file = (name: string, content = ''): string => {
    const place = path.join(commands, name);
    writeFileSync(place, content);
    return place;
  };
  const files = { output: file('output'), state: file('state'), summary: file('summary') };
  const results = options.results && {
    ACTIONS_RESULTS_URL: `${options.results.url}/`,
    ACTIONS_RUNTIME_TOKEN: options.results.token,
  };
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: temp,
    ...inputVariables(options),
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: options.workspace,
    GITHUB_OUTPUT: files.output,
    GITHUB_STATE: files.state,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(options.event ?? {})),
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: options.apiUrl ?? 'http://127.0.0.1:9',
    GITHUB_REPOSITORY: 'octo/site',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_SHA: '0'.repeat(40),
    GITHUB_EVENT_NAME: 'push',
    GITHUB_RUN_ID: '4711',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'images',
    GITHUB_ACTION: '__org_gpt-image-action',
    GITHUB_WORKFLOW: 'Images',
    GITHUB_WORKFLOW_REF: 'octo/site/.github/workflows/images.yml@refs/heads/main',
    RUNNER_TEMP: temp,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    ...results,
    ...options.env,
  };
  return { env, files };
}

/** The inputs of action.yml, read once a process. */
let declared: z.infer<typeof ACTION>['inputs'] | undefined;

/** `INPUT_<NAME>`: upper case, spaces as `_`, dashes kept. An input that action.yml does not declare only warns there; here it is a mistake. */
function inputVariables({ inputs = {}, token = '' }: StepOptions): Record<string, string> {
  declared ??= ACTION.parse(parse(readFileSync(path.join(ROOT, 'action.yml'), 'utf8'))).inputs;
  const all = declared;
  const unknown = Object.keys(inputs).filter((name) => !(name in all));
  if (unknown.length > 0) throw new Error(`action.yml declares no input ${unknown.join(', ')}`);
  const values = Object.entries(all).map(([name, { default: value }]) => {
    const given = inputs[name] ?? value.replace(/^\$\{\{ github\.token \}\}$/, token);
    return [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, given] as const;
  });
  return Object.fromEntries(values);
}
