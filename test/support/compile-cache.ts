import { join } from 'node:path';

/**
 * What processes that are started many times over are given in their environment, so that Node compiles their modules
 * once: half of the processor time until Alfred is ready goes into that.
 */
export const COMPILE_CACHE = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, '../../node_modules/.cache/compile'),
} as const;
