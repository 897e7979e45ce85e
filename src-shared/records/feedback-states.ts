import { notice, suggested } from '../law/citations'
import { isBlank } from '../text/filler'
import { sentBack } from './draft'
import type { FeedbackBody } from './feedback-schema'
import { type Lack, lackIf, type RecordFacts } from './record-field'
import type { StateMachine } from './state-table'

const correction = notice('二（四）')

/** Nothing is asked of whom is praised. */
const noteGuard = ({ sort, problems }: FeedbackBody): Lack[] => [
  ...lackIf(sort !== 'praise', 'sort', '不是通报表扬的，要整改、答复，不能只存查'),
  ...lackIf(problems.length > 0, 'problems', '登记了问题，要整改、答复，不能只存查'),
]

function answerGuard(_body: FeedbackBody, { filled }: RecordFacts): Lack[] {
  return lackIf(!filled.includes('evidence'), 'slot/evidence', '还缺文件：整改佐证材料')
}

function acceptGuard(_body: FeedbackBody, { filled }: RecordFacts): Lack[] {
  const isProven = filled.includes('answer') || filled.includes('receipt')
  return lackIf(!isProven, 'slot/answer', '还缺文件：盖章的整改情况报告，或者送达、平台回执')
}

const againGuard = ({ againOn, againText }: FeedbackBody): Lack[] => [
  ...lackIf(againOn === null, 'againOn', '没有填再次反馈日期'),
  ...lackIf(isBlank(againText), 'againText', '没有填再次反馈的意见'),
]

/** 收到 → 整改、答复 → 已答复 → 对方认可 or 再次反馈, whose next round is a record of its own; praise alone is 存查. */
export const feedbackStates: StateMachine<FeedbackBody> = {
  initial: 'received',
  states: {
    received: {
      title: '已收到',
      frozen: null,
      next: {
        correcting: { title: '转整改、答复', basis: correction },
        noted: { title: '登记存查', basis: notice('二（二）'), guard: noteGuard },
      },
    },
    noted: {
      title: '已存查',
      frozen: suggested('：存查的通报不再改动，更正先退回'),
      next: { received: sentBack },
    },
    correcting: {
      title: '整改、答复中',
      frozen: null,
      next: {
        answered: { title: '答复', basis: correction, guard: answerGuard },
        received: { title: '改回已收到', basis: suggested('：答复之前可以改回') },
      },
    },
    answered: {
      title: '已答复',
      frozen: null,
      held: {
        by: suggested('：答复不再改动，更正先退回'),
        except: ['acceptedOn', 'againOn', 'againText', 'notes'],
      },
      next: {
        accepted: { title: '对方认可', basis: correction, guard: acceptGuard },
        again: { title: '对方再次反馈', basis: correction, guard: againGuard },
        correcting: sentBack,
      },
    },
    again: {
      title: '再次反馈',
      frozen: suggested('：再次反馈另行登记，更正先退回'),
      next: { answered: sentBack },
    },
    accepted: {
      title: '对方认可',
      frozen: suggested('：认可的反馈不再改动，更正先退回'),
      next: { answered: sentBack },
    },
  },
}
