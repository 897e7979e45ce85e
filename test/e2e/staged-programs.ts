import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createPackageWithOptions, extractAll } from '@electron/asar'
import { packFolder } from '#main/update/write-update'

/** What is wrong with a version: what the sources of its archive are changed by before it is packed again. */
export type Change = (app: string) => void

/**
 * A version of the program as the packed one is, under another number, with the test's own key built in: what a build is given, no
 * running program can be. `opened` = an executable whose window may be driven.
 */
export async function stageProgram(
  opened: string,
  folder: string,
  version: string,
  key: string,
  changes: Change[] = [],
) {
  const from = dirname(opened)
  const app = await mkdtemp(join(tmpdir(), 'goufutong-app-'))
  const archive = join(folder, 'resources', 'app.asar')
  cpSync(from, folder, { recursive: true, filter: (path) => !/resources\/app\.asar/.test(path), mode: 2 })
  mkdirSync(dirname(archive), { recursive: true })
  extractAll(join(from, 'resources', 'app.asar'), app)
  const manifest = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8'))
  writeFileSync(join(app, 'package.json'), JSON.stringify({ ...manifest, version }))
  edit(app, 'resources/update/release.json', () => JSON.stringify({ keys: [key], endorsed: [], silenceSeconds: 8 }))
  for (const change of changes) change(app)
  await createPackageWithOptions(app, archive, { unpackDir: 'node_modules/better-sqlite3' })
  rmSync(app, { recursive: true })
}

/** `<base>/0.1.0` and the link that points to it, as the program is laid down on Linux. */
export function pointAt(base: string, version: string): string {
  symlinkSync(version, join(base, 'current'))
  return join(base, 'current', 'goufutong')
}

export function edit(app: string, path: string, change: (text: string) => string): void {
  const before = readFileSync(join(app, path), 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`nothing to change in ${path}`)
  writeFileSync(join(app, path), after)
}

/** Ends as soon as it is started. */
export const exits: Change = (app) => edit(app, 'out/main/index.js', (text) => `${text}\nprocess.exit(3);\n`)
/** Does nothing any more from its first line on. */
export const hangs: Change = (app) => edit(app, 'out/main/index.js', (text) => `for (;;);\n${text}`)
/** Opens the county, and never comes to say that it is well. */
export const neverWell: Change = (app) => {
  const name = readdirSync(join(app, 'out/main')).find((one) => /^backend-.*\.js$/.test(one) && isLarge(app, one))
  edit(app, `out/main/${name}`, (text) =>
    text.replace('"update.started": () => started(app, sessions)', '"update.started": () => new Promise(() => {})'),
  )
}

const isLarge = (app: string, name: string) => readFileSync(join(app, 'out/main', name)).length > 100_000

/** Brings counties to that version of the data: by a step that does nothing, or one that fails. */
export const migratesTo =
  (version: number, body = ''): Change =>
  (app) => {
    const folder = 'out/main'
    const holding = readdirSync(join(app, folder)).filter((name) =>
      /\bmigrations = \[/.test(readFileSync(join(app, folder, name), 'utf8')),
    )
    for (const name of holding)
      edit(app, `${folder}/${name}`, (text) =>
        text.replace(/\b(migrations = \[[\s\S]*?)\n\];/, `$1, { version: ${version}, up() { ${body} } }\n];`),
      )
  }

/** The folder as whoever releases packs it. */
export async function archiveOfProgram(folder: string, path: string): Promise<string> {
  await packFolder(folder, path)
  return path
}
