import { verdictTitles } from '#shared/confirmations/confirmation'
import { type MatterId, matters } from '#shared/confirmations/matters'
import type { StoredConfirmation } from '../../store/confirmation-repository'

/** In the history of its project or record. */
export const confirmationField = (matter: MatterId | '') => `@confirmation/${matter}`

/** What its change row keeps. */
export const toldOf = ({ matter, verdict, remark }: Pick<StoredConfirmation, 'matter' | 'verdict' | 'remark'>) => ({
  text: `${matters[matter].title}${verdictTitles[verdict]}${remark === '' ? '' : `：${remark}`}`,
})

export const confirmationText = (value: unknown): string => (value as { text?: string } | null | undefined)?.text ?? ''
