import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inProject, projectRoot } from '../../../src-main/launch/paths.mjs'
import { listFiles } from '../../../src-main/launch/stamp.mjs'
import { shippedPackages } from '../../../src-main/launch/third-party.mjs'

const manifest: { dependencies: object } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
const sources: string[] = listFiles(projectRoot, ['src-main', 'src-renderer', 'src-shared']).filter(
  (path: string) => /\.tsx?$/.test(path) && !path.startsWith('src-main/launch/'),
)

/** Packages the product's own sources import. */
function imported(): Set<string> {
  const names = sources.flatMap((path) =>
    [
      ...readFileSync(join(projectRoot, path), 'utf8').matchAll(
        /(?:\bfrom |\bimport ?\(?)'((?:@[\w-]+\/)?\w[\w.:-]*)(?:\/[\w./-]+)?'/g,
      ),
    ].map(([, name = '']) => name),
  )
  return new Set(names.filter((name) => !name.startsWith('node:') && name !== 'electron' && name !== 'vite'))
}

/** What a package asks to find beside it. */
const peersOf = (name: string): string[] =>
  Object.keys(JSON.parse(readFileSync(inProject('node_modules', name, 'package.json'), 'utf8')).peerDependencies ?? {})

describe('dependencies', () => {
  test('what the program imports is a dependency', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(expect.arrayContaining([...imported()]))
  })

  test('no dependency is unused: each is imported, or wanted beside one that is', () => {
    const used = imported()
    const wanted = new Set([...used, ...[...used].flatMap(peersOf)])
    expect(Object.keys(manifest.dependencies).filter((name) => !wanted.has(name))).toEqual([])
  })

  test('the notices name what ships, and nothing that only builds or tests', () => {
    const lock = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'))
    const shipped = shippedPackages(lock)
    for (const name of Object.keys(manifest.dependencies)) expect(shipped).toContain(`node_modules/${name}`)
    for (const name of ['electron-builder', 'vitest', 'playwright-core'])
      expect(shipped).not.toContain(`node_modules/${name}`)
  })
})
