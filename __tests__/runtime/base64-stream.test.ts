import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { base64Of } from '../../src/runtime/base64-stream.ts';

test('the pieces together are the base64 of the whole, however the bytes come', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 10 })), async (chunks) => {
      async function* source(): AsyncGenerator<Buffer> {
        for (const chunk of chunks) yield Buffer.from(chunk);
      }
      const pieces: string[] = [];
      for await (const piece of base64Of(source())) pieces.push(piece);
      expect(pieces.join('')).toBe(Buffer.concat(chunks).toString('base64'));
    }),
  );
});
