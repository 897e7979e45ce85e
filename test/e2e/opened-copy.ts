import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'

const takenBack = 'remote-debugging-port'
const misspelt = 'remote-debugging-p0rt'

/**
 * The packed app lets nobody drive its window. The tests drive a copy of it, every byte the same but one: of the switches it
 * takes back, one is misspelt. Its fuses let the inspector in, and where the archive is checked, the check is off.
 * @returns its executable
 */
export async function makeOpenedCopy(executable: string): Promise<string> {
  const from = dirname(executable)
  const to = `${from}-opened`
  rmSync(to, { recursive: true, force: true })
  const copied = ['resources/app.asar', basename(executable)]
  for (const path of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const name = join(path.parentPath, path.name).slice(from.length + 1)
    if (path.isDirectory()) mkdirSync(join(to, name), { recursive: true })
    else if (!copied.includes(name.replaceAll('\\', '/'))) {
      mkdirSync(dirname(join(to, name)), { recursive: true })
      linkSync(join(from, name), join(to, name))
    }
  }
  const archive = readFileSync(join(from, 'resources', 'app.asar'))
  const at = archive.indexOf(takenBack)
  if (at < 0 || archive.indexOf(takenBack, at + 1) >= 0) throw new Error('the archive does not name the switch once')
  archive.write(misspelt, at)
  writeFileSync(join(to, 'resources', 'app.asar'), archive)
  const opened = join(to, basename(executable))
  writeFileSync(opened, readFileSync(executable), { mode: 0o755 })
  await flipFuses(opened, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  return opened
}
