/**
 * Variables that let the action's own clock (src/runtime/clock.ts) run so many times as fast: back-offs, polls and limits
 * become shorter, in their order; the network, the API and the libraries keep the machine's time.
 */
export function fastClock(factor: number): { readonly NODE_OPTIONS: string } {
  const hook = `
    import timers from 'node:timers/promises';
    import { syncBuiltinESMExports } from 'node:module';
    const { setTimeout: sleep } = timers;
    timers.setTimeout = (ms, ...rest) => sleep(ms / ${factor}, ...rest);
    const now = performance.now.bind(performance);
    performance.now = () => now() * ${factor};
    syncBuiltinESMExports();`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` };
}
