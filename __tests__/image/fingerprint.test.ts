import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changedParts, fingerprint, requestParts } from '../../src/image/fingerprint.ts';
import type { ImageSpec } from '../../src/image/image.ts';
import { anySpec } from '../support/arbitraries.ts';
import { spec } from '../support/project.ts';

describe('fingerprint', () => {
  it('is the same whatever the order of keys, the id, the place and the source', () => {
    fc.assert(
      fc.property(anySpec, anySpec, (one, other) => {
        const parameters = Object.fromEntries(Object.entries(one.parameters).reverse());
        const source = { file: 'a.yml', line: 1, column: 1 };
        const { variant, prompt, model } = one;
        const twin: ImageSpec = { ...other, source, variant, prompt, parameters, model };
        expect(fingerprint(twin)).toBe(one.fingerprint);
      }),
    );
  });

  it('differs as soon as one part of the request does, the variant included', () => {
    const parts: readonly ((image: ImageSpec, value: string) => ImageSpec)[] = [
      (image, value) => ({ ...image, model: value }),
      (image, value) => ({ ...image, prompt: value }),
      (image, value) => ({ ...image, variant: value.length + 101 }),
      (image, value) => ({ ...image, parameters: { ...image.parameters, aspect_ratio: value } }),
      (image, value) => ({ ...image, parameters: { ...image.parameters, resolution: value } }),
      (image, value) => ({ ...image, parameters: { ...image.parameters, quality: value } }),
      (image, value) => ({ ...image, parameters: { ...image.parameters, output_format: value } }),
    ];
    fc.assert(
      fc.property(anySpec, fc.constantFrom(...parts), fc.string(), (image, edit, value) => {
        const edited = edit(image, `${value} edited`);
        expect(fingerprint(edited)).not.toBe(fingerprint(image));
        expect(changedParts(requestParts(image), edited)).toHaveLength(1);
      }),
    );
  });

  it('never changes between releases: that would pay for every image of every project again', () => {
    expect(fingerprint(spec('fox'))).toBe('65114c59f075e296661271b127822b5e638a176dbb5c343fa956edb55ab75cb7');
  });

  it('takes a parameter that is left out for another than one that is empty', () => {
    expect(fingerprint(spec('a', { parameters: {} }))).not.toBe(
      fingerprint(spec('a', { parameters: { quality: '' } })),
    );
  });
});

describe('requestParts', () => {
  it('names the fields as the API does, and keeps no prompt', () => {
    const image = spec('a', { prompt: 'hello', parameters: { aspect_ratio: '16:9', output_format: 'png' } });
    expect(requestParts(image)).toEqual({
      model: 'm',
      aspect_ratio: '16:9',
      output_format: 'png',
      variant: '1',
      prompt: '2cf24dba5fb0a30e',
    });
  });

  it('reports nothing where the lock kept no parts', () => {
    expect(changedParts({}, spec('a'))).toEqual([]);
  });

  it('reports a parameter that came and one that went', () => {
    const image = spec('a', { parameters: { quality: 'high' } });
    expect(changedParts(requestParts(spec('a')), image)).toEqual(['quality', 'resolution']);
  });
});
