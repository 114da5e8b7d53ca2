import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { environmentProblems } from '../../src/settings/check-environment.ts';
import { anyText } from '../support/any-text.ts';

const problem = (env: Readonly<Record<string, string>>) => environmentProblems(env).map(({ message }) => message);

test.each([
  'http://localhost:3128',
  'https://proxy.example/',
  'http://us%40er:p%3Ass@10.0.0.1:8080',
  'http://[::1]:3128',
  '',
])('a proxy may be %j', (url) => expect(problem({ http_proxy: url, HTTPS_PROXY: url })).toEqual([]));

test.each([
  ['localhost:3128', 'localhost:3128'],
  ['//proxy:80', '//proxy:80'],
  ['socks5://proxy:1080', 'socks5://proxy:1080'],
  [' ', ' '],
  ['http://bob:secret@proxy:99999', 'http://***@proxy:99999'],
  ['http://bob:100%@proxy', 'http://***@proxy'],
  ['bob:secret@proxy', '***@proxy'],
])('a proxy may not be %j, and no password is shown', (value, shown) => {
  for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY'])
    expect(problem({ [name]: value })).toEqual([
      `Variable \`${name}\` is \`${shown}\`: allowed is an absolute http or https URL, such as \`http://localhost:3128\``,
    ]);
});

test('the addresses of the runner are addresses', () => {
  const env = { GITHUB_SERVER_URL: 'github.com', GITHUB_API_URL: 'https://api.github.com', ACTIONS_RESULTS_URL: 'x' };
  const allowed = 'allowed is an absolute http or https URL, as the runner sets it';
  expect(problem(env)).toEqual([
    `Variable \`GITHUB_SERVER_URL\` is \`github.com\`: ${allowed}`,
    `Variable \`ACTIONS_RESULTS_URL\` is \`x\`: ${allowed}`,
  ]);
});

test('whatever the value, it is a problem or an address', () => {
  const address = fc
    .tuple(fc.constantFrom('http', 'https', 'ftp', 'socks5'), fc.domain(), fc.oneof(fc.constant(''), anyText))
    .map(([scheme, host, rest]) => `${scheme}://${host}${rest}`);
  fc.assert(
    fc.property(fc.oneof(anyText, address), (value) => {
      const said = problem({ HTTP_PROXY: value });
      return said.length > 0 || value === '' || /^https?:$/.test(new URL(value).protocol);
    }),
  );
});
