import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const ACTION = z.object({
  inputs: z.record(z.string(), z.object({ default: z.string().default('') })),
  outputs: z.record(z.string(), z.unknown()),
});

/** The action as `action.yml` declares it: its inputs with their defaults, and its outputs. */
export const action = ACTION.parse(parse(readFileSync('action.yml', 'utf8')));
