import { join } from 'node:path'
import { whoText } from '#shared/accounts/account'
import type { CountyProfile, YearParameters } from '#shared/county/county'
import type { AppError } from '#shared/errors'
import type { Right } from '#shared/ipc/channel-rights'
import { kindsBy } from '#shared/records/kind-by-figures'
import { fail, ok, type Result } from '#shared/result'
import { type EvidenceStore, openEvidenceStore, removeUnfinished } from '../fs/evidence-store'
import { findCountyKey } from '../store/county-key-repository'
import { readProfile } from '../store/county-repository'
import { forgetDevice } from '../store/device'
import type { NamedRow } from '../store/digests/name-of-row'
import type { MigrationProgress } from '../store/migration'
import { type CountyStore, createCountyStore, openCountyStore } from '../store/open'
import { openCountyToRead } from '../store/open-to-read'
import { Seat, signInNeeded } from './accounts/desk'
import { removeForgottenImports } from './bundle-import'
import { type AppContext, type CountyContext, instantOf } from './context'
import { sealAll } from './county-key/seal-all'
import { putProfile, putYear } from './county-writes'
import { OfficeData } from './office-data'
import { RecentCounties } from './recent-counties'
import { commandNow } from './record-writes'
import { settle } from './update/settle'

interface Session {
  store: CountyStore
  evidence: EvidenceStore
  office: OfficeData
  /** Calls under way; the database closes only when they have ended. */
  running: Set<Promise<unknown>>
  seat: Seat
}

/** The one county that is open, and the switching between counties: one switch at a time, never under a running call. */
export class CountySessions {
  readonly recent: RecentCounties
  readonly #app: AppContext
  #session: Session | null = null
  /** The county open before was left by somebody who had not signed in: what was typed there is told to nobody. */
  #leftShut = false
  #reopened: Promise<void> | null = null
  #opening: AbortController | null = null
  #switching: Promise<unknown> = Promise.resolve()

  constructor(app: AppContext) {
    this.#app = app
    this.recent = new RecentCounties(app.userDataFolder)
  }

  /**
   * Runs `work` on the open county. NO_COUNTY when there is none; COUNTY_GONE when its file has vanished from its place
   * before or meanwhile: what was written then went where nobody will find it, and is not acknowledged.
   */
  async use<T>(work: (context: CountyContext) => Promise<Result<T>>): Promise<Result<T>> {
    const session = this.#session
    if (!session) return fail('NO_COUNTY')
    const { folder, readOnly, place, db, sound, isInPlace } = session.store
    const gone = () => fail('COUNTY_GONE', { path: folder })
    if (!isInPlace()) return gone()
    const { evidence, office } = session
    const { resources: own, recordKinds: kinds, ...app } = this.#app
    const running = office.over(own).then(async (resources) => {
      const recordKinds = kindsBy(kinds, resources.rules)
      const desk = await session.seat.desk(db)
      const who = desk.account ? whoText(desk.account) : app.who()
      return work({
        ...app,
        who: () => who,
        resources,
        recordKinds,
        folder,
        readOnly,
        place,
        db,
        sound,
        evidence,
        office,
        desk,
      })
    })
    const result = await this.#during(session, running)
    return isInPlace() ? result : gone()
  }

  /** Why a channel of that right is not answered to whoever sits there now; null = it is. */
  async refusal(right: Right): Promise<AppError | null> {
    const session = this.#session
    if (!session) return right === 'typist' && this.#leftShut ? signInNeeded : null
    if (!session.store.isInPlace()) return right === 'anyone' ? null : session.seat.lockedRefusal()
    return this.#during(session, session.seat.refusal(session.store.db, right))
  }

  /** A call of whoever sits there now. */
  begin<T>(call: () => Promise<T>): Promise<T> {
    return this.#session ? this.#session.seat.begin(call) : call()
  }

