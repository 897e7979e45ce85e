import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ServiceKind } from '#shared/catalog/service-kind'
import { parseDataSet } from '#shared/data-sets/read-data-file'
import { serviceWords } from '#shared/office-data/service-words'
import { unwrap } from '#shared/result'

/** The program's first words of each service, which the default template is made with; a later version lies behind them. */
export function firstWords(resourcesFolder: string): ServiceKind[] {
  const folder = join(resourcesFolder, 'contract/kinds')
  const names = readdirSync(folder).map((name) => name.slice(0, -'.json'.length))
  const all = names.sort().map((name) => {
    const json: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    return unwrap(parseDataSet(serviceWords, json)).body
  })
  return all.filter(({ name }, at) => all.findIndex((kind) => kind.name === name) === at)
}
