/** `v24.21.0` -> 24; NaN for anything else. */
export const majorOf = (version) => Number.parseInt(version.replace(/^v/, ''), 10)

/** Electron below 35 has no Node-API 10, which better-sqlite3's prebuilt binding asks for. */
export const needsOwnBinding = (electronVersion) => majorOf(electronVersion) < 35

/** Packages of the lock file that node_modules lacks or holds in another version, by node_modules' own lock file. */
export function findStalePackages(lock, installed) {
  return Object.entries(lock.packages ?? {})
    .filter(([path, wanted]) => path !== '' && !wanted.optional && !wanted.devOptional && !wanted.link)
    .filter(([path, wanted]) => installed?.packages?.[path]?.version !== wanted.version)
    .map(([path]) => path)
}
