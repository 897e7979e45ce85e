import type { AlteredFile } from '../materials/altered-file'

/** As it should be; something to mind; something to do now. */
export type CheckTone = 'good' | 'mind' | 'bad'

/** What a button beside a result does, or leads to. */
export const mends = {
  'show-altered': '看是哪些，找回…',
  'bring-back': '从备份找回',
  'bring-back-rows': '从备份找回',
  'put-aside': '移到一边',
  'back-up': '立即备份',
  'show-backups': '查看备份…',
  'show-key': '查看、输入恢复码…',
  'open-folder': '打开旗县文件夹',
  again: '改好了，再查一次',
} as const
export type Mend = keyof typeof mends

/** What one check has come to, in plain words. */
export interface CheckResult {
  tone: CheckTone
  says: string
  /** The mends in the order they are offered; none where all is well. */
  mends: Mend[]
}

export interface CheckUpReport {
  at: string
  results: ({ id: string; title: string } & CheckResult)[]
  /** Stored files that are not what was filed. */
  altered: AlteredFile[]
}

/** By itself so often. */
export const checkUpDays = 30

export const worstOf = (results: readonly { tone: CheckTone }[]): CheckTone =>
  results.some(({ tone }) => tone === 'bad') ? 'bad' : results.some(({ tone }) => tone === 'mind') ? 'mind' : 'good'
