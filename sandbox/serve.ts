// Serves the image API until it is stopped, for a step of a workflow to use. Prints its address.
import { startImageApi } from './image-api.ts';

const { url } = await startImageApi({ latencyMs: 1000 });
console.log(url);
