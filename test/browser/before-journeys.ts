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
  for (const family of ['chromium', 'firefox'] satisfies Family[]) {
    // Not as a test's own build: that would be another one, with JSX for debugging.
    const env = { ...process.env, NODE_ENV: 'production' };
    if (!existsSync(BUILDS[family])) execSync(`npx vite build --mode ${family}`, { stdio: 'inherit', env });
    await findBrowser(family);
  }
  return tellAccount;
}
