import { defineConfig } from 'vite';

/** The views with a background in memory: `npx vite test/ui/preview`, then `/?view=panel&state=kept`. */
export default defineConfig({
  root: import.meta.dirname,
  server: { port: 5199, fs: { allow: ['../../..'] } },
});
