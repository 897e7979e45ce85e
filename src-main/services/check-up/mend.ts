import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { chinaTimeInName } from '#shared/china-time'
import { fail, ok } from '#shared/result'
import { backupsOf, poolOf } from '../../backup/backup-folder'
import { digestFile } from '../../fs/evidence-store'
import { makeFolder } from '../../fs/make-folder'
import { failureOf } from '../../fs/stop'
import { listFound } from '../../store/file-check-repository'
import { secondPlace } from '../backups/standing'
import { type CountyContext, type Handler, instantOf } from '../context'
import { keepFound } from '../found-altered'
import { straysOf } from './checks/strays'

/** The very bytes that were filed lie in the pools of the backups, by their digest: what a pool has is read against it. */
export const bringBack: Handler<'checkUp.bringBack', CountyContext> = (county, { jobId }) =>
  county.jobs.run({ jobId, kind: 'heal', subject: '', path: '', label: '从备份找回' }, async (work) => {
    const place = await secondPlace(county)
    const pools = [poolOf(backupsOf(county.folder)), ...(place && place.state !== 'away' ? [poolOf(place.folder)] : [])]
    const wanted = [...(await listFound(county.db)).keys()]
    let back = 0
    for (const sha256 of wanted) {
      for (const pool of pools) {
        if (work.signal.aborted) return fail('CANCELLED')
        const path = join(pool, sha256.slice(0, 2), sha256)
        const lies = await digestFile(path, work).catch(() => null)
        if (lies?.sha256 !== sha256 || !(await county.evidence.putFile(path)).ok) continue
        await keepFound(county, sha256, null)
        back += 1
        break
      }
    }
    return ok({ back, left: wanted.length - back })
  })

/** None is deleted: they lie together in the county's folder, by the day. */
export const putAside: Handler<'checkUp.putAside', CountyContext> = async (county) => {
  const folder = join(county.folder, `没有登记的文件 ${chinaTimeInName(instantOf(county))}`)
  const { digests } = await straysOf(county, {})
  try {
    await makeFolder(folder)
    for (const digest of digests) await rename(county.evidence.pathOf(digest), join(folder, digest))
    return ok({ files: digests.length, folder })
  } catch (error) {
    return failureOf(error, folder)
  }
}
