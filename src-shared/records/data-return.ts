import { z } from 'zod'
import { compareDates } from '../dates'
import { idSchema } from '../ids'
import { personalInformationLaw, suggested } from '../law/citations'
import { longText, nullableDate, nullableInt, shortText } from '../scalar-schemas'
import { isFiller, saysNoReason } from '../text/filler'
import { type ArchiveBody, archivedState, handedState } from './archive-schema'
import { asOptions } from './as-options'
import { finalBy } from './draft'
import { defineKind } from './kind'
import { quantityTargets } from './quantity-targets'
import { type Lack, lackIf, type RecordAround, type RecordFacts } from './record-field'

const informationKinds = {
  identity: '姓名、证件号码、住址、联系方式',
  family: '家庭成员、赡抚扶养',
  income: '收入、财产、银行账号',
  health: '残疾、疾病、医疗',
  recordings: '入户照片、访问录音',
  forms: '调查表、一户一档',
} as const
const triggers = { ended: '服务期满', terminated: '合同终止', withdrawn: '委托撤销' } as const
const places = {
  terminal: '电脑、手机等终端',
  server: '服务器',
  cloud: '网盘、云存储',
  backup: '备份',
  media: 'U盘、存储卡等',
  paper: '纸件',
} as const
const ways = {
  returned: '返还',
  overwritten: '覆写删除',
  degaussed: '消磁',
  shredded: '粉碎',
  account: '注销账号并清除',
} as const

const carrierSchema = z.strictObject({
  id: idSchema,
  type: z.enum(['terminal', 'server', 'cloud', 'backup', 'media', 'paper']).nullable(),
  place: shortText,
  way: z.enum(['returned', 'overwritten', 'degaussed', 'shredded', 'account']).nullable(),
  on: nullableDate,
  executor: shortText,
  witness: shortText,
})
export type ReturnedCarrier = z.infer<typeof carrierSchema>

const schema = z.strictObject({
  trigger: z.enum(['ended', 'terminated', 'withdrawn']).nullable(),
  information: z.array(z.enum(['identity', 'family', 'income', 'health', 'recordings', 'forms'])).max(6),
  entrusted: nullableInt,
  handled: nullableInt,
  difference: longText,
  carriers: z.array(carrierSchema).max(200),
  backups: z.enum(['handled', 'none']).nullable(),
  passedOn: z.enum(['none', 'handled']).nullable(),
  receipt: shortText,
  kept: longText,
  verification: longText,
  verifiedBy: shortText,
  signer: shortText,
  signedOn: nullableDate,
  notes: longText,
})

export type DataReturnBody = z.infer<typeof schema>

/** The contractor has signed it, and somebody of the bureau has looked. */
export const returnedState = 'registered'

export const returnTitles = {
  trigger: triggers,
  information: informationKinds,
  type: places,
  way: ways,
  backups: { handled: '备份已一并处理', none: '没有备份' },
  passedOn: { none: '没有转委托', handled: '有转委托，已一并处理' },
} as const

const isDeleted = ({ way }: ReturnedCarrier) => way !== null && way !== 'returned'

/** 先删后移交: nothing is deleted before the files were received. */
function orderLacks({ carriers }: DataReturnBody, { related }: RecordFacts): Lack[] {
  const received = related.find(
    ({ kind, state }) => kind === 'project-archive' && [handedState, archivedState].includes(state),
  )
  const handedOn = received ? (received.body as ArchiveBody).handedOn : null
  return carriers.filter(isDeleted).flatMap(({ id, on, place }) => {
    if (!handedOn) return [{ field: `carriers.${id}.on`, text: `档案还没有登记移交，“${place}”上的信息不能先删除` }]
    const before = on !== null && compareDates(on, handedOn) < 0
    return lackIf(before, `carriers.${id}.on`, `“${place}”的删除早于档案移交日期 ${handedOn}`)
  })
}

function carrierLacks({ carriers, backups, signedOn }: DataReturnBody): Lack[] {
  return [
    ...lackIf(
      backups === 'handled' && !carriers.some(({ type }) => type === 'backup'),
      'carriers',
      '备份已一并处理的，载体清单里要列出备份',
    ),
    ...carriers
      .filter((carrier) => isDeleted(carrier) && isFiller(carrier.witness))
      .map(({ id, place }) => ({ field: `carriers.${id}.witness`, text: `“${place}”的删除没有见证人` })),
    ...carriers
      .filter(({ on }) => on !== null && signedOn !== null && compareDates(signedOn, on) < 0)
      .map(({ place, on }) => ({ field: 'signedOn', text: `签署日期早于“${place}”的处理日期 ${on}` })),
  ]
}

