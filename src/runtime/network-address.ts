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

/** The kind of a literal address in a URL (`loopback`, `private`, `linkLocal`, `unicast`, …); `undefined` for a name. */
export function addressRange(hostname: string): string | undefined {
  const literal = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(literal) ? ipaddr.process(literal).range() : undefined;
}
