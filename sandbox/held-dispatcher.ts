import type { Dispatcher } from 'undici';
import type { VirtualClock } from './virtual-clock.ts';

/** A dispatcher that lets the clock's time stand still while a request of it is under way. */
export function heldDispatcher(dispatcher: Dispatcher, clock: Pick<VirtualClock, 'hold'>): Dispatcher {
  return dispatcher.compose((dispatch) => (request, handler) => {
    const over = Promise.withResolvers<void>();
    void clock.hold(() => over.promise);
    return dispatch(request, {
      onRequestStart: (...args) => handler.onRequestStart?.(...args),
      onResponseStart: (...args) => handler.onResponseStart?.(...args),
      onResponseData: (...args) => handler.onResponseData?.(...args),
      onResponseEnd: (...args) => {
        over.resolve();
        handler.onResponseEnd?.(...args);
      },
      onResponseError: (...args) => {
        over.resolve();
        handler.onResponseError?.(...args);
      },
    });
  });
}
