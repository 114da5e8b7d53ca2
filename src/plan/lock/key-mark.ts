import { createHmac } from 'node:crypto';

/** What tells keys of the API apart and gives none of them away: the first 8 hex digits of their HMAC-SHA-256 over `gpt-image-lock`. */
export function keyMark(apiKey: string): string {
  return createHmac('sha256', apiKey).update('gpt-image-lock').digest('hex').slice(0, 8);
}
