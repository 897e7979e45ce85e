import fs from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

type Named = Record<string, unknown>

/** How many of their first arguments are paths. */
const two = /^(rename|copyFile|cp|link|symlink)(Sync)?$/
const none =
  /^(close|read|write|fstat|fsync|fdatasync|ftruncate|fchmod|fchown|futimes|readv|writev|exists)(Sync)?$|^_|^[A-Z]/

/** Every path that is given to the file system by this thread while `watched` runs, through whatever function of Node. */
export async function touchedPaths(watched: () => Promise<unknown>): Promise<Set<string>> {
  const touched = new Set<string>()
  const put = [fs as unknown as Named, promises as unknown as Named].map((module) => wrap(module, touched))
  syncBuiltinESMExports()
  try {
    await watched()
  } finally {
    for (const back of put) back()
    syncBuiltinESMExports()
  }
  return touched
}

function wrap(module: Named, touched: Set<string>): () => void {
  const own = Object.entries(module).filter(([name, value]) => typeof value === 'function' && !none.test(name))
  for (const [name, real] of own) {
    const taken = two.test(name) ? 2 : 1
    const noted = function (this: unknown, ...args: unknown[]) {
      for (const one of args.slice(0, taken)) {
        const path = one instanceof URL ? fileURLToPath(one) : Buffer.isBuffer(one) ? one.toString() : one
        if (typeof path === 'string') touched.add(resolve(path))
      }
      return Reflect.apply(real as (...all: unknown[]) => unknown, this, args)
    }
    module[name] = Object.assign(noted, real)
  }
  return () => Object.assign(module, Object.fromEntries(own))
}
