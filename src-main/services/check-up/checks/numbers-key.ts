import { keptWhere, lockedBecause, storeText, unsealedText } from '#shared/households/county-key-state'
import { type Check, good } from '../check'

/** Whether the numbers of the register open here, by what, and whether that is worth anything. */
export const numbersKey: Check = {
  id: 'numbers-key',
  title: '号码加密',
  async run({ db, keys }) {
    const state = await keys.state(db)
    const unsealed = unsealedText(state)
    const mends = ['show-key'] as const
    if (state.state === 'locked') {
      const says = `${lockedBecause(state)}号码还在，没有丢，输入恢复码就能打开。${unsealed ?? ''}`
      return { tone: state.why === 'notHere' ? 'mind' : 'bad', says, mends: [...mends] }
    }
    if (unsealed) return { tone: 'mind', says: unsealed, mends: [...mends] }
    if (state.state === 'none') return good(`户册里没有保存过号码。${storeText(state.store)}。`)
    const says = keptWhere(state)
    return state.store?.protects && state.keptHere ? good(says) : { tone: 'mind', says, mends: [...mends] }
  },
}
