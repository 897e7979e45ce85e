import { join, resolve } from 'node:path'
import { type Backend, createBackend, type KeyStore } from '#main/backend'
import type { Program } from '#main/update/program'
import type { CountyProfile, YearParameters } from '#shared/county/county'
import type { DataKind } from '#shared/data-sets/data-set'
import type { ChannelName, Channels } from '#shared/ipc/channels'
import { fen } from '#shared/money/fen'
import type { Paper } from '#shared/papers/paper'
import type { ProcedureStep } from '#shared/procedure/step'
import type { RecordKind } from '#shared/records/kind'
import { type Result, unwrap } from '#shared/result'
import { closedAfterwards, temporaryFolder } from './made-in-test'
import { shippedResources } from './shipped-resources'

export { temporaryFolder }

export const resourcesFolder = resolve(import.meta.dirname, '../../resources')

export interface TestBackend extends Backend {
  call<K extends ChannelName>(channel: K, input: Channels[K]['input']): Promise<Result<Channels[K]['output']>>
  get<K extends ChannelName>(channel: K, input: Channels[K]['input']): Promise<Channels[K]['output']>
  userDataFolder: string
  documentsFolder: string
}

/** id-1, id-2, … */
export function countingIds(prefix: string): () => string {
  let count = 0
  return () => `${prefix}-${++count}`
}

/** The real backend on real folders, with a clock that stands still and ids that count. */
export function startBackend({
  userDataFolder = temporaryFolder(),
  documentsFolder = temporaryFolder(),
  now = () => new Date('2023-03-01T02:00:00Z'),
  newId = countingIds('id'),
  who = (): string => '',
  recordKinds = undefined as readonly RecordKind[] | undefined,
  papers = undefined as readonly Paper[] | undefined,
  steps = undefined as readonly ProcedureStep[] | undefined,
  dataKinds = undefined as readonly DataKind[] | undefined,
  keyStore = undefined as KeyStore | undefined,
  resources = resourcesFolder,
  program = undefined as Program | undefined,
} = {}): TestBackend {
  const backend = createBackend({
    resourcesFolder: resources,
    ...(resources === resourcesFolder && !dataKinds && { resources: shippedResources() }),
    userDataFolder,
    documentsFolder,
    version: '0.1.0',
    now,
    newId,
    who,
    ...(recordKinds && { recordKinds }),
    ...(papers && { papers }),
    ...(steps && { steps }),
    ...(dataKinds && { dataKinds }),
    ...(keyStore && { keyStore }),
    ...(program && { program }),
  })
  closedAfterwards(backend)
  const call: TestBackend['call'] = (channel, input) => backend.invoke(channel, input) as never
  return {
    ...backend,
    call,
    get: async (channel, input) => unwrap(await call(channel, input)),
    userDataFolder,
    documentsFolder,
  }
}

export const profile: CountyProfile = {
  regionCode: '150825',
  regionName: '乌拉特后旗',
  prefectureName: '巴彦淖尔市',
  bureauName: '乌拉特后旗民政局',
  creditCode: '11150825MB1234567X',
  address: '',
  legalRepresentative: '',
  phone: '',
}

export const year2023: YearParameters = {
  year: 2023,
  grants: [
    { id: 'g1', level: 'central', fiscalYear: 2022, amountFen: fen(3_860_000_000), documentNumber: '', counted: true },
    { id: 'g2', level: 'region', fiscalYear: 2022, amountFen: fen(425_000_000), documentNumber: '', counted: true },
  ],
  threshold: { amountFen: null, documentNumber: '', effectiveOn: null, confirmed: false },
  ceilingJustification: null,
}

/** A backend with a new county open. */
export async function startInCounty(options: Parameters<typeof startBackend>[0] = {}) {
  const backend = startBackend(options)
  const folder = join(backend.documentsFolder, '旗县')
  const county = await backend.get('county.create', { folder, profile, year: year2023 })
  return { ...backend, folder, county }
}
