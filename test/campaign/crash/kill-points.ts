import fs, { openSync, writeSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import Database from 'better-sqlite3'
import { placeOf } from '../place-of.ts'

// Brought in before the program, in each of its threads: every call that changes the disk is a named point, before it and after.
// At the one that is asked for the process kills itself; otherwise the names are noted.
const { CRASH_ROOT: root = '', CRASH_POINTS: notes, CRASH_AT: at } = process.env
const write = writeSync
const noting = notes ? openSync(notes, 'a') : 0
const noted = new Set<string>()

function point(side: 'before' | 'after', name: string): void {
  const here = `${side} ${name}`
  if (noting > 0 && !noted.has(here)) write(noting, `${here}\n`)
  noted.add(here)
  if (here !== at) return
  write(1, `${JSON.stringify({ killedAt: here })}\n`)
  process.kill(process.pid, 'SIGKILL')
}

type Call = (...args: unknown[]) => unknown

function around(name: string | null, call: () => unknown): unknown {
  if (name === null) return call()
  point('before', name)
  const done = call()
  if (!(done instanceof Promise)) {
    point('after', name)
    return done
  }
  return done.then((value) => {
    point('after', name)
    return value
  })
}

const named = (what: string, path: unknown) => {
  const place = placeOf(root, path)
  return place && `${what} ${place}`
}

/** `of` = which of its arguments is the file that changes. */
function watch(module: Record<string, unknown>, call: string, of = 0): void {
  const own = module[call] as Call
  module[call] = (...args: unknown[]) => around(named(call, args[of]), () => own.apply(module, args))
}

const opened = new WeakMap<object, unknown>()

function watchHandles(): void {
  const open = fs.promises.open as Call
  Object.assign(fs.promises, {
    open: async (...args: unknown[]) => {
      const handle = (await open(...args)) as FileHandle
      opened.set(handle, args[0])
      return handle
    },
  })
}

async function watchWrites(): Promise<void> {
  const handle = await fs.promises.open('/dev/null', 'r')
  const prototype = Object.getPrototypeOf(handle) as Record<string, unknown>
  await handle.close()
  for (const call of ['writeFile', 'write', 'sync', 'truncate']) {
    const own = prototype[call] as Call
    prototype[call] = function (this: object, ...args: unknown[]) {
      return around(named(call, opened.get(this) ?? ''), () => own.apply(this, args))
    }
  }
}

/** COMMIT, and each row that is written: what is done before it is in the file only afterwards. */
function watchDatabase(): void {
  const { prepare } = Database.prototype
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    const statement = prepare.call(this, sql) as unknown as Record<string, unknown>
    const name = nameOfSql(sql)
    if (!name) return statement as never
    for (const call of ['run', 'all', 'get']) {
      const own = statement[call] as Call
      statement[call] = (...args: unknown[]) => around(name, () => own.apply(statement, args))
    }
    return statement as never
  } as typeof prepare
  // The ways of a migration.
  for (const call of ['exec', 'pragma'] as const) {
    const own = Database.prototype[call] as Call
    Database.prototype[call] = function (this: Database.Database, ...args: unknown[]) {
      return around(nameOfSql(String(args[0])), () => own.apply(this, args))
    } as never
  }
}

function nameOfSql(sql: string): string | null {
  const [, what] =
    /^\s*(begin|commit|user_version = \d|vacuum into|(?:create table|alter table|drop table|insert|update|delete)[^("]*"?\w+)/i.exec(
      sql,
    ) ?? []
  return what ? `sql ${what.replaceAll('"', '').replace(/\s+/g, ' ').toLowerCase()}` : null
}

for (const call of ['rename', 'copyFile', 'link']) watch(fs.promises as never, call, 1)
for (const call of ['rm', 'unlink', 'mkdir', 'rmdir', 'writeFile']) watch(fs.promises as never, call)
watch(fs as never, 'renameSync', 1)
for (const call of ['writeFileSync', 'rmSync', 'mkdirSync', 'copyFileSync']) watch(fs as never, call)
await watchWrites()
watchHandles()
watchDatabase()
syncBuiltinESMExports()
