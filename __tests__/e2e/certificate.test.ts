import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer, type Server } from 'node:tls';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { portOf } from '../support/counting-server.ts';
import { startProxy } from '../support/proxy-server.ts';
import { annotationsOf, countsOf, openStage, type Stage } from '../support/stage.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'certificate-'));
  const files = ['-keyout', path.join(directory, 'key.pem'), '-out', path.join(directory, 'cert.pem')];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const subject = ['-subj', '/CN=sandbox', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2'];
  execFileSync('openssl', ['req', '-x509', ...curve, ...files, ...subject], { stdio: 'pipe' });
});
afterAll(() => rmSync(directory, { recursive: true }));

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

/** The stage's API behind TLS, with the certificate that nobody has signed. */
async function encrypted({ api }: Stage): Promise<string> {
  const [key, cert] = ['key.pem', 'cert.pem'].map((file) => readFileSync(path.join(directory, file)));
  const options = { ...(key && { key }), ...(cert && { cert }) };
  const server = createServer(options, (socket) => {
    const target = connect(Number(new URL(api.url).port), '127.0.0.1');
    for (const end of [socket, target]) end.on('error', () => end.destroy());
    socket.pipe(target).pipe(socket);
  });
  servers.push(server);
  return `https://127.0.0.1:${await portOf(server)}`;
}

const PROMPTS = { 'p.txt': 'one\ntwo\nthree\n' };

test('a certificate that is not trusted stops the run with its reason', async () => {
  const stage = await openStage({}, PROMPTS);
  const run = await stage.run({ 'prompts-file': 'p.txt', 'base-url': await encrypted(stage), concurrency: '1' });
  expect(run.exitCode).toBe(1);
  expect(stage.api.ledger.requests).toEqual([]);
  expect(countsOf(run)).toEqual({ failed: 1, skipped: 2 });
  expect(annotationsOf(run, 'error')[0]).toMatch(
    /^p\.txt:1:1: the certificate of the API's host is not valid: DEPTH_ZERO_SELF_SIGNED_CERT: .*\nnot charged; request .*\nCheck `base-url` and the certificates that the runner trusts\.$/,
  );
});

test('one that the runner was told to trust is fine', async () => {
  const stage = await openStage({}, PROMPTS);
  const inputs = { 'prompts-file': 'p.txt', 'base-url': await encrypted(stage) };
  const run = await stage.run(inputs, { env: { NODE_EXTRA_CA_CERTS: path.join(directory, 'cert.pem') } });
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  expect(countsOf(run)).toEqual({ generated: 3 });
});

test('https goes through the proxy as a tunnel', async () => {
  const stage = await openStage({}, PROMPTS);
  const url = await encrypted(stage);
  const proxy = await startProxy();
  const env = { NODE_EXTRA_CA_CERTS: path.join(directory, 'cert.pem'), https_proxy: proxy.url };
  const run = await stage.run({ 'prompts-file': 'p.txt', 'base-url': url }, { env });
  await proxy.close();
  expect(countsOf(run)).toEqual({ generated: 3 });
  expect(proxy.targets()).toEqual([new URL(url).host]);
});
