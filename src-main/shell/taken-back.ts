import { app } from 'electron'

/**
 * Switches of Chromium that open the window to another program, or take the walls of a page down. The fuses know none of
 * them.
 */
const switches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'auto-open-devtools-for-tabs',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-file-access-from-files',
]

/** The packaged program starts without them, whoever has written them behind its name. Before it is ready: nothing listens yet. */
export function takeBackSwitches(): void {
  if (!app.isPackaged) return
  for (const name of switches) app.commandLine.removeSwitch(name)
}