  async #during<T>(session: Session, running: Promise<T>): Promise<T> {
    session.running.add(running)
    try {
      return await running
    } finally {
      session.running.delete(running)
    }
  }

  /** Opens, once per start, the county that was open when the program ended; none is open when that one cannot be. */
  reopenLast(): Promise<void> {
    this.#reopened ??= this.#reopenLast()
    return this.#reopened
  }

  async #reopenLast(): Promise<void> {
    await settle(this.#app, this.recent).catch(() => null)
    const folder = this.recent.lastFolder()
    // Whatever is wrong with it is said when the clerk opens it; the start page comes up all the same.
    if (folder && !this.#session) await this.open(folder).catch(() => null)
  }

  /** What of the open county is not as it was written. */
  altered(): readonly NamedRow[] {
    return this.#session?.store.sound.altered ?? []
  }

  /** Folder of the open county. */
  folder(): string | null {
    return this.#session?.store.folder ?? null
  }

  /** Whether the open county is there to be looked at alone. */
  isReadOnly(): boolean {
    return this.#session?.store.readOnly ?? false
  }

  /** `readOnly`: to be looked at alone, where it cannot be opened otherwise. */
  open(folder: string, readOnly = false): Promise<Result<null>> {
    return this.#switch(async () => {
      const open = this.#session?.store
      if (open?.folder === folder && (readOnly || !open.readOnly)) return ok(null)
      const store = await this.#opened(folder, readOnly)
      return store.ok ? this.#enter(store.value) : store
    })
  }

  create(folder: string, profile: CountyProfile, years: YearParameters[]): Promise<Result<null>> {
    return this.#switch(async () => {
      const store = await createCountyStore(folder, async (db, place) => {
        const command = await commandNow({ ...this.#app, place }, db, 'create')
        await putProfile(db, null, profile, command)
        for (const year of years) await putYear(db, null, year, command)
      })
      return store.ok ? this.#enter(store.value) : store
    })
  }

  /** Telling how far a migration is; closing the county or the program meanwhile leaves it off, and the file as it was. */
  async #opened(folder: string, readOnly: boolean): Promise<Result<CountyStore>> {
    this.#opening = new AbortController()
    const { signal } = this.#opening
    const onProgress = (progress: MigrationProgress) => this.#app.emit('countyMigrating', { folder, ...progress })
    try {
      const work = { signal, onProgress }
      return await (readOnly ? openCountyToRead(folder, work) : openCountyStore(folder, undefined, work))
    } finally {
      this.#opening = null
      this.#app.emit('countyMigrating', null)
    }
  }

  /** The clerk closes the county: it will not open by itself at the next start. */
  async close(): Promise<Result<null>> {
    this.#opening?.abort()
    return this.#switch(async () => {
      await this.#leave()
      await this.recent.closed()
      this.#app.emit('countyChanged', { folder: null })
      return ok(null)
    })
  }

  /** The program ends. */
  async end(): Promise<void> {
    this.#opening?.abort()
    await this.#switch(async () => {
      await this.#leave()
      return ok(null)
    })
  }

  /** The county open until now stays open when the new one turns out to be unreadable. */
  async #enter(store: CountyStore): Promise<Result<null>> {
    let name: string
    try {
      name = (await readProfile(store.db)).regionName
      if (!store.readOnly) await this.#makeReady(store)
    } catch (error) {
      await store.close()
      throw error
    }
    await this.#leave()
    const evidence = openEvidenceStore(join(store.folder, 'evidence'))
    const office = new OfficeData(store.db, this.#app.dataKinds)
    this.#session = { store, evidence, office, running: new Set(), seat: new Seat() }
    if (!store.readOnly) await this.recent.opened(store.folder, name, instantOf(this.#app), store.marks.now)
    this.#app.emit('countyChanged', { folder: store.folder })
    return ok(null)
  }

  async #makeReady(store: CountyStore): Promise<void> {
    await this.#recogniseCopy(store)
    await removeForgottenImports(store.folder)
    await removeUnfinished(join(store.folder, 'evidence'))
    await this.#sealOld(store)
  }

  /** What was kept in plain before it was encrypted, where this computer opens the county's key by itself. */
  async #sealOld({ folder, db }: CountyStore): Promise<void> {
    if ((await findCountyKey(db))?.all_sealed !== 0) return
    const key = await this.#app.keys.keyOf(db)
    if (!key) return
    const { households } = await db
      .selectFrom('households')
      .select(({ fn }) => fn.countAll<number>().as('households'))
      .executeTakeFirstOrThrow()
    await sealAll(db, key, (done) => this.#app.emit('countyMigrating', { folder, done, total: households }))
    this.#app.emit('countyMigrating', null)
  }

  /** A file put back over the one that was left here, or opened by another program since, numbers its commands anew. */
  async #recogniseCopy({ folder, db, marks }: CountyStore): Promise<void> {
    if (marks.before !== null && marks.before !== this.recent.markOf(folder)) await forgetDevice(db)
  }

  async #leave(): Promise<void> {
    const session = this.#session
    if (!session) return
    this.#session = null
    this.#app.jobs.cancelAll()
    session.store.sound.hurry()
    await Promise.allSettled(session.running)
    this.#leftShut = await isShut(session)
    await session.store.close()
    this.#app.keys.forget()
    this.#app.fileInHand.drop()
    await this.#app.lent.leaveAll()
  }

  #switch<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const next = this.#switching.then(work, work)
    this.#switching = next.catch(() => null)
    return next
  }
}

/** Whether nobody has signed in who should have. What cannot be asked is not shut but by its lock. */
async function isShut({ store, seat }: Session): Promise<boolean> {
  if (!store.isInPlace()) return seat.lockedRefusal() !== null
  return (await seat.refusal(store.db, 'self').catch(() => signInNeeded)) !== null
}
