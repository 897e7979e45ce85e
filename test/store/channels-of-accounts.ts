import type { AccountChannels } from '#shared/ipc/account-channels'
import type { Standing } from './channel-givens'

const kept: Standing = { lasts: '账号的改动都要留存，需要时由管理再改' }
const said: Standing = { lasts: '复核一直保留，内容改动后重新复核' }

export const ofAccounts: Record<keyof AccountChannels, Standing> = {
  'account.state': 'reads',
  'account.showCode': 'reads',
  'account.setUp': kept,
  'account.resume': kept,
  'account.confirmCode': kept,
  'account.resetByCode': kept,
  'account.changePassword': kept,
  'account.add': kept,
  'account.edit': kept,
  'account.resetPassword': kept,
  'account.saveRules': kept,
  'account.stop': kept,
  'account.signIn': 'outside',
  'account.signOut': 'outside',
  'account.lock': 'outside',
  'confirmation.state': 'reads',
  'confirmation.list': 'reads',
  'confirmation.ask': said,
  'confirmation.decide': said,
}
