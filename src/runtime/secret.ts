/** Shorter strings are no real key: a key made up for a service that needs none must not blacken every text it occurs in. */
const SHORTEST_SECRET = 6;

/** The forms in which a secret is seen elsewhere, each once: as it is, in base64, percent-encoded, and escaped in JSON; none for a short one. */
export function secretForms(secret: string): string[] {
  if (secret.length < SHORTEST_SECRET) return [];
  const percent = encodeURIComponent(secret.toWellFormed());
  const base64 = Buffer.from(secret).toString('base64').replace(/=/g, '');
  const base64Url = Buffer.from(secret).toString('base64url');
  return [...new Set([secret, base64, base64Url, percent, JSON.stringify(secret).slice(1, -1)])];
}

/** What cuts a secret out of texts: in every form of `secretForms`, also where these are mixed, and inside longer base64. */
export function withoutSecret(secret: string): (text: string) => string {
  if (secret.length < SHORTEST_SECRET) return (text) => text;
  const forms = [secret, ...base64Within(secret)].map((form) => Array.from(form, characterPattern).join(''));
  const pattern = new RegExp(forms.join('|'), 'g');
  return (text) => text.replace(pattern, '***');
}

/** The base64 of a text that holds the secret at any place: of each of the three alignments, what the secret alone decides. */
function base64Within(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2].map((before) => {
    const base64 = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const first = Math.ceil((before * 8) / 6);
    const last = Math.floor(((before + bytes.length) * 8) / 6);
    return base64.slice(first, last);
  });
}

/** In base64 for URLs, two characters are others. */
const ALSO: Readonly<Record<string, string>> = { '+': '-', '/': '_' };

/** One character as it is, percent-encoded, or escaped in JSON, which may itself be escaped in JSON. */
function characterPattern(character: string): string {
  const hex = character
    .charCodeAt(0)
    .toString(16)
    .padStart(2, '0')
    .replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
  const literals = [character, ALSO[character] ?? ''].filter((literal) => literal !== '').map(escapePattern);
  const escaped = /["/\\]/.test(character) ? [`\\\\{1,3}${escapePattern(character)}`] : [];
  return `(?:${[...literals, ...escaped, `%${hex}`, `\\\\{1,4}u00${hex}`].join('|')})`;
}

function escapePattern(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}/-]/g, '\\$&');
}
