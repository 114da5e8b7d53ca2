import { imageSpec } from '../../src/image/fingerprint.ts';
import type {
  Failed,
  Generated,
  ImageFile,
  ImageSpec,
  Outcome,
  Pending,
  Skipped,
  Unchanged,
} from '../../src/image/image.ts';
import { EMPTY_LOCK } from '../../src/plan/lock/lock.ts';
import type { Plan } from '../../src/plan/plan.ts';

/** A second of 2026, in Unix milliseconds. */
export const STARTED = Date.UTC(2026, 0, 12, 9, 30);

/** Texts that would do harm wherever they were not taken for text. */
export const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '</td></table></details>--><h1>big</h1>',
  '](javascript:alert(1))',
  '[click](javascript:alert(1)) ![x](http://127.0.0.1:9/x.png)',
  '::error::x',
  'fine\n::set-output name=files::gone\r\n##[error]boo',
  '\u202egnp.exe\u202c \u2067right to left\u2069',
  '" onmouseover="alert(1)" x=\'',
  '```mermaid\ngantt\n```\n\n# heading\n\n- [ ] task | cell | `code`',
  '@octocat #1 GH-1 :tada: $x$ www.example.com https://example.com a@example.com',
  '\u0000\u0007\u001b[31mred\u0085\u2028',
  '%0A::error::percent %25',
  '&lt;b&gt; &#60;b&#62; \\<b\\>',
] as const;

export function specOf(id: string, over: Partial<ImageSpec> = {}): ImageSpec {
  return imageSpec({
    id,
    model: 'gpt-image-2-text-to-image',
    prompt: `A picture of ${id}`,
    parameters: { aspect_ratio: '16:9', resolution: '1K' },
    variant: 1,
    stem: `docs/images/${id}`,
    alt: '',
    source: { file: 'docs/images.yml', line: 7, column: 3 },
    ...over,
  });
}

export function fileOf(path: string): ImageFile {
  return { path, sha256: 'a'.repeat(64), bytes: 20_480, width: 64, height: 36, format: 'png' };
}

export function generated(id: string, over: Partial<Generated> = {}): Generated {
  return {
    status: 'generated',
    spec: specOf(id),
    taskId: `task-${id}`,
    requestId: `request-${id}`,
    urls: [`https://cdn.example/${id}.png?sig=s3cret`],
    files: [fileOf(`docs/images/${id}.png`)],
    costTimeMs: 41_500,
    timing: { startedAt: STARTED, finishedAt: STARTED + 42_000 },
    ...over,
  };
}

export function unchanged(id: string, over: Partial<Unchanged> = {}): Unchanged {
  return {
    status: 'unchanged',
    spec: specOf(id),
    taskId: `task-${id}`,
    files: [fileOf(`docs/images/${id}.png`)],
    ...over,
  };
}

export function failed(id: string, over: Partial<Failed> = {}): Failed {
  return {
    status: 'failed',
    spec: specOf(id),
    taskId: `task-${id}`,
    requestId: `request-${id}`,
    urls: [],
    error: {
      kind: 'task-failed',
      message: 'the task failed (P1): refused',
      charged: 'unknown',
      advice: 'Change the prompt if the message speaks of its content, else run again.',
    },
    retrievable: false,
    timing: { startedAt: STARTED + 1000, finishedAt: STARTED + 3000 },
    ...over,
  };
}

export function pending(id: string, over: Partial<Pending> = {}): Pending {
  return {
    status: 'pending',
    spec: specOf(id),
    taskId: `task-${id}`,
    requestId: `request-${id}`,
    lastState: 'waiting',
    timing: { startedAt: STARTED, finishedAt: STARTED + 600_000 },
    ...over,
  };
}

export function skipped(id: string, over: Partial<Skipped> = {}): Skipped {
  return { status: 'skipped', spec: specOf(id), reason: 'no credits', wanted: true, ...over };
}

/** The n-th outcome of each kind, every text in it being `text`. */
export function hostileOutcomes(text: string): Outcome[] {
  const spec = specOf(text, { prompt: text, alt: text, source: { file: text, line: 1, column: 1 }, stem: text });
  const words = { spec, taskId: text, requestId: text };
  return [
    generated('', { ...words, urls: [text], files: [fileOf(text)] }),
    unchanged('', { spec, taskId: text, files: [fileOf(text)] }),
    failed('', { ...words, urls: [text], error: { kind: text, message: text, charged: 'yes', advice: text } }),
    pending('', { ...words, lastState: text }),
    skipped('', { spec, reason: text }),
  ];
}

export function planOf(over: Partial<Plan> = {}): Plan {
  return {
    generate: [],
    adopt: [],
    keep: [],
    skip: [],
    prune: [],
    move: [],
    superseded: [],
    occupied: new Set(),
    arranged: { lock: EMPTY_LOCK, holders: new Map() },
    ...over,
  };
}

/** So many images to generate, `image-1` and on. */
export function toGenerate(count: number): Plan['generate'] {
  return Array.from({ length: count }, (_, index) => ({
    spec: specOf(`image-${index + 1}`),
    reason: 'new',
    changed: [],
  }));
}
