import { stageNames } from '../documents/document-version'
import { archivesLaw, procurementLaw, suggested } from '../law/citations'
import { saysNoReason } from '../text/filler'
import {
  changedSince,
  checkedOn,
  examinedLacks,
  fourProperties,
  isFile,
  missingLacks,
  sizeText,
} from './archive-checks'
import {
  type ArchiveBody,
  type ArchiveRow,
  archivedState,
  archiveSchema,
  carrierTitles,
  handedState,
  rowsFrom,
} from './archive-schema'
import { asOptions } from './as-options'
import { draft, sentBack } from './draft'
import { defineKind } from './kind'
import { type Lack, lackIf, type RecordFacts } from './record-field'

const fifteenYears = procurementLaw('第四十二条')
const handed = archivesLaw('第三十九条')

/** The list is that of what is stored now. */
function currentLacks({ files }: ArchiveBody, { stored }: RecordFacts): Lack[] {
  const changed = stored && files.length > 0 ? changedSince({ files }, stored) : []
  const [first] = changed
  return lackIf(
    changed.length > 0,
    'files',
    `检测以后材料有变动（${first}${changed.length > 1 ? '等' : ''}），请重新检测`,
  )
}

function aboutRow({ title, sizeBytes, sha256, digest, opens, problem }: ArchiveRow): string {
  if (digest === 'missing') return '应有而没有收进来'
  const state = { same: '校验值一致', differs: '校验值不一致', gone: '文件不在了' }[digest]
  const open = { yes: '能打开', no: problem, unknown: '这种格式程序不检查' }[opens]
  return `${title}，${sizeText(sizeBytes)}，SHA-256 ${sha256.slice(0, 12)}…，${state}，${open}`
}

/** 一户一档缺户 (papers 18): what households lack is put right, or said. */
function householdLacks({ notes }: ArchiveBody, { delivered }: RecordFacts): Lack[] {
  const open = delivered ? delivered.lacking + delivered.none : 0
  return lackIf(
    open > 0 && saysNoReason(notes),
    'notes',
    `一户一档还有 ${open} 户材料不齐或没有移交；补齐，或者在备注写明原因`,
  )
}

const aboutFields = {
  formedOn: { label: '形成日期', type: 'date', beforeContract: true },
  code: { label: '档号/户编码', type: 'text' },
  personal: {
    label: '个人信息',
    type: 'choice',
    options: [
      { code: 'yes', title: '是' },
      { code: 'no', title: '否' },
    ],
  },
} as const

const typedFields = {
  copies: { label: '份数', type: 'number' },
  pages: { label: '页数', type: 'number' },
  remark: { label: '备注', type: 'longText' },
} as const

