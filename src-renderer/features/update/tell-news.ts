import { newsText } from '#shared/update/standing'
import { call } from '../../api'
import { notifyDone, notifyMindOutside } from '../../ui/notify'

/** What has come of the last change of version, once. */
export async function tellNews(): Promise<void> {
  const read = await call('update.standing', null)
  if (!read.ok || !read.value.news) return
  const { title, says, isGood } = newsText(read.value.news)
  if (isGood) notifyDone(`${title}。${says}`)
  else notifyMindOutside(title, says)
  await call('update.told', null)
}
