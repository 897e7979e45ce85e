import { app, session, type WebContents, type WebFrameMain } from 'electron'
import { appOrigin } from './protocol'

/** The development server of `npm run dev`; a packaged app knows none. */
export const devServerUrl = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
const devServerHost = devServerUrl ? new URL(devServerUrl).host : null

/** True for a page of ours: only it may call the backend. */
export function isOwnFrame(frame: WebFrameMain | null): boolean {
  if (!frame || frame.parent) return false
  return isOwnUrl(frame.url)
}

function isOwnUrl(url: string): boolean {
  return url.startsWith(`${appOrigin}/`) || isDevServer(url, 'http:')
}

/** No permission is ever granted, and no request leaves the machine. */
export function guardSession(): void {
  const { defaultSession } = session
  // Otherwise Chromium asks a server for a dictionary, even with `spellcheck: false`.
  defaultSession.setSpellCheckerLanguages([])
  // Whatever does not ask `onBeforeRequest` (streams of WebRTC) goes to a proxy that is not there.
  void defaultSession.setProxy({ proxyRules: '127.0.0.1:1', proxyBypassRules: devServerHost ?? '<-loopback>' })
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }))
}

function mayLoad(url: string): boolean {
  if (isOwnUrl(url) || /^(data|blob|devtools):/.test(url)) return true
  return isDevServer(url, 'ws:')
}

function isDevServer(url: string, protocol: string): boolean {
  if (!devServerHost) return false
  const asked = new URL(url)
  return asked.protocol === protocol && asked.host === devServerHost
}

/** No navigation, no new window, no embedded page, no connection from peer to peer. */
export function guardContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-navigate', (event) => {
    if (!isOwnUrl(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** An empty page asks nobody before it comes: the window goes back to the screens at once. */
export function keepHome(contents: WebContents, home: string): void {
  contents.on('did-navigate', (_event, url) => {
    if (!isOwnUrl(url)) void contents.loadURL(home)
  })
}
