import type { CheckTone } from '#shared/check-up/check-up'
import { chinaTime } from '#shared/china-time'
import type { Part } from '../part'

const words: Record<CheckTone, string> = { good: '正常', mind: '留意', bad: '有问题' }

/** What a check-up says is made of counts, sizes and dates. */
export const checkUp: Part = {
  id: 'check-up',
  title: '体检',
  about: '这台电脑上最近一次体检的结果',
  read: async ({ app, folder }) => {
    const last = folder === null ? null : app.checkUps.of(folder)
    if (!last) return [['体检', folder === null ? '没有打开旗县' : '这台电脑上还没有做过']]
    const results = last.results.map(({ title, tone, says }) => [title, `${words[tone]}，${says}`] as const)
    return [['体检时间', chinaTime(last.at).replace('T', ' ')], ...results]
  },
}
