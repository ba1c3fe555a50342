import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

/** The script and the style sheet of the page. */
export interface Bundle {
  script: string;
  style: string;
}

/** Bundles the page in memory; nothing is written to disk. */
export async function bundlePage(): Promise<Bundle> {
  const page = (file: string): string => fileURLToPath(new URL(`../page/${file}`, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: { app: page('main.tsx'), style: page('style/style.css') },
    outdir: 'out',
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const text = (extension: string): string =>
    outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}
