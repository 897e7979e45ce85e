import { z } from 'zod'
import { lockChoices } from '../accounts/account'
import { longestPassword } from '../accounts/password'
import { type Role, roles } from '../accounts/role'
import { type MatterId, matterIds } from '../confirmations/matters'
import { idSchema } from '../ids'
import { sha256Schema, shortText } from '../scalar-schemas'
import type { AccountChannels } from './account-channels'

const nothing = z.null()
const name = z.string().max(100)
/** Its hash takes memory and time, so that nobody hands in a book. */
const password = z.string().max(longestPassword)
const code = z.string().max(100)
const held = z.array(z.enum(roles as [Role, ...Role[]])).max(roles.length)
const matter = z.enum(matterIds as [MatterId, ...MatterId[]])
const ofMatter = { matter, id: idSchema }

/** The channels of accounts and 复核. */
export const accountSchemas: { [K in keyof AccountChannels]: z.ZodType<AccountChannels[K]['input']> } = {
  'account.state': nothing,
  'account.showCode': nothing,
  'account.confirmCode': z.strictObject({ lastGroup: code }),
  'account.setUp': z.strictObject({ name, roles: held, password, lastGroup: code }),
  'account.signIn': z.strictObject({ id: idSchema, password }),
  'account.lock': nothing,
  'account.signOut': nothing,
  'account.resetByCode': z.strictObject({ id: idSchema, code, password }),
  'account.changePassword': z.strictObject({ old: password, password }),
  'account.add': z.strictObject({ name, roles: held, password }),
  'account.edit': z.strictObject({ id: idSchema, name, roles: held, active: z.boolean() }),
  'account.resetPassword': z.strictObject({ id: idSchema, password }),
  'account.saveRules': z.strictObject({
    rule: z.enum(['required', 'advised']),
    ownWork: z.boolean(),
    lockMinutes: z.literal(lockChoices).optional(),
  }),
  'account.stop': z.strictObject({ password }),
  'account.resume': z.strictObject({ id: idSchema, password }),
  'confirmation.state': z.strictObject(ofMatter),
  'confirmation.list': z.strictObject(ofMatter),
  'confirmation.ask': z.strictObject({ ...ofMatter, sha256: sha256Schema }),
  'confirmation.decide': z.strictObject({
    ...ofMatter,
    sha256: sha256Schema,
    verdict: z.enum(['confirmed', 'returned']),
    remark: shortText,
  }),
}
