/** Where `@actions/artifact` reads how many blocks of 8 MB it may hold at a time. */
const VARIABLE = 'ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY';

/** One block is sent while the next one fills. The library's own 5 take 40 MB more (bench/memory.ts). */
const BLOCKS = '2';

/** Keeps uploads of artifacts small, unless the workflow has said how many blocks they may hold. Changes the environment given. */
export function boundUploads(env: Record<string, string | undefined>): void {
  env[VARIABLE] ||= BLOCKS;
}
