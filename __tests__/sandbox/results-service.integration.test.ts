import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { z } from 'zod';
import { type ResultsService, startResultsService } from '../../sandbox/results-service.ts';

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService();
});
afterAll(() => service.close());
beforeEach(() => service.reset());

/** One call, in the names of the wire. */
async function call(method: string, body: Readonly<Record<string, string>>) {
  const url = new URL(`twirp/github.actions.results.api.v1.ArtifactService/${method}`, service.url);
  const answer = await fetch(url, {
    method: 'POST',
    body: JSON.stringify({ workflow_job_run_backend_id: 'job', ...body }),
  });
  const data: unknown = await answer.json();
  return { status: answer.status, data };
}

const CREATED = z.object({ signedUploadUrl: z.url() });

async function upload(name: string, bytes: Buffer, mimeType = 'application/zip'): Promise<void> {
  const { data } = await call('CreateArtifact', { name, mime_type: mimeType, expires_at: '2030-01-02T00:00:00Z' });
  const { signedUploadUrl } = CREATED.parse(data);
  const put = await fetch(signedUploadUrl, { method: 'PUT', body: bytes, headers: { 'x-ms-blob-type': 'BlockBlob' } });
  expect(put.status).toBe(201);
  const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  await call('FinalizeArtifact', { name, size: String(bytes.length), hash });
}

test('an artifact is created, put into the blob store, finalized, listed, fetched and deleted', async () => {
  const bytes = Buffer.from(zipSync({ 'a/b.txt': Buffer.from('hello') }));
  await upload('docs', bytes);
  expect(service.artifacts()).toMatchObject([
    { name: 'docs', job: 'job', size: bytes.length, expiresAt: Date.UTC(2030, 0, 2) },
  ]);
  expect(await service.bytes('docs')).toEqual(bytes);
  expect(await service.download('docs')).toEqual(new Map([['a/b.txt', Buffer.from('hello')]]));
  expect(await call('ListArtifacts', { name_filter: 'docs' })).toMatchObject({
    data: { artifacts: [{ name: 'docs' }] },
  });
  expect(await call('ListArtifacts', { name_filter: 'other' })).toMatchObject({ data: { artifacts: [] } });
  await call('DeleteArtifact', { name: 'docs' });
  expect(service.artifacts()).toEqual([]);
  await expect(service.download('docs')).rejects.toThrow('no artifact docs');
});

test('one that is no archive is its file', async () => {
  await upload('page.html', Buffer.from('<p>'), 'text/html');
  expect(await service.download('page.html')).toEqual(new Map([['page.html', Buffer.from('<p>')]]));
});

test('what is not finalized is not there, but its name is taken', async () => {
  await call('CreateArtifact', { name: 'half' });
  expect(service.artifacts()).toEqual([]);
  expect(await call('CreateArtifact', { name: 'half' })).toMatchObject({
    status: 409,
    data: { code: 'already_exists' },
  });
});

test('calls are refused on request, and remembered', async () => {
  service.setFaults(({ method }) =>
    method === 'CreateArtifact' ? { status: 403, code: 'no', msg: 'quota' } : undefined,
  );
  expect(await call('CreateArtifact', { name: 'x' })).toEqual({ status: 403, data: { code: 'no', msg: 'quota' } });
  expect(service.calls).toEqual([{ method: 'CreateArtifact', name: 'x' }]);
  expect(await call('Nonsense', {})).toMatchObject({ status: 404 });
});

test('the token names run and job, as the client reads them', () => {
  const [, payload = ''] = service.tokenFor('leg-2').split('.');
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString()).scp).toMatch(/^Actions\.Results:[\w-]+:leg-2$/);
});
