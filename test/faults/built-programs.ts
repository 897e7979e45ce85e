import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { digestSources } from '../../src-main/launch/stamp.mjs'

const root = resolve(import.meta.dirname, '../..')
const kept = join(root, 'node_modules/.cache/programs')
const aDay = 24 * 3600_000

/** Whatever tests and campaigns start in a process of its own, and what is brought in before it. */
const programs = [
  'test/campaign/crash/kill-points.ts',
  'test/campaign/crash/office-day.ts',
  'test/campaign/disk/operator.ts',
  'test/faults/backup-maker.ts',
  'test/faults/county-holder.ts',
  'test/faults/county-opener.ts',
  'test/faults/delivery-taker.ts',
  'test/faults/export-forever.ts',
  'test/faults/store-saver.ts',
  'test/faults/take-back-taker.ts',
]
/** Found beside the program by the code that starts them. */
const threads = [
  'src-main/worker/untrusted-worker.ts',
  'src-main/backup/backup-worker.ts',
  'src-main/store/store-worker.ts',
]
/** What a program is made of lies in these. */
const sources = ['src-main', 'src-shared', 'resources', 'test', 'package-lock.json']

/** A file reads what lies beside it in the sources, not beside what was built. */
const places: Plugin = {
  name: 'places',
  transform(code, id) {
    const isOurs = id.startsWith(join(root, 'test')) && code.includes('import.meta.dirname')
    return isOurs ? code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))) : null
  },
}

/**
 * The folder with each of them in one file, built once for the sources as they are: file by file a program begins three times
 * as slowly as it begins so.
 */
export async function builtPrograms(): Promise<string> {
  const folder = join(kept, digestSources(root, sources).slice(0, 16))
  if (!existsSync(folder)) await buildInto(folder)
  utimesSync(folder, new Date(), new Date())
  return folder
}

async function buildInto(folder: string): Promise<void> {
  const aside = `${folder}-${process.pid}`
  const { build } = await import('vite')
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [places],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node24',
      outDir: aside,
      copyPublicDir: false,
      rolldownOptions: {
        external: ['better-sqlite3'],
        input: Object.fromEntries([...programs, ...threads].map((file) => [basename(file, '.ts'), join(root, file)])),
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  writeFileSync(join(aside, 'package.json'), '{"type":"module"}')
  for (const old of readdirSync(kept).map((name) => join(kept, name)))
    if ((statSync(old, { throwIfNoEntry: false })?.mtimeMs ?? 0) < Date.now() - aDay)
      rmSync(old, { recursive: true, force: true })
  try {
    renameSync(aside, folder)
  } catch (error) {
    // Another process was faster.
    if (!existsSync(folder)) throw error
    rmSync(aside, { recursive: true, force: true })
  }
}
