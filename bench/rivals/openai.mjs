// The poll helper of the official client: every 5 s, unless the service names another time.
import OpenAI from 'openai';
import { atATime } from './at-a-time.mjs';

const openai = new OpenAI({ apiKey: process.env.API_KEY, baseURL: process.env.BASE_URL });

await atATime(async (prompt) => {
  const run = await openai.beta.threads.runs.createAndPoll('thread', { assistant_id: 'image', instructions: prompt });
  if (run.status !== 'completed') throw new Error(run.last_error?.message ?? run.status);
  return run.metadata.url;
});
