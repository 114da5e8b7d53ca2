import { expect, it } from '@jest/globals';
import { keyMark } from '../../../src/plan/lock/key-mark.ts';

it('tells keys apart with the first 8 hex digits of an HMAC-SHA-256', () => {
  // printf gpt-image-lock | openssl dgst -sha256 -hmac key-0123456789
  expect(keyMark('key-0123456789')).toBe('ce4fef31');
  expect(keyMark('another-key')).not.toBe(keyMark('key-0123456789'));
});
