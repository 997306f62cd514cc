import { build } from 'vite';

/** A module as code that leaves what it exports in `inside`, wherever it is evaluated. */
export async function codeOf(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.TEND_SEED': '"5"' },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'inside' } },
  });
  const [bundle] = [built].flat();
  if (!bundle || !('output' in bundle)) throw new Error('Nothing was built.');
  return `${bundle.output[0].code}; globalThis.inside = inside`;
}