/** 档案移交和归档 (P34): all that is kept of a project, item by item, looked at, received and closed. */
export const archive = defineKind<ArchiveBody>({
  id: 'project-archive',
  title: '档案移交和归档',
  owner: 'project',
  about:
    '服务结束后检测全部材料、列出清单：先收承接主体移交的档案，双方签收；评价、结算办完后再检测一次，登记归档。归档以后材料不再移出，直到保管期满。一个项目登记一份。',
  norms: ['P34', 'P24'],
  schema: archiveSchema,
  blank: {
    number: '',
    term: '30',
    place: '',
    media: '',
    files: [],
    paperOnly: [],
    virusScan: '',
    handedBy: '',
    receivedBy: '',
    supervisedBy: '',
    handedOn: null,
    archivedOn: null,
    notes: '',
  },
  fields: {
    number: { label: '归档编号', type: 'text', hint: '本单位档案的编号，没有的不填' },
    term: {
      label: '保管期限',
      type: 'choice',
      needed: archivedState,
      hint: '采购文件依法至少15年；文书档案的30年为建议值',
      options: asOptions({ '15': '15年', '30': '30年' }),
      norms: ['P34'],
    },
    place: { label: '存放地点', type: 'text', needed: archivedState, hint: '档案室、柜号' },
    media: { label: '电子载体编号', type: 'text', hint: '移交硬盘、光盘的起止编号，没有的不填' },
    files: {
      label: '档案清单',
      type: 'list',
      hint: '由“检测并列出清单”带出；形成日期先按文书生成、文件收进的日期，原件上写明日期的改成原件的；个人信息按材料的种类判断，不对的改；PDF、图片的页数由程序数出，其他的自己填。填载体、份数，缺的和打不开的在备注写明情况',
      norms: ['P34'],
      table: {
        fixed: true,
        group: (item) => stageNames[(item as ArchiveRow).stage],
        head: {
          label: '材料',
          of: (item) => {
            const row = item as ArchiveRow
            return { title: row.fileName || row.title, about: aboutRow(row) }
          },
        },
      },
      fields: {
        carrier: { label: '载体', type: 'choice', options: asOptions(carrierTitles) },
        ...aboutFields,
        ...typedFields,
      },
    },
    paperOnly: {
      label: '只有纸质的其他材料',
      type: 'list',
      table: {},
      fields: {
        stage: { label: '阶段', type: 'choice', options: asOptions(stageNames) },
        title: { label: '名称', type: 'text' },
        ...aboutFields,
        ...typedFields,
      },
    },
    virusScan: {
      label: '病毒查杀',
      type: 'longText',
      needed: handedState,
      hint: '程序不查杀病毒：写明用什么软件、哪天查的、结果',
    },
    handedBy: { label: '移交人', type: 'text', needed: handedState, hint: '承接主体的' },
    receivedBy: { label: '接收人', type: 'text', needed: handedState, hint: '本单位的' },
    supervisedBy: { label: '监交人', type: 'text', hint: '没有的不填（建议值）' },
    handedOn: { label: '移交日期', type: 'date', needed: handedState, dayOf: handedState },
    archivedOn: { label: '归档日期', type: 'date', needed: archivedState, notBefore: 'handedOn', dayOf: archivedState },
    notes: { label: '备注', type: 'longText' },
  },
  titleOf: ({ number, handedOn, archivedOn }) =>
    ['档案移交和归档', number.trim(), archivedOn ?? handedOn].filter(Boolean).join(' '),
  comesTo(body) {
    const on = checkedOn(body)
    if (on === null) return []
    const count = body.files.filter(isFile).length
    return [
      `${on} 检测，清单 ${count} 件。`,
      ...fourProperties(body).map(({ name, found, notLooked }) => `${name}：${found}。没有检测：${notLooked}。`),
    ]
  },
  remarks(body, { stored }, state) {
    const changed = stored && state !== 'draft' ? changedSince(body, stored) : []
    if (changed.length === 0) return []
    const after = state === archivedState ? '归档以后' : '移交以后'
    return [
      `${after}材料有变动：${changed.slice(0, 5).join('、')}${changed.length > 5 ? `等 ${changed.length} 处` : ''}。`,
    ]
  },
  examined: ({ files }, found) => ({ files: rowsFrom(files, found) }),
  states: {
    initial: 'draft',
    states: {
      draft: draft({
        [handedState]: {
          title: '登记移交',
          basis: handed,
          guard: (body, facts) => [
            ...examinedLacks(body),
            ...currentLacks(body, facts),
            ...householdLacks(body, facts),
          ],
        },
      }),
      [handedState]: {
        title: '已移交',
        frozen: null,
        next: {
          [archivedState]: {
            title: '登记归档',
            basis: fifteenYears,
            guard: (body, facts) => [...examinedLacks(body), ...missingLacks(body), ...currentLacks(body, facts)],
          },
          draft: sentBack,
        },
      },
      [archivedState]: {
        title: '已归档',
        frozen: suggested('：归档的清单不再改动，更正先退回'),
        next: { [handedState]: sentBack },
      },
    },
  },
  papers: ['handover-list', 'archive-list', 'archive-list-xlsx'],
  slots: [
    {
      id: 'handover',
      title: '签字盖章的档案移交清单',
      stage: 'after',
      required: true,
      signedOf: 'handover-list',
      answers: ['handover-list'],
      late: true,
    },
    {
      id: 'archive',
      title: '签字的归档清单',
      stage: 'after',
      required: false,
      signedOf: 'archive-list',
      answers: [],
      late: true,
    },
  ],
})
