/**
 * What the work gives, or `otherwise` as soon as the job is cancelled: an upload cannot be aborted, only left alone.
 * Throws what the work throws before that.
 */
export async function unlessCancelled<T, U>(
  cancelled: AbortSignal,
  work: () => Promise<T>,
  otherwise: U,
): Promise<T | U> {
  if (cancelled.aborted) return otherwise;
  const { promise: left, resolve } = Promise.withResolvers<U>();
  const leave = (): void => resolve(otherwise);
  cancelled.addEventListener('abort', leave, { once: true });
  return Promise.race([work(), left]).finally(() => cancelled.removeEventListener('abort', leave));
}

/** What the work gives. @throws the signal's reason as soon as the job is cancelled, and what the work throws before that. */
export async function untilCancelled<T>(cancelled: AbortSignal, work: () => Promise<T>): Promise<T> {
  const done = await unlessCancelled(cancelled, async () => ({ value: await work() }), undefined);
  if (done === undefined) throw cancelled.reason;
  return done.value;
}
