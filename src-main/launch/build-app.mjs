import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inProject, localNode, projectRoot } from './paths.mjs'
import { projectEnv, run } from './run.mjs'
import { LaunchProblem, say } from './say.mjs'
import { digestSources } from './stamp.mjs'
import { writeNotices } from './third-party.mjs'

const stampFile = () => inProject('out', '.stamp')

/** Whether `out/` is what the sources of today make. */
export function isBuilt(digest = digestSources(projectRoot)) {
  return existsSync(stampFile()) && readFileSync(stampFile(), 'utf8') === digest
}

/** `out/` no longer answers to a build: a reload session writes into it. */
export const forgetBuild = () => rm(stampFile(), { force: true })

/** Builds `out/` unless it answers to the sources. It is built aside and swapped in, so that a running app keeps its files. */
export async function ensureBuilt({ force = false } = {}) {
  const digest = digestSources(projectRoot)
  if (!force && isBuilt(digest)) return
  say('正在构建程序……')
  const workshop = inProject('node_modules', '.goufutong')
  await mkdir(workshop, { recursive: true })
  const folder = await mkdtemp(join(workshop, 'build-'))
  try {
    await build(join(folder, 'out'))
    await writeNotices(join(folder, 'out'))
    await writeFile(join(folder, 'out', '.stamp'), digest)
    if (existsSync(inProject('out'))) await rename(inProject('out'), join(folder, 'old')).catch(ignoreMissing)
    await rename(join(folder, 'out'), inProject('out')).catch((error) => {
      if (!isBuilt(digest)) throw error
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function build(outDir) {
  const cli = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const result = await run(localNode(), [cli, 'build', '--outDir', outDir, '--logLevel', 'warn'], {
    env: projectEnv(),
    quiet: true,
  })
  if (result.code === 0) return
  process.stderr.write(`${result.output}\n`)
  throw new LaunchProblem('构建失败，上面是构建工具的说明；原来的 out/ 没有改动。')
}

const ignoreMissing = (error) => {
  if (error.code !== 'ENOENT') throw error
}
