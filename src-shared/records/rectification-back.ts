import { annex } from '../law/citations'
import { saysNoReason } from '../text/filler'
import { sentBack } from './draft'
import { lackIf } from './record-field'
import type { RectificationBody } from './rectification-schema'
import type { Transition } from './state-table'

type Step = Transition<RectificationBody>

/**
 * An error in typing is sent back as long as the letter is not on its way, and it is said why: what was ordered and comes to
 * nothing opens the way to acceptance and payment, and then the reason is on record.
 */
export const takenBack: Step = {
  ...sentBack,
  guard({ receivedOn, planReceivedOn, backReason }, { filled }) {
    const isOut = filled.includes('notice') || receivedOn !== null || planReceivedOn !== null
    return [
      ...lackIf(
        isOut,
        'slot/notice',
        '整改通知书已经发出（已登记盖章件、签收或者收到方案），问题和期限不能再改；没有改到位的，复核以后再限期',
      ),
      ...lackIf(!isOut && saysNoReason(backReason), 'backReason', '没有写明撤回通知书的原因'),
    ]
  },
}

/** As long as it is open it bars acceptance and payment: moved out, it does no more, and then the reason is on record. */
export const movedOut: Step = {
  title: '移出',
  basis: annex('二（二）'),
  guard: ({ outReason }) =>
    lackIf(
      saysNoReason(outReason),
      'outReason',
      '没有写明移出的原因：没有闭环的整改不能验收、付款，移出以后不再受此限制；先在“移出的原因”写明为什么不用整改',
    ),
}
