import type { DataKind } from '#shared/data-sets/data-set'
import { rightOf } from '#shared/ipc/channel-rights'
import type { Channels, Events } from '#shared/ipc/channels'
import { inputPlaces } from '#shared/ipc/input-places'
import { refusedReadOnly } from '#shared/ipc/reading-channels'
import { type BackendChannel, channelSchemas } from '#shared/ipc/schemas'
import { dataKinds } from '#shared/office-data/registry'
import type { Paper } from '#shared/papers/paper'
import { papers, papersById } from '#shared/papers/registry'
import { parseInput } from '#shared/parse-input'
import type { ProcedureStep } from '#shared/procedure/step'
import { procedure } from '#shared/procedure/steps'
import type { RecordKind } from '#shared/records/kind'
import { kindsById, recordKinds } from '#shared/records/registry'
import { fail, type Result } from '#shared/result'
import { handlersOf } from './handlers'
import { FaultLog, faultPlace } from './log'
import { ResourceFault, type Resources, requireResources } from './resources'
import { BackupPlaces } from './services/backups/places'
import { CheckUpReports } from './services/check-up/reports'
import type { AppContext } from './services/context'
import { CountyKeys } from './services/county-key/county-keys'
import type { KeyStore } from './services/county-key/key-store'
import { CountySessions } from './services/county-sessions'
import { DeliveryPlaces } from './services/deliveries/places'
import { DraftSeal } from './services/draft-seal'
import { expectedError } from './services/expected-error'
import { FileInHand } from './services/households/file-in-hand'
import { Jobs } from './services/jobs'
import { LentCopies } from './services/lent-copies'
import { missingOrAltered } from './services/missing-or-altered'
import { UnfinishedExports } from './services/unfinished-exports'
import type { Program } from './update/program'

export type { KeyStore }

export interface BackendOptions {
  resourcesFolder: string
  /** What lies in the folder, for a host that starts many backends and reads it once. */
  resources?: Resources
  userDataFolder: string
  documentsFolder: string
  version: string
  now(): Date
  newId(): string
  /** Who works here, for the history; '' where nobody is named. */
  who?(): string
  /** Where this machine keeps a county's key for its user; without one the key is asked for by its recovery code. */
  keyStore?: KeyStore
  /** What it is part of, where that can be renewed by a 升级文件. */
  program?: Program
  /** Other kinds of record than the program's own. */
  recordKinds?: readonly RecordKind[]
  /** Other papers than the program's own. */
  papers?: readonly Paper[]
  /** Other steps of the procedure than the program's own. */
  steps?: readonly ProcedureStep[]
  /** Other kinds of data than the program's own. */
  dataKinds?: readonly DataKind[]
}

export type Listener = <K extends keyof Events>(event: K, payload: Events[K]) => void

/** All of the program but its windows: the same for the app, the command line and the tests. */
export interface Backend {
  /** Never throws: a fault of ours is the error BUG, and a line in the log. */
  invoke(channel: string, input: unknown): Promise<Result<unknown>>
  on(listener: Listener): () => void
  close(): Promise<void>
}

/** The program's own data files are read when they are first wanted: damaged ones answer RESOURCES_DAMAGED then. */
export function createBackend(options: BackendOptions): Backend {
  const listeners = new Set<Listener>()
  const emit: AppContext['emit'] = (event, payload) => {
    for (const listener of listeners) listener(event, payload)
  }
  const log = new FaultLog(options.userDataFolder)
  let { resources } = options
  const app: AppContext = {
    ...options,
    who: options.who ?? (() => ''),
    recordKinds: kindsById(options.recordKinds ?? recordKinds),
    papers: papersById(options.papers ?? papers),
    steps: options.steps ?? procedure,
    dataKinds: options.dataKinds ?? dataKinds,
    get resources() {
      resources ??= requireResources(options.resourcesFolder, app.dataKinds)
      return resources
    },
    jobs: new Jobs(emit),
    unfinished: new UnfinishedExports(options.userDataFolder),
    lent: new LentCopies(options.userDataFolder),
    keys: new CountyKeys(options.userDataFolder, options.keyStore ?? null),
    drafts: new DraftSeal(options.userDataFolder, options.keyStore ?? null),
    fileInHand: new FileInHand(),
    deliveryPlaces: new DeliveryPlaces(options.userDataFolder),
    backupPlaces: new BackupPlaces(options.userDataFolder),
    checkUps: new CheckUpReports(options.userDataFolder),
    program: options.program ?? null,
    emit,
  }
  void app.unfinished.sweep()
  void app.lent.takeBack()
  const sessions = new CountySessions(app)
  const handlers = handlersOf(app, sessions)

  const invoke = (channel: string, input: unknown) => sessions.begin(() => answer(channel, input))

  async function answer(channel: string, input: unknown): Promise<Result<unknown>> {
    if (!isBackendChannel(channel)) return fail('INPUT_INVALID', { detail: `没有「${channel.slice(0, 60)}」这项操作` })
    try {
      const refusal = await sessions.refusal(rightOf(channel))
      if (refusal) return { ok: false, error: refusal }
      const barred = sessions.isReadOnly() ? refusedReadOnly(channel, input) : null
      if (barred) return fail(barred)
      const schema = channelSchemas[channel]
      const parsed = parseInput<Channels[BackendChannel]['input']>(schema, input ?? null, inputPlaces[channel])
      if (!parsed.ok) return parsed
      const handler = handlers[channel] as (input: unknown) => Promise<Result<unknown>>
      return missingOrAltered(await handler(parsed.value), parsed.value, sessions.altered())
    } catch (error) {
      if (error instanceof ResourceFault) return fail('RESOURCES_DAMAGED', { detail: error.message })
      const expected = expectedError(error, sessions.folder() ?? '')
      if (expected) return fail(expected.code, expected.params)
      log.write(options.now().toISOString(), channel, error)
      return fail('BUG', { detail: faultPlace(error).split(' < ', 2).join(' ') })
    }
  }

  return {
    invoke,
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      await sessions.end()
      await app.lent.takeBack()
    },
  }
}

function isBackendChannel(channel: string): channel is BackendChannel {
  return Object.hasOwn(channelSchemas, channel)
}
