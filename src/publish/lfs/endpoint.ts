import { baseUrlProblem } from '../../runtime/network-address.ts';

/** Where Git LFS keeps objects, and how to prove who asks. */
export interface LfsEndpoint {
  /** Without a trailing slash. */
  readonly url: string;
  /** The value of `Authorization`; absent for a host that the token is not for. */
  readonly authorization?: string;
}

export interface EndpointOptions {
  /** The text of the branch's `.lfsconfig`. */
  readonly config: string | undefined;
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
}

/** The endpoint cannot be used; the message continues “Git LFS: ”. */
export class LfsEndpointError extends Error {
  override readonly name = 'LfsEndpointError';
}

/**
 * `lfs.url` of `.lfsconfig`, else the server's own for the repository. GitHub takes its token as the password of
 * `x-access-token`, and only GitHub's own hosts are given it: `.lfsconfig` may name any. @throws LfsEndpointError
 */
export function lfsEndpoint({ config, serverUrl, apiUrl, repository, token }: EndpointOptions): LfsEndpoint {
  const named = config === undefined ? undefined : lfsUrlIn(config);
  const text = named ?? `${serverUrl}/${repository}.git/info/lfs`;
  const url = URL.parse(text);
  if (url === null) throw new LfsEndpointError(`\`lfs.url\` of \`.lfsconfig\` is \`${text}\`, which is no URL`);
  const { username, password } = url;
  url.username = '';
  url.password = '';
  const problem = baseUrlProblem(url.href);
  if (problem !== undefined) throw new LfsEndpointError(`\`lfs.url\` of \`.lfsconfig\`: ${problem}`);
  const own = [serverUrl, apiUrl].some((each) => URL.parse(each)?.hostname === url.hostname);
  const [user, secret] = username === '' ? ['x-access-token', own ? token : ''] : [username, password].map(decoded);
  const basic = Buffer.from(`${user}:${secret}`).toString('base64');
  return { url: url.href.replace(/\/+$/, ''), ...(secret !== '' && { authorization: `Basic ${basic}` }) };
}

/** Of a part of a URL; as it stands where its percent signs escape nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** `lfs.url` in git's configuration format (git-config(1)), the last one. */
function lfsUrlIn(config: string): string | undefined {
  let section = '';
  let url: string | undefined;
  for (const line of config.split(/\r?\n/)) {
    section = /^\s*\[\s*([^\]\s]+)\s*\]/.exec(line)?.[1]?.toLowerCase() ?? (/^\s*\[/.test(line) ? 'other' : section);
    const value = section === 'lfs' ? /^\s*url\s*=\s*(.*)$/i.exec(line)?.[1] : undefined;
    if (value !== undefined)
      url = value
        .replace(/\s+[#;].*$/, '')
        .trim()
        .replace(/^"(.*)"$/, '$1');
  }
  return url === '' ? undefined : url;
}
