import { parentPort, workerData } from 'node:worker_threads';
import type { ConvertJob, ConvertReply } from '../convert-job.ts';
import { Codecs } from './codecs.ts';
import { convert } from './convert.ts';

// The entry of a worker thread: converts one image a message. `workerData` is the path of the packed codecs.
const codecs = new Codecs(String(workerData));

parentPort?.on('message', async (job: ConvertJob) => {
  parentPort?.postMessage(await replyTo(job));
});

async function replyTo(job: ConvertJob): Promise<ConvertReply> {
  try {
    return { ok: true, ...(await convert(codecs, job)) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
