import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { billOfMaterials, hexOf } from '../../../src-main/launch/bill-of-materials.mjs'
import { inProject } from '../../../src-main/launch/paths.mjs'
import { shippedPackages } from '../../../src-main/launch/third-party.mjs'

interface Component {
  'bom-ref': string
  name: string
  version: string
  hashes: { alg: string; content: string }[]
}

const { packages } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'))
const shipped: [string, string][] = [...shippedPackages({ packages }), 'node_modules/electron'].map((folder) => [
  `${folder.slice(folder.lastIndexOf('node_modules/') + 13)}@${packages[folder].version}`,
  hexOf(packages[folder].integrity),
])

describe('the bill of materials', () => {
  const bill = billOfMaterials()
  const components: Component[] = bill.components

  test('is CycloneDX of the program itself', () => {
    expect(bill).toMatchObject({
      bomFormat: 'CycloneDX',
      metadata: { component: { name: 'goufutong', type: 'application' } },
    })
  })

  test('names every package that ships and Electron, and nothing that builds or tests', () => {
    const names = components.map(({ name, version }) => `${name}@${version}`)
    expect(names.toSorted()).toEqual([...new Set(shipped.map(([name]) => name))].toSorted())
  })

  test('each by the very bytes the lock file names', () => {
    const known = new Map(shipped)
    for (const { name, version, hashes } of components)
      expect(hashes).toEqual([{ alg: 'SHA-512', content: known.get(`${name}@${version}`) }])
  })

  test('says what needs what: all of it is listed, and nothing is there that nothing needs', () => {
    const root = bill.metadata.component['bom-ref']
    const needs = new Map<string, string[]>(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))
    const reached = new Set([root])
    for (const ref of reached) for (const next of needs.get(ref) ?? []) reached.add(next)
    expect([...reached].toSorted()).toEqual([root, ...components.map((one) => one['bom-ref'])].toSorted())
  })

  test('names no place it was fetched from', () => {
    expect(JSON.stringify(bill)).not.toMatch(/"distribution"|tgz/)
  })
})
