import { join, resolve } from 'node:path'
import { isShut } from '#shared/accounts/account'
import type { CountyState, YearParameters } from '#shared/county/county'
import type { Channels } from '#shared/ipc/channels'
import type { ProjectFile } from '#shared/project/project-file'
import { ok, type Result } from '#shared/result'
import { freeFolder } from '../fs/free-folder'
import { readProfile, readYears } from '../store/county-repository'
import { inTransaction } from '../store/transaction'
import { accountsOf } from './accounts/state'
import { projectFileOfBundle } from './bundle-import'
import type { AppContext, CountyContext, Handler } from './context'
import type { CountySessions } from './county-sessions'
import { putProfile, putYear } from './county-writes'
import { commandNow } from './record-writes'

/** Before signing in no more than whose county it is. */
export const readState = async (county: CountyContext): Promise<Result<CountyState>> => {
  const accounts = await accountsOf(county, county.desk.account)
  const years = isShut(accounts) ? [] : await readYears(county.db)
  return ok({
    folder: county.folder,
    readOnly: county.readOnly,
    profile: await readProfile(county.db),
    years,
    accounts,
  })
}

export const saveProfile: Handler<'county.saveProfile', CountyContext> = (county, profile) =>
  inTransaction(county.db, async (tx) => {
    await putProfile(tx, await readProfile(tx), profile, await commandNow(county, tx, 'edit'))
    return readState({ ...county, db: tx })
  })

export const saveYear: Handler<'county.saveYear', CountyContext> = (county, year) =>
  inTransaction(county.db, async (tx) => {
    const before = (await readYears(tx)).find((one) => one.year === year.year) ?? null
    await putYear(tx, before, year, await commandNow(county, tx, before ? 'edit' : 'create'))
    return readState({ ...county, db: tx })
  })

/** Begins a year. One that is there, also one that came with a bundle meanwhile, is never written over. */
export const addYear: Handler<'county.addYear', CountyContext> = (county, year) =>
  inTransaction(county.db, async (tx) => {
    const known = await readYears(tx)
    if (!known.some((one) => one.year === year.year)) {
      await putYear(tx, null, year, await commandNow(county, tx, 'create'))
    }
    return readState({ ...county, db: tx })
  })

/** 文档/购服通/<name>, with a number behind it where that folder is taken. */
export const proposeFolder = (app: AppContext, name: string): string =>
  freeFolder(join(app.documentsFolder, '购服通'), name)

/** The year of the project; the import brings the other years of its file. */
function yearOf({ years, project }: ProjectFile): YearParameters {
  const unknown = { amountFen: null, documentNumber: '', effectiveOn: null, confirmed: false }
  const empty = { year: project.year, grants: [], threshold: unknown, ceilingJustification: null }
  return years.find(({ year }) => year === project.year) ?? empty
}

/** The channels that change which county is open. */
export function countyHandlers(app: AppContext, sessions: CountySessions) {
  const entered = async (result: Result<null>): Promise<Result<CountyState>> =>
    result.ok ? sessions.use(readState) : result
  return {
    recent: async () => ok(sessions.recent.list()),
    current: async (): Promise<Result<CountyState | null>> => {
      await sessions.reopenLast()
      return sessions.folder() ? sessions.use(readState) : ok(null)
    },
    create: async ({ folder, profile, year }: Channels['county.create']['input']) =>
      entered(await sessions.create(resolve(folder), profile, [year])),
    open: async ({ folder, readOnly }: Channels['county.open']['input']) =>
      entered(await sessions.open(resolve(folder), readOnly)),
    createFromBundle: async ({ folder, path }: Channels['county.createFromBundle']['input']) => {
      const file = await projectFileOfBundle(path)
      if (!file.ok) return file
      const { profile } = file.value
      return entered(await sessions.create(resolve(folder), profile, [yearOf(file.value)]))
    },
    close: () => sessions.close(),
    proposeFolder: async ({ name }: Channels['county.proposeFolder']['input']) => ok(proposeFolder(app, name)),
  }
}
