// `npm run package`: what the two stores are given, and the sources for their reviewers, in `packages/`.
import { fileURLToPath } from 'node:url';
import { pack } from './pack.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
for (const [name, hash] of Object.entries(await pack(root, `${root}packages`)))
  console.log(`${hash}  packages/${name}`);
