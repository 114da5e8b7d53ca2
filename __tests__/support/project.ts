import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isSpare, spareName } from '../../src/image/candidate.ts';
import { imageSpec } from '../../src/image/fingerprint.ts';
import type { ImageSpec, Outcome } from '../../src/image/image.ts';
import { numbered } from '../../src/image/numbered-path.ts';
import { pruneFiles } from '../../src/plan/files/delete-files.ts';
import { obsoleteFiles } from '../../src/plan/files/deletions.ts';
import { diskFiles } from '../../src/plan/files/disk-files.ts';
import { moveFiles } from '../../src/plan/files/move-files.ts';
import { settleCandidates } from '../../src/plan/lock/candidates.ts';
import { EMPTY_LOCK, type Lock, lockOf } from '../../src/plan/lock/lock.ts';
import { updateLock } from '../../src/plan/lock/update-lock.ts';
import { makePlan, type PlanOptions } from '../../src/plan/make-plan.ts';
import type { Plan, ToAdopt } from '../../src/plan/plan.ts';
import type { PlanSettings } from '../../src/settings/read-settings.ts';

export const DAY_MS = 24 * 3_600_000;
/** When the images of these tests are made, unless a test says otherwise. */
export const MADE_AT = Date.parse('2026-01-01T00:00:00.000Z');

/** A wanted image; its prompt and its place follow from its id unless they are given. */
export function spec(id: string, over: Partial<ImageSpec> = {}): ImageSpec {
  const parameters = { resolution: '1K' };
  return imageSpec({ id, model: 'm', prompt: `A ${id}`, parameters, variant: 1, stem: `img/${id}`, alt: '', ...over });
}

/** So many variants of an image, of which one may be picked. */
export function variants(id: string, count: number, pick?: number, over: Partial<ImageSpec> = {}): ImageSpec[] {
  return Array.from({ length: count }, (_, index) => {
    const variant = index + 1;
    const candidate = pick === undefined ? {} : { candidate: { of: id, count, pick, stem: `img/${id}` } };
    const name = pick === undefined ? numbered(id, variant) : variant === pick ? id : spareName(id, variant);
    const further = name === id ? {} : { variantOf: id };
    return spec(name, { prompt: `A ${id}`, variant, ...candidate, ...further, ...over });
  });
}

/** What a run may be told besides its images. */
export type Told = Partial<
  PlanSettings &
    Pick<PlanOptions, 'adoptable' | 'dead' | 'rejected' | 'now' | 'files' | 'saved' | 'spares' | 'otherLocks'>
>;

/** A real folder with images and a lock, and runs that make what the plan says. */
export class Project {
  readonly workspace = mkdtempSync(path.join(tmpdir(), 'plan-'));
  lock: Lock = EMPTY_LOCK;
  /** Tasks that have nothing to give any more. */
  readonly gone = new Set<string>();
  #tasks = 0;

  /** The absolute path of a file. */
  at(file: string): string {
    return path.join(this.workspace, file);
  }

  write(file: string, text: string | Buffer): void {
    mkdirSync(path.dirname(this.at(file)), { recursive: true });
    writeFileSync(this.at(file), text);
  }

  async plan(specs: readonly ImageSpec[], told: Told = {}): Promise<Plan> {
    const {
      adoptable = new Map(),
      now = MADE_AT,
      files = diskFiles(this.workspace),
      saved,
      otherLocks,
      dead,
      rejected,
      spares,
      ...settings
    } = told;
    const defaults = { regenerate: 'changed', prune: false, overwriteFiles: false, dryRun: false } as const;
    const ground = {
      lock: this.lock,
      adoptable,
      files,
      now,
      ...(saved && { saved }),
      ...(otherLocks && { otherLocks }),
      ...(dead && { dead }),
      ...(rejected && { rejected }),
      ...(spares && { spares }),
    };
    return await makePlan({ specs, ...ground, settings: { ...defaults, ...settings } });
  }

  /** Plans, and does what the plan says; `count` files an image. Returns the ids of the images that were paid for. */
  async run(specs: readonly ImageSpec[], told: Told = {}, count = 1): Promise<string[]> {
    const plan = await this.plan(specs, told);
    await moveFiles(this.workspace, plan.move);
    await pruneFiles(this.workspace, plan.prune);
    const made = plan.generate.map((image) => this.#generate(image.spec, told.now ?? MADE_AT, count));
    const had = plan.adopt.map((image) => this.#ask(image, told.now ?? MADE_AT, count));
    const outcomes = [...made, ...had, ...plan.keep, ...plan.skip];
    const { lock, holders } = plan.arranged;
    this.lock = settleCandidates(updateLock(lock, outcomes, plan), outcomes, holders);
    await pruneFiles(this.workspace, obsoleteFiles({ prune: plan.prune, before: lock, after: this.lock, outcomes }));
    return plan.generate.map((image) => image.spec.id);
  }

  /** Puts a task into the lock that is paid for but not finished. */
  wait(image: ImageSpec): void {
    const timing = { startedAt: MADE_AT, finishedAt: MADE_AT };
    this.#tasks += 1;
    const task = { taskId: `task-${this.#tasks}`, requestId: 'r', lastState: 'waiting', timing };
    this.lock = updateLock(this.lock, [{ status: 'pending', spec: image, ...task }], { move: [], prune: [] });
  }

  #ask({ spec: image, taskId, instead }: ToAdopt, startedAt: number, count: number): Outcome {
    if (instead !== undefined && this.gone.has(taskId)) return instead;
    return this.#generate(image, startedAt, count, taskId);
  }

  #generate(image: ImageSpec, startedAt: number, count: number, known?: string): Outcome {
    this.#tasks += 1;
    const taskId = known ?? `task-${this.#tasks}`;
    const files = Array.from({ length: isSpare(image) ? 0 : count }, (_, index) => {
      const file = `${image.stem}${index === 0 ? '' : `-${index + 1}`}.png`;
      const text = `${taskId} ${index}: ${image.prompt}`;
      this.write(file, text);
      const sha256 = createHash('sha256').update(text).digest('hex');
      return { path: file, sha256, bytes: Buffer.byteLength(text), width: 1, height: 1, format: 'png' };
    });
    const timing = { startedAt, finishedAt: startedAt };
    return { status: 'generated', spec: image, taskId, requestId: 'r', urls: [], files, timing };
  }
}

/** The lock without one of its entries. */
export function without(lock: Lock, id: string): Lock {
  return lockOf(Object.entries(lock.images).filter(([each]) => each !== id));
}
