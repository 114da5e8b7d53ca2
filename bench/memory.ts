// 200 images of 8 MB each at concurrency 16, without and with the artifact: peak memory and time of the built bundle.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startImageApi } from '../sandbox/image-api.ts';
import { startBlobSink } from '../sandbox/results/blob-sink.ts';
import { startResultsService } from '../sandbox/results-service.ts';
import { createWorkspace, runAction, SANDBOX_KEY } from '../sandbox/runner.ts';
import { measuredProgram, type Usage } from './measured-process.ts';
import { printAlone } from './page/alone.ts';
import { median, type Section } from './page/section.ts';

const IMAGES = 200;
const IMAGE_BYTES = 8_000_000;
const CONCURRENCY = 16;
const RUNS = 3;

const MOST_MB = 180;
const MOST_TIMES = 1.6;

const MORE_MEMORY = `\`@actions/artifact\` and its Azure SDK take 30 MB once they are loaded, and their streams and blocks of 8 MB each
take the rest: sizes that the library takes from nobody but for the number of blocks, which the action sets to 2. Less takes an
upload of the action's own, over a protocol of the results service that GitHub documents nowhere: see
[the decision](decisions/collect-garbage.md).`;
const MORE_TIME = `the library packs, checks, hashes and sends every byte in the one thread of JavaScript, and a third of its time collects
its garbage. Before it, each image is read once more, since only what was checked may be uploaded. On a machine with more work
than cores the store's own process counts too.`;

const BUNDLE = pathToFileURL(path.resolve(import.meta.dirname, '../dist/index.js')).href;

/** One run of the bundle. @throws where an image is missing */
async function measure(artifactName: string): Promise<Usage> {
  const api = await startImageApi({ latencyMs: 200, minBytes: IMAGE_BYTES });
  const results = artifactName === '' ? undefined : await startResultsService(startBlobSink);
  const prompts = Array.from({ length: IMAGES }, (_, index) => `image ${index + 1}`);
  const workspace = createWorkspace({ 'p.txt': prompts.join('\n') });
  const measured = measuredProgram(`await import(${JSON.stringify(BUNDLE)});`);
  const inputs = {
    'api-key': SANDBOX_KEY,
    'base-url': api.url,
    'prompts-file': 'p.txt',
    'poll-interval': '200ms',
    concurrency: String(CONCURRENCY),
    'artifact-name': artifactName,
  };
  const service = results && { results: { url: results.url, token: results.tokenFor('bench') } };
  try {
    const { script } = measured;
    const run = await runAction({ workspace: workspace.path, inputs, script, flags: [], post: false, ...service });
    if (run.exitCode !== 0 || run.outputs['generated-count'] !== String(IMAGES)) throw new Error(run.log.text);
    return { ...measured.usage(), seconds: run.tookMs / 1000 };
  } finally {
    workspace.remove();
    measured.remove();
    await Promise.all([api.close(), results?.close()]);
  }
}

function medians(runs: readonly Usage[]): Usage {
  const of = (key: keyof Usage): number => median(runs.map((run) => run[key]));
  return { seconds: of('seconds'), cpuSeconds: of('cpuSeconds'), peakMb: of('peakMb') };
}

const row = (label: string, { seconds, cpuSeconds, peakMb }: Usage): readonly (string | number)[] => [
  label,
  seconds.toFixed(1),
  cpuSeconds.toFixed(1),
  peakMb.toFixed(0),
];

/** Large images, without and with the artifact, one after the other in turn. */
export async function measureMemory(): Promise<Section> {
  const without: Usage[] = [];
  const withArtifact: Usage[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    without.push(await measure(''));
    withArtifact.push(await measure('images'));
  }
  const [plain, uploaded] = [medians(without), medians(withArtifact)];
  const times = uploaded.seconds / plain.seconds;
  return {
    title: 'Memory, and the artifact',
    text: `${IMAGES} images of ${IMAGE_BYTES / 1e6} MB each, ready after 0.2 s, at \`concurrency: ${CONCURRENCY}\`, without the artifact and with it (all
images in one archive, and the gallery): medians of ${RUNS} runs in turn. Peak memory is VmHWM of the built action, CPU time that of
the action alone, all threads. The image API runs on the same cores. The blob store is a process of its own that takes every
byte and keeps none: Azurite, which the tests use, takes 22 s of the processor for these 1.6 GB, more than the whole action, and
GitHub's store takes none of the runner's.`,
    tables: [
      {
        columns: ['', 'seconds', 'CPU seconds', 'peak, MB'],
        rows: [row('without the artifact', plain), row('with the artifact', uploaded)],
      },
    ],
    targets: [
      {
        what: 'peak memory with the artifact',
        limit: `at most ${MOST_MB} MB`,
        seen: `${uploaded.peakMb.toFixed(0)} MB`,
        isMet: uploaded.peakMb <= MOST_MB,
        otherwise: MORE_MEMORY,
      },
      {
        what: 'time with the artifact to time without',
        limit: `at most ${MOST_TIMES}`,
        seen: times.toFixed(2),
        isMet: times <= MOST_TIMES,
        otherwise: MORE_TIME,
      },
    ],
  };
}

await printAlone(import.meta.main, measureMemory);
