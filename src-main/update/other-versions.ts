import { join } from 'node:path'
import { plainFs } from './plain-fs'
import { isVersion } from './program'

/** Program folders beside the present one: each is as large as the program. */
export async function clearOtherVersions(base: string, wanted: readonly string[]): Promise<void> {
  for (const name of plainFs.readdirSync(base))
    if (isVersion(name) && !wanted.includes(name)) plainFs.rmSync(join(base, name), { recursive: true, force: true })
}
