import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Family } from './choose-browser.ts';
import { findBrowser } from './find-browser.ts';
import { beginAccount, tellAccount } from './requests.ts';
import { BUILDS } from './start-demo.ts';

/**
 * Once before all journeys: both builds and both browsers are there, or one sentence says what is missing. After them:
 * the account of every request that a browser made.
 */
export default async function prepare(): Promise<() => void> {
  beginAccount();
  // Not as a test's own build: that would be another one, with JSX for debugging.
  const env = { ...process.env, NODE_ENV: 'production' };
  if (!Object.values(BUILDS).every(existsSync)) execSync('npx vite build', { stdio: 'inherit', env });
  for (const family of Object.keys(BUILDS) as Family[]) await findBrowser(family);
  return tellAccount;
}
