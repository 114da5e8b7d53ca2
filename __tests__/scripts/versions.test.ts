import { describe, expect, it } from '@jest/globals';
import { newestVersion, nextVersion, parseVersion } from '../../scripts/versions.ts';

describe('nextVersion', () => {
  it.each([
    ['major', [2, 0, 0]],
    ['minor', [1, 10, 0]],
    ['patch', [1, 9, 4]],
    ['1.10.0', [1, 10, 0]],
    ['v1.9.10', [1, 9, 10]],
  ])('counts on by %s from 1.9.3', (wanted, next) => {
    expect(nextVersion(wanted, [1, 9, 3])).toEqual(next);
  });

  it('begins with 1.0.0 by `major`', () => {
    expect(nextVersion('major')).toEqual([1, 0, 0]);
  });

  it.each(['1.9.3', '1.9.2', '1.8.9', '0.99.99'])('refuses %s after 1.9.3', (wanted) => {
    expect(() => nextVersion(wanted, [1, 9, 3])).toThrow(`${wanted} is not newer than 1.9.3`);
  });

  it.each(['', 'next', '1.2', '1.2.3-beta.1', '01.2.3', '1.2.3.4'])('refuses “%s”', (wanted) => {
    expect(() => nextVersion(wanted)).toThrow(`“${wanted}” is no version`);
  });
});

describe('newestVersion', () => {
  it('goes by the numbers, and passes over tags that are no release', () => {
    expect(newestVersion(['v1.10.0', 'v1.9.3', 'v2', 'v3-beta', ''])).toEqual([1, 10, 0]);
  });

  it('is none where there is no release', () => {
    expect(newestVersion(['', 'v1'])).toBeUndefined();
  });
});

it('reads versions with and without the `v` of a tag', () => {
  expect([parseVersion('v1.4.2'), parseVersion('1.4.2')]).toEqual([
    [1, 4, 2],
    [1, 4, 2],
  ]);
});
