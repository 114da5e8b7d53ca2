import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type ProxyServer, startProxy } from '../support/proxy-server.ts';
import { countsOf, expectRefused, openStage } from '../support/stage.ts';

let proxy: ProxyServer;
beforeEach(async () => {
  proxy = await startProxy();
});
afterEach(() => proxy.close());

test.each(['http_proxy', 'HTTP_PROXY'])('%s is honoured, for the API and for the image host', async (variable) => {
  const stage = await openStage();
  const run = await stage.run({ prompt: 'a cat' }, { env: { [variable]: proxy.url } });
  expect(countsOf(run)).toEqual({ generated: 1 });
  const hosts = [stage.api.url, stage.api.cdnUrl].map((url) => new URL(url).host);
  expect(proxy.targets()).toEqual(hosts.sort());
});

test('NO_PROXY keeps hosts out of it', async () => {
  const stage = await openStage();
  const env = { http_proxy: proxy.url, NO_PROXY: 'other.example,127.0.0.1' };
  expect(countsOf(await stage.run({ prompt: 'a cat' }, { env }))).toEqual({ generated: 1 });
  expect(proxy.targets()).toEqual([]);
});

test('a proxy that is not there: nothing is charged, and the words say what cannot be reached', async () => {
  const stage = await openStage();
  const gone = await startProxy();
  await gone.close();
  const run = await stage.run({ prompt: 'a cat', timeout: '2s' }, { env: { http_proxy: gone.url } });
  expect(run.exitCode).toBe(1);
  expect(stage.api.ledger.requests).toEqual([]);
  expect(run.log.text).toMatch(/cannot be reached: .*ECONNREFUSED/);
});

test('a proxy without a scheme is refused, named with its variable', async () => {
  const stage = await openStage();
  const run = await stage.run({ prompt: 'a cat' }, { env: { http_proxy: 'localhost:3128' } });
  const allowed = 'allowed is an absolute http or https URL, such as `http://localhost:3128`';
  expectRefused(run, stage, [`Variable \`http_proxy\` is \`localhost:3128\`: ${allowed}`]);
});
