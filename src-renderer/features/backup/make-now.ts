import { tellAway } from '../../job-notices'
import { startJob } from '../../jobs'
import { flushPendingSaves } from '../../pending-saves'
import { notifyDone, notifyError, notifyMind } from '../../ui/notify'

/** What is typed belongs into it. */
export async function makeNow(): Promise<void> {
  await flushPendingSaves()
  const done = await startJob('backup.make', { kind: 'backup', subject: '' }, { kind: 'manual' })
  if (done.ok) tellAway('备份已完成。')
  if (!done.ok) return notifyError(done.error)
  const { made, place, home } = done.value
  const waiting = made?.evidence?.waiting ?? 0
  if (home) {
    notifyError(home)
    notifyMind('只备到了第二处', '本机的磁盘没有备成，原因见另一条提示。第二处的这一份已核对，可以用来恢复。')
  }
  if (waiting > 0)
    notifyMind(`还有 ${waiting} 件材料没有备完`, '填写的内容已经备份。清理磁盘或者换一处后再备份一次，接着备。')
  if (place?.error) notifyError(place.error)
  else if (waiting === 0 && !home)
    notifyDone(made ? '已备份，并核对过。' : '上次备份以来没有改动，上次的备份已留作手动备份。')
}
