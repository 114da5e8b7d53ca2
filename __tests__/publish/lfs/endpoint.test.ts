import { describe, expect, it } from '@jest/globals';
import { LfsEndpointError, lfsEndpoint } from '../../../src/publish/lfs/endpoint.ts';

const OWN = { serverUrl: 'https://github.com', apiUrl: 'https://api.github.com', repository: 'o/r', token: 'tok' };
const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;
const at = (config?: string) => lfsEndpoint({ ...OWN, config });

describe('the endpoint of Git LFS', () => {
  it('is the server’s own, with the token as the password', () => {
    const own = { url: 'https://github.com/o/r.git/info/lfs', authorization: basic('x-access-token:tok') };
    expect(at()).toEqual(own);
    expect(at('[lfs]\n\tfetchexclude = *\n')).toEqual(own);
  });

  it('is lfs.url of .lfsconfig, the last one, without the token where that is no host of GitHub’s', () => {
    const config =
      '[lfs]\n  url = https://old.example\n[remote "x"]\n\turl = https://no.example\n[LFS]\n\tURL = "https://lfs.example/r/" ; ours\n';
    expect(at(config)).toEqual({ url: 'https://lfs.example/r' });
    expect(at('[lfs] \nurl=https://github.com/other/r.git/info/lfs')).toMatchObject({
      authorization: expect.any(String),
    });
  });

  it('takes credentials that the address holds', () => {
    expect(at('[lfs]\nurl=https://bob:p%40ss@lfs.example/r')).toEqual({
      url: 'https://lfs.example/r',
      authorization: basic('bob:p@ss'),
    });
  });

  it('takes a percent sign that escapes nothing as it stands', () => {
    expect(at('[lfs]\nurl=https://bob:100%@lfs.example/r').authorization).toBe(basic('bob:100%'));
  });

  it('is refused where it would send secrets in the clear, or is no URL', () => {
    expect(() => at('[lfs]\nurl=http://lfs.example')).toThrow(LfsEndpointError);
    expect(() => at('[lfs]\nurl=lfs.example')).toThrow('which is no URL');
  });
});
