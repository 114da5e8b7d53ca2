import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** What is wrong with a `base-url`; `undefined` when it is https, or http to this machine alone. */
export function baseUrlProblem(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return 'allowed is an absolute https URL';
  if (url.username !== '' || url.password !== '') return 'it may not hold a user or a password';
  if (url.search !== '' || url.hash !== '') return 'it may not hold a query or a fragment';
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return 'http would send the key in the clear; allowed is https (http for loopback alone)';
  }
  return undefined;
}

/** Whether a host name or address is this machine's own: `localhost`, 127.0.0.0/8 or ::1. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || addressRange(hostname) === 'loopback';
}

/** An address that a URL from the network may not lead to. */
export class ForbiddenAddressError extends Error {
  override readonly name = 'ForbiddenAddressError';
}

/**
 * What is wrong with a URL that came from the network: it may lead only to https and to the public internet. The host
 * `privateHost`, which people named themselves, may be anywhere, and on this machine also without TLS.
 * A name passes here: where it leads is known when it is looked up.
 */
export function foreignUrlProblem({ protocol, hostname }: URL, privateHost: string): string | undefined {
  const isNamed = hostname === privateHost;
  if (protocol !== 'https:' && !(protocol === 'http:' && isNamed && isLoopback(hostname))) {
    return `it is not https (${protocol}//${hostname})`;
  }
  if (isNamed) return undefined;
  if (isLoopback(hostname)) return `it leads to this machine (${hostname})`;
  const range = addressRange(hostname);
  return range === undefined || range === 'unicast' ? undefined : `it leads to a ${range} address (${hostname})`;
}

type Resolve = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * The lookup of a connection to a host that was named by somebody else: it fails with a ForbiddenAddressError where
 * any address of the name is not public. It is the connection's own lookup, so that the checked addresses are the ones
 * that are connected to. `privateHost` as in `foreignUrlProblem`.
 */
export function publicLookup(privateHost: string, resolve: Resolve = systemLookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const problem = error ?? (hostname === privateHost ? undefined : addressProblem(hostname, addresses));
      const [first] = addresses ?? [];
      if (problem !== undefined || first === undefined)
        callback(problem ?? new Error(`${hostname} has no address`), []);
      else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function addressProblem(hostname: string, addresses: readonly LookupAddress[]): Error | undefined {
  const found = addresses.find(({ address }) => addressRange(address) !== 'unicast');
  if (found === undefined) return undefined;
  const range = addressRange(found.address) ?? 'unknown';
  return new ForbiddenAddressError(`the name ${hostname} leads to a ${range} address (${found.address})`);
}

/** Of IPv6, 2000::/3 alone is given to hosts of the public internet (RFC 4291, section 2.4). */
const PUBLIC_IPV6 = ipaddr.parseCIDR('2000::/3');
/** Addresses here hold an IPv4 address in their last 32 bits, to which the network translates (RFC 6052, section 2.1). */
const TRANSLATED = ipaddr.parseCIDR('64:ff9b::/96');

/**
 * The kind of a literal address (`loopback`, `private`, `linkLocal`, …), `unicast` for a public one; `undefined` for a
 * name. An IPv4 address in the form of an IPv6 address is what it holds.
 */
export function addressRange(hostname: string): string | undefined {
  // What follows a percent sign names the interface of a link-local address.
  const [literal = ''] = hostname.replace(/^\[|\]$/g, '').split('%', 1);
  if (!ipaddr.isValid(literal)) return undefined;
  const address = ipaddr.process(literal);
  if (address.kind() === 'ipv4') return address.range();
  if (address.match(TRANSLATED)) return ipaddr.fromByteArray(address.toByteArray().slice(12)).range();
  const range = address.range();
  return range === 'unicast' && !address.match(PUBLIC_IPV6) ? 'reserved' : range;
}
