import { stemsOf } from '../image/conversion.ts';
import type { Converted, ImageFile, Outcome } from '../image/image.ts';
import { withoutImageExtension } from '../image/image-format.ts';
import type { Rederive, ToAdopt } from '../plan/plan.ts';
import { announce } from './download/fetch-images.ts';
import type { LoopContext } from './loop-context.ts';

export interface RederiveOptions {
  readonly context: LoopContext;
  /** Polls the image's task, as if it were a task of an earlier run. */
  readonly askTask: () => Promise<Outcome>;
}

/** Derives a finished image's files again: from what was delivered where that is kept, else from what its task gives. Nothing is paid. */
export async function rederive(image: ToAdopt, ground: Rederive, options: RederiveOptions): Promise<Outcome> {
  return (await fromKept(image, ground, options.context)) ?? (await fromTask(image, ground, options));
}

async function fromKept(
  image: ToAdopt,
  { originals, instead }: Rederive,
  context: LoopContext,
): Promise<Outcome | undefined> {
  if (originals.length === 0) return undefined;
  const { spec, taskId } = image;
  const { finishing, reservedStems } = context.options;
  const stems = stemsOf(spec, originals.length, reservedStems);
  const delivered: ImageFile[] = [];
  for (const [index, kept] of originals.entries()) {
    const target = `${stems[index]}${kept.path.slice(withoutImageExtension(kept.path).length)}`;
    if (!(await finishing.collect(kept, target))) return undefined;
    const { role: _role, source: _source, ...file } = kept;
    delivered.push({ ...file, path: target });
  }
  const finished = await finishing.finish(spec, delivered, {
    leave: new Set(image.restore?.present.map(({ path }) => path)),
    announce: (files) => announce(context, image, files),
  });
  if (finished.kind === 'interrupted') return instead;
  // What cannot be converted is as it was.
  if (finished.derived === undefined && spec.convert !== undefined && instead !== undefined) return instead;
  const { kind: _kind, ...files } = finished;
  return { status: 'converted', spec, taskId, ...files } satisfies Converted;
}

async function fromTask(
  { spec, taskId }: ToAdopt,
  { instead }: Rederive,
  { context, askTask }: RederiveOptions,
): Promise<Outcome> {
  const outcome = await askTask();
  if (outcome.status === 'generated' && outcome.taskId === taskId) {
    const { files, derived, contentCredentials } = outcome;
    return {
      status: 'converted',
      spec,
      taskId,
      files,
      ...(derived !== undefined && { derived }),
      ...(contentCredentials !== undefined && { contentCredentials }),
    };
  }
  if (instead === undefined || outcome.status === 'generated') return outcome;
  context.options.onProgress({ type: 'not-derived', spec, taskId });
  return instead;
}
