import type { ImageSpec, Outcome } from '../image/image.ts';
import type { Plan } from './plan.ts';

export interface OutcomeSources {
  readonly plan: Plan;
  /** How the loop ended images, by id. */
  readonly ended: ReadonlyMap<string, Outcome>;
  /** What is reported of images that the plan would generate and the loop was not given. */
  readonly skipped: { readonly reason: string; readonly wanted: boolean };
}

/** The one outcome of every image, in the order of the prompts. */
export function outcomesInOrder(specs: readonly ImageSpec[], { plan, ended, skipped }: OutcomeSources): Outcome[] {
  const planned = new Map([...plan.keep, ...plan.skip].map((outcome) => [outcome.spec.id, outcome]));
  return specs.map((spec) => {
    return ended.get(spec.id) ?? planned.get(spec.id) ?? { status: 'skipped', spec, ...skipped };
  });
}
