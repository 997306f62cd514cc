/** Whether a browser can show a window here, and is wanted to: not in CI, not with `--headless`. */
export function hasDisplay(): boolean {
  const { platform, env, argv } = process;
  if (env.CI || argv.includes('--headless')) return false;
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
