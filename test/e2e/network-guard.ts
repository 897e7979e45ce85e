import type { ElectronApplication } from 'playwright-core'

const outside = /"url":"((?:https?|wss?|ftp):\/\/[^"]+)"/g
const ownMachine = /^[a-z]+:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/

/** Addresses outside this machine in a Chromium net log: every request of every window and of Chromium's own services. */
export function listOutsideRequests(netLog: string): string[] {
  const urls = [...netLog.matchAll(outside)].map((match) => match[1] ?? '')
  return [...new Set(urls)].filter((url) => !ownMachine.test(url))
}

/** Watches the sockets that the main process opens through Node, which Chromium's log does not see; once, however often it is asked. */
export async function watchSockets(app: ElectronApplication) {
  await app.evaluate(() => {
    if ('goufutongSockets' in globalThis) return
    const net = process.getBuiltinModule('node:net')
    const seen: string[] = []
    Object.assign(globalThis, { goufutongSockets: seen })
    const connect = net.Socket.prototype.connect
    net.Socket.prototype.connect = function (this: unknown, ...args: unknown[]) {
      const [target] = (Array.isArray(args[0]) ? args[0] : args) as [{ host?: string; port?: number; path?: string }]
      if (!target?.path) seen.push(`socket: ${target?.host ?? '?'}:${target?.port ?? target}`)
      return Reflect.apply(connect, this, args)
    } as typeof connect
  })
}

/** What `watchSockets` has seen. */
export function listSocketTargets(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => (globalThis as unknown as { goufutongSockets: string[] }).goufutongSockets)
}
