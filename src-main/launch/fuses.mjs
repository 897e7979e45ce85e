import { readFileSync } from 'node:fs'
import { inProject } from './paths.mjs'

/**
 * The switches of the packaged executable, as resources/packaging/electron-builder.yml names them: the one list for the
 * installers and for the unpacked app. @returns {Record<string, boolean>} by the packager's names
 */
export function packagedFuses() {
  const settings = readFileSync(inProject('resources', 'packaging', 'electron-builder.yml'), 'utf8')
  const [, block = ''] = /^electronFuses:\n((?: {2}.+\n)+)/m.exec(settings) ?? []
  return Object.fromEntries(
    [...block.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, on]) => [name, on === 'true']),
  )
}

/** enableNodeOptionsEnvironmentVariable -> EnableNodeOptionsEnvironmentVariable, the name in the executable. */
const wireName = (name) => name[0].toUpperCase() + name.slice(1)

/** Sets them in an executable; a fuse that its runtime does not know is left out. */
export async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  const known = Object.entries(packagedFuses()).map(([name, on]) => [FuseV1Options[wireName(name)], on])
  await flipFuses(executable, { version: FuseVersion.V1, ...Object.fromEntries(known) })
}

/** What an executable is set to, by the same names; only those that the list names. */
export async function readFuses(executable) {
  const { FuseState, FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses')
  const wire = await getCurrentFuseWire(executable)
  const stateOf = (name) => wire[FuseV1Options[wireName(name)]] === FuseState.ENABLE
  return Object.fromEntries(Object.keys(packagedFuses()).map((name) => [name, stateOf(name)]))
}
