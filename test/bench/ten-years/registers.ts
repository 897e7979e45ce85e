import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CountyContext } from '#main/services/context'
import { confirmCode, showCode } from '#main/services/county-key/county-key'
import { beginDelivery } from '#main/services/deliveries/take'
import { checkFile } from '#main/services/households/check-file'
import { importFile } from '#main/services/households/import-file'
import { readFile } from '#main/services/households/read-file'
import { createRecord, saveRecord } from '#main/services/records'
import { enterVisits } from '#main/services/sample/sample-visits'
import { draw } from '#main/services/sampling/draw'
import type { NewHousehold } from '#shared/households/household'
import { unwrap } from '#shared/result'
import { putFiles, whole } from '../../fixtures/households/delivered'
import { csvOf, tableOf } from '../../fixtures/households/household-files'

/** Numbers are sealed from now on. */
export async function makeKey(county: CountyContext): Promise<void> {
  const code = unwrap(await showCode(county, null))
  unwrap(await confirmCode(county, { lastGroup: code.slice(-4) }))
}

/** The register of a project, one in three of it drawn and visited, and so many folders of it delivered and left where they lie. */
export async function keepRegister(
  county: CountyContext,
  projectId: string,
  households: readonly NewHousehold[],
  { on, delivered }: { on: string; delivered: number },
): Promise<void> {
  const folder = join(county.folder, '..', '交付', projectId)
  mkdirSync(folder, { recursive: true })
  const path = join(folder, '花名册.csv')
  writeFileSync(path, csvOf(tableOf(households)))
  const file = unwrap(await readFile(county, { path, sheet: '', jobId: county.newId() }))
  const input = { fileId: file.id, projectId, jobId: county.newId() }
  unwrap(await checkFile(county, { ...input, reading: file.reading }))
  unwrap(await importFile(county, { ...input, leaveOut: false }))
  const begun = unwrap(await createRecord(county, { kind: 'sampling', ownerId: projectId, body: null }))
  const body = { ...begun.body, batch: '第一批', drawer: '示例丙', drawnOn: on, seed: on.replaceAll('-', '') }
  unwrap(await saveRecord(county, { id: begun.id, revision: begun.revision, body }))
  unwrap(await draw(county, { recordId: begun.id }))
  unwrap(await enterVisits(on as never, 25)(county, begun.id))
  for (const [at, { code }] of households.slice(0, delivered).entries()) {
    const { '录音.m4a': recording, ...rest } = whole(code)
    putFiles(join(folder, '第一批', code), at % 50 === 0 ? rest : { ...rest, '录音.m4a': recording })
  }
  const what = { projectId, path: join(folder, '第一批'), mode: 'registered' as const, jobId: county.newId() }
  unwrap(await beginDelivery(county, what))
}
