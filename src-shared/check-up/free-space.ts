import { sizeText } from '../text/size-text'
import type { CheckResult } from './check-up'

const mb = 1024 ** 2
const littleBytes = 200 * mb
const scarceBytes = 2048 * mb

/** Against what saving, a backup and the papers of some months need. */
export function judgeSpace(freeBytes: number, countyBytes: number): CheckResult {
  const free = `旗县所在磁盘还剩 ${sizeText(freeBytes)}`
  if (freeBytes < Math.max(littleBytes, 2 * countyBytes))
    return {
      tone: 'bad',
      says: `${free}，快满了，可能存不进去。请清理磁盘，或者把旗县文件夹移到空间大的磁盘。`,
      mends: ['open-folder', 'again'],
    }
  if (freeBytes < scarceBytes)
    return { tone: 'mind', says: `${free}，不多了，请安排清理。`, mends: ['open-folder', 'again'] }
  return { tone: 'good', says: `${free}。`, mends: [] }
}