/** Those entrusted against the contract and the register, and those handled against those entrusted; a difference is explained. */
function countLacks({ entrusted, handled, difference }: DataReturnBody, facts: RecordFacts): Lack[] {
  if (!saysNoReason(difference)) return []
  const differs = (field: 'entrusted' | 'handled', count: number | null, than: number | null, of: string) =>
    lackIf(
      count !== null && than !== null && count !== than,
      'difference',
      `${field === 'entrusted' ? '委托的户数' : '返还、删除的户数'} ${count} 户与${of} ${than} 户不一致，没有填户数不一致的原因`,
    )
  return [
    ...differs('entrusted', entrusted, contracted(facts)?.total ?? null, '合同的数量'),
    ...differs('entrusted', entrusted, facts.registered ?? null, '户册'),
    ...differs('handled', handled, entrusted, '委托的户数'),
  ]
}

const contracted = (around: RecordAround) => quantityTargets(around).find(({ unit }) => unit === '户')

const guard = (body: DataReturnBody, facts: RecordFacts): Lack[] => [
  ...countLacks(body, facts),
  ...carrierLacks(body),
  ...orderLacks(body, facts),
]

const needed = returnedState

/** 个人信息返还和删除证明 (个人信息保护法 art. 21): of what the contractor held; what the county holds itself stays. */
export const dataReturn = defineKind<DataReturnBody>({
  id: 'data-return',
  title: '个人信息返还和删除证明',
  owner: 'project',
  about:
    '委托结束后，承接主体把受托处理的个人信息返还本单位或者删除，不得留存，并出具证明。先移交档案，再删除。本单位自己的户册和档案不受影响，一条也不会删。',
  norms: [],
  schema,
  blank: {
    trigger: null,
    information: [],
    entrusted: null,
    handled: null,
    difference: '',
    carriers: [],
    backups: null,
    passedOn: null,
    receipt: '',
    kept: '',
    verification: '',
    verifiedBy: '',
    signer: '',
    signedOn: null,
    notes: '',
  },
  fields: {
    trigger: { label: '因何返还、删除', type: 'choice', needed, options: asOptions(triggers) },
    information: { label: '信息种类', type: 'checks', needed, options: asOptions(informationKinds) },
    entrusted: {
      label: '委托处理的户数',
      type: 'number',
      unit: '户',
      needed,
      proposed: (_body, facts) => {
        const target = contracted(facts)
        return target ? { value: target.total, text: `${target.total} 户：按合同的数量。` } : null
      },
    },
    handled: { label: '返还、删除的户数', type: 'number', unit: '户', needed },
    difference: { label: '户数不一致的原因', type: 'longText', hint: '与合同、户册和委托的户数都一致的不填' },
    carriers: {
      label: '载体和处理情况',
      type: 'list',
      needed,
      hint: '终端、服务器、网盘、备份、存储卡、纸件逐一列出',
      fields: {
        type: { label: '载体', type: 'choice', needed, options: asOptions(places) },
        place: { label: '编号或位置', type: 'text', needed },
        way: { label: '处理方式', type: 'choice', needed, options: asOptions(ways) },
        on: { label: '日期', type: 'date', needed },
        executor: { label: '执行人', type: 'text', needed },
        witness: { label: '见证人', type: 'text' },
      },
    },
    backups: { label: '备份', type: 'choice', needed, options: asOptions(returnTitles.backups) },
    passedOn: { label: '转委托', type: 'choice', needed, options: asOptions(returnTitles.passedOn) },
    receipt: { label: '返还接收凭据', type: 'text', hint: '交接单编号，没有返还的不填' },
    kept: {
      label: '依法须留存的内容和理由',
      type: 'longText',
      hint: '会计凭证等依法留存的，隐去个人信息；没有的不填',
    },
    verification: { label: '核验方法和结果', type: 'longText', needed, hint: '怎样核对确实没有留存' },
    verifiedBy: { label: '核验人', type: 'text', needed, hint: '本单位的' },
    signer: { label: '承接主体签署人', type: 'text', needed, hint: '法定代表人（负责人）' },
    signedOn: { label: '签署日期', type: 'date', needed },
    notes: { label: '备注', type: 'longText' },
  },
  titleOf: ({ signedOn }) => ['个人信息返还和删除证明', signedOn].filter(Boolean).join(' '),
  looksAt: ['project-archive'],
  counts: 'register',
  states: finalBy(
    { title: '登记证明', basis: personalInformationLaw('第二十一条'), guard },
    { id: returnedState, title: '已登记', frozen: suggested('：已登记的证明不再改动，更正先退回') },
  ),
  papers: ['data-return'],
  slots: [
    {
      id: 'certificate',
      title: '签字盖章的个人信息返还和删除证明',
      stage: 'after',
      required: true,
      signedOf: 'data-return',
      answers: ['data-return'],
    },
    { id: 'proof', title: '交接单、删除截图等凭据', stage: 'after', required: false, answers: [], late: true },
  ],
})
