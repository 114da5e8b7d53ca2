import type { Problem } from '../runtime/problem.ts';
import type { Environment } from './input-reader.ts';

/** Read by undici and by the libraries of GitHub, each of which throws in its own way at what is no address. */
const PROXIES = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY'];

/** The addresses of GitHub that the runner gives. */
const ADDRESSES = ['GITHUB_SERVER_URL', 'GITHUB_API_URL', 'ACTIONS_RESULTS_URL'];

/** What is wrong with the variables that hold an address; those that are empty are not set. */
export function environmentProblems(env: Environment): Problem[] {
  const named = (names: readonly string[], allowed: string) =>
    names.flatMap((name) => {
      const value = env[name] ?? '';
      if (value === '' || isAddress(value)) return [];
      return [{ message: `Variable \`${name}\` is \`${withoutUser(value)}\`: allowed is ${allowed}` }];
    });
  return [
    ...named(PROXIES, 'an absolute http or https URL, such as `http://localhost:3128`'),
    ...named(ADDRESSES, 'an absolute http or https URL, as the runner sets it'),
  ];
}

function isAddress(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return false;
  try {
    decodeURIComponent(url.username + url.password);
    return true;
  } catch {
    return false;
  }
}

/** A proxy's user and password are nobody's business. */
function withoutUser(text: string): string {
  return text.replace(/^([a-z]+:\/\/)?.*@/is, '$1***@');
}
