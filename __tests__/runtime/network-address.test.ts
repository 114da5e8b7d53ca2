import type { LookupAddress } from 'node:dns';
import { describe, expect, test } from '@jest/globals';
import { addressRange, foreignUrlProblem, publicLookup } from '../../src/runtime/network-address.ts';

const PUBLIC = ['93.184.215.14', '2606:2800:21f:cb07::1', '::ffff:93.184.215.14', '64:ff9b::5db8:d70e'];
const NOT_PUBLIC = [
  '127.0.0.1',
  '127.8.9.10',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '::',
  '::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'fd00::1',
  'ff02::1',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:a9fe:a9fe',
  '64:ff9b::7f00:1',
  '64:ff9b::10.0.0.1',
  '64:ff9b:1::1',
  '2002:7f00:1::',
  '2001:db8::1',
];

describe('an address', () => {
  test.each(PUBLIC)('%s is public', (address) => {
    expect(addressRange(address)).toBe('unicast');
    expect(addressRange(`[${address}]`)).toBe('unicast');
  });

  test.each(NOT_PUBLIC)('%s is not', (address) => {
    expect(addressRange(address)).not.toBe('unicast');
  });
});

describe('a URL from the network', () => {
  test.each([
    ['https://cdn.example/1.png', undefined],
    ['https://93.184.215.14/1.png', undefined],
    ['https://images.corp.example/1.png', undefined],
    ['http://cdn.example/1.png', 'it is not https (http://cdn.example)'],
    ['http://images.corp.example/1.png', 'it is not https (http://images.corp.example)'],
    ['ftp://cdn.example/1.png', 'it is not https (ftp://cdn.example)'],
    ['data:image/png;base64,AAAA', 'it is not https (data://)'],
    ['https://localhost/1.png', 'it leads to this machine (localhost)'],
    ['https://2130706433/1.png', 'it leads to this machine (127.0.0.1)'],
    ['https://0x7f.1/1.png', 'it leads to this machine (127.0.0.1)'],
    ['https://[::ffff:127.0.0.1]/1.png', 'it leads to this machine ([::ffff:7f00:1])'],
    ['https://[::ffff:10.0.0.1]/1.png', 'it leads to a private address ([::ffff:a00:1])'],
    ['https://169.254.169.254/latest', 'it leads to a linkLocal address (169.254.169.254)'],
  ])('%s: %s', (url, problem) => {
    expect(foreignUrlProblem(new URL(url), 'images.corp.example')).toBe(problem);
  });

  test.each([
    ['http://127.0.0.1:8080/1.png', '127.0.0.1', undefined],
    ['https://10.0.0.1/1.png', '10.0.0.1', undefined],
    ['http://10.0.0.1/1.png', '10.0.0.1', 'it is not https (http://10.0.0.1)'],
    ['https://10.0.0.2/1.png', '10.0.0.1', 'it leads to a private address (10.0.0.2)'],
    ['http://127.0.0.2/1.png', '127.0.0.1', 'it is not https (http://127.0.0.2)'],
    ['https://127.0.0.2/1.png', '127.0.0.1', 'it leads to this machine (127.0.0.2)'],
  ])('%s, where `base-url` has the host %s: %s', (url, host, problem) => {
    expect(foreignUrlProblem(new URL(url), host)).toBe(problem);
  });
});

describe('a lookup', () => {
  const v4 = (address: string): LookupAddress => ({ address, family: 4 });

  /** What a connection is given for a name that has these addresses. */
  const lookUp = (addresses: LookupAddress[], all: boolean, hostname = 'cdn.example') =>
    new Promise<unknown>((resolve) => {
      const lookup = publicLookup('images.corp.example', (_name, _options, done) => done(null, addresses));
      lookup(hostname, { all }, (error, address, family) => resolve(error ?? [address, family]));
    });

  test('gives all public addresses, or the first', async () => {
    const addresses = [v4('93.184.215.14'), { address: '2606:2800:21f:cb07::1', family: 6 }];
    expect(await lookUp(addresses, true)).toEqual([addresses, undefined]);
    expect(await lookUp(addresses, false)).toEqual(['93.184.215.14', 4]);
  });

  test.each(NOT_PUBLIC)('refuses a name that also leads to %s', async (address) => {
    const addresses = [v4('93.184.215.14'), v4(address)];
    const error = await lookUp(addresses, true);
    expect(error).toMatchObject({ name: 'ForbiddenAddressError', message: expect.stringContaining(`(${address})`) });
  });

  test('lets the host of `base-url` be anywhere', async () => {
    expect(await lookUp([v4('10.0.0.1')], false, 'images.corp.example')).toEqual(['10.0.0.1', 4]);
  });

  test('says that a name has no address', async () => {
    expect(await lookUp([], false)).toMatchObject({ message: 'cdn.example has no address' });
  });
});
