/** A command under a virtual screen that takes a window of 1366x768, on Linux; elsewhere the command itself. */
export function xvfbCommand(command, args, platform = process.platform) {
  if (platform !== 'linux') return [command, args]
  return ['xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24', command, ...args]]
}
