import { type Kysely, sql } from 'kysely'
import type { BackupRef } from '#shared/backup/backup-list'
import { fail, ok } from '#shared/result'
import { openBackup } from '../../backup/open-backup'
import type { LongWork } from '../../fs/progress'
import type { PastRow } from '../../store/digests/put-back'
import type { Schema } from '../../store/schema'
import { isRefusedRow } from '../../store/store-errors'
import { inTransaction } from '../../store/transaction'
import { chosenBackup } from '../backups/chosen'
import { backupsEverywhere } from '../backups/standing'
import type { CountyContext, Handler } from '../context'

/**
 * Rows that are not as they were saved, from the newest backup that has the very row: known by the digest, so that nothing that was
 * saved since is lost. What has changed after each backup stays as it lies.
 */
export const bringBackRows: Handler<'checkUp.bringBackRows', CountyContext> = (county, { jobId }) =>
  county.jobs.run({ jobId, kind: 'heal', subject: '', path: '', label: '从备份找回' }, async (work) => {
    const { sound } = county
    await sound.whole()
    const wanted = sound.altered.length
    for (const [from, backups] of await backupsEverywhere(county))
      for (const { name } of backups) {
        if (work.signal.aborted) return fail('CANCELLED')
        const read = sound.altered.length > 0 ? await readChosen(county, { from, name }, work) : null
        if (!read?.ok) continue
        await bringFrom(county, read.value.db).finally(read.value.close)
      }
    return ok({ back: wanted - sound.altered.length, left: sound.altered.length })
  })

async function bringFrom({ db, sound }: CountyContext, past: Kysely<Schema>): Promise<void> {
  for (const row of sound.altered) {
    const { carried, ofContent } = sound.digestsOf(row)
    const { rows } = await sql<PastRow>`
      SELECT * FROM ${sql.table(row.table)} WHERE digest IN (${carried}, ${ofContent})`.execute(past)
    const was = rows.find(({ digest }) => digest === carried) ?? rows[0]
    if (!was) continue
    try {
      await inTransaction(db, async () => ok(sound.putBack(row, was)))
    } catch (error) {
      // Another one has taken its place since.
      if (!isRefusedRow(error)) throw error
    }
  }
  await sound.lookAgain()
}

async function readChosen(county: CountyContext, ref: BackupRef, { signal }: LongWork) {
  const one = await chosenBackup(county, ref)
  return one.ok ? openBackup(one.value.backup, one.value.folder, { signal }) : one
}
