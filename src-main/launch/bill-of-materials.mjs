import { readFileSync } from 'node:fs'
import { inProject } from './paths.mjs'
import { shippedPackages } from './third-party.mjs'

const modules = 'node_modules/'
const runtime = `${modules}electron`

/**
 * What the program is made of, as CycloneDX, from the lock file alone: the same file gives the same bill. (npm's own list leaves
 * out packages that tools need too.)
 */
export function billOfMaterials() {
  const { name, version, packages } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'))
  const folders = [...shippedPackages({ packages }), runtime]
  const refOf = (folder) => `${nameOf(folder)}@${packages[folder].version}`
  const own = { ref: `${name}@${version}`, dependsOn: [...needed(packages, ''), runtime].map(refOf).sort() }
  const needs = new Map()
  for (const folder of folders) {
    // The runtime is what its executable holds; what its package needs only fetches that.
    const further = folder === runtime ? [] : needed(packages, folder).map(refOf)
    needs.set(refOf(folder), new Set([...(needs.get(refOf(folder)) ?? []), ...further]))
  }
  const components = new Map(folders.map((folder) => [refOf(folder), componentOf(folder, packages[folder])]))
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': own.ref, name, version } },
    components: [...components.keys()].sort().map((ref) => components.get(ref)),
    dependencies: [own, ...[...needs.keys()].sort().map((ref) => ({ ref, dependsOn: [...needs.get(ref)].sort() }))],
  }
}

const nameOf = (folder) => folder.slice(folder.lastIndexOf(modules) + modules.length)

function componentOf(folder, { version, license, integrity }) {
  const name = nameOf(folder)
  return {
    type: folder === runtime ? 'framework' : 'library',
    'bom-ref': `${name}@${version}`,
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    hashes: [{ alg: 'SHA-512', content: hexOf(integrity) }],
    ...(license && { licenses: [termsOf(license)] }),
  }
}

/** By the list of SPDX where it is one of its names; several together are an expression. */
const termsOf = (license) =>
  /[ ()]/.test(license)
    ? { expression: license }
    : { license: license.includes('/') ? { name: license } : { id: license } }

/** sha512-… of a lock file, as it stands in a bill of materials. */
export const hexOf = (integrity) => Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex')

/** Folders of what a package asks for, found as Node finds them: beside it, then further out. */
function needed(packages, folder) {
  const { dependencies, optionalDependencies, peerDependencies } = packages[folder]
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })
  return names.flatMap((name) => find(packages, folder, name) ?? []).filter((found) => !isTool(packages[found]))
}

const isTool = ({ dev, devOptional }) => dev || devOptional

function find(packages, folder, name) {
  const beside = folder === '' ? `${modules}${name}` : `${folder}/${modules}${name}`
  if (packages[beside]) return beside
  if (folder === '') return null
  const at = folder.lastIndexOf(`/${modules}`)
  return find(packages, at < 0 ? '' : folder.slice(0, at), name)
}
