// The official client, told to poll: every 500 ms. (Replicate itself can hold the create's answer back for up to a minute.)
import Replicate from 'replicate';
import { atATime } from './at-a-time.mjs';

const replicate = new Replicate({ auth: process.env.API_KEY, baseUrl: process.env.BASE_URL, useFileOutput: false });

await atATime(async (prompt) => {
  const [url] = await replicate.run('openai/gpt-image-2', { input: { prompt }, wait: { mode: 'poll' } });
  return url;
});
