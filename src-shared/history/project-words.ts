import { budgetGroupNames } from '../budget/budget'
import type { DataPin } from '../data-sets/data-pin'
import { purchaseSteps } from '../procurement/steps'
import {
  fundSourceNames,
  periodConditionNames,
  procurementMethodNames,
  smeReserveNames,
  targetKindNames,
} from '../project/project'
import { contractFormWords } from './contract-form-words'
import { type FieldWord, type FieldWords, fieldLabel } from './field-words'

const stepTitles = Object.fromEntries(
  Object.values(purchaseSteps).flatMap((steps) => steps.map(({ id, title }) => [id, title])),
)

/** The fields of a project as its history calls them. */
export const projectWords: FieldWords = {
  year: { label: '年度' },
  name: { label: '项目名称' },
  catalogVersion: { label: '服务清单版本', silent: true },
  catalogSha256: { label: '服务清单校验值', silent: true },
  dataPins: {
    label: '采用的标准与模板数据',
    fields: {
      version: { label: '版本' },
      kind: { label: '类别', silent: true },
      scope: { label: '适用', silent: true },
      id: { label: '编号', silent: true },
      sha256: { label: '校验值', silent: true },
    },
  },
  items: {
    label: '购买内容',
    fields: { code: { label: '服务' }, quantity: { label: '数量' }, unit: { label: '单位' } },
  },
  areas: { label: '服务区域' },
  beneficiaries: {
    label: '服务对象',
    fields: { kinds: { label: '类别' }, households: { label: '户数' }, note: { label: '说明' } },
  },
  fundSources: {
    label: '资金来源',
    fields: {
      kind: { label: '来源', names: fundSourceNames },
      amountFen: { label: '金额', figure: 'fen' },
      documentNumber: { label: '文号' },
    },
  },
  budgetDocumentNumber: { label: '预算文号' },
  targets: {
    label: '绩效目标',
    keys: targetKindNames,
    fields: {
      kind: { label: '类别', names: targetKindNames },
      indicator: { label: '指标' },
      value: { label: '目标值' },
      unit: { label: '单位' },
    },
  },
  budget: {
    label: '预算',
    fields: {
      templateId: { label: '范本', silent: true },
      templateVersion: { label: '范本版本', silent: true },
      templateSha256: { label: '范本校验值', silent: true },
      inputs: { label: '测算参数', fields: { value: { label: '数值' }, source: { label: '依据' } } },
      adjustments: {
        label: '手工调整',
        fields: { amountFen: { label: '金额', figure: 'fen' }, reason: { label: '理由' } },
      },
      ownLines: {
        label: '自列项目',
        fields: {
          group: { label: '归类', names: budgetGroupNames },
          name: { label: '名称' },
          quantity: { label: '数量' },
          unit: { label: '单位' },
          unitPrice: { label: '单价' },
          times: { label: '次数' },
          basis: { label: '依据' },
        },
      },
    },
  },
  annualAllotments: {
    label: '分年度金额',
    fields: { year: { label: '年度' }, amountFen: { label: '金额', figure: 'fen' } },
  },
  period: {
    label: '服务期',
    fields: {
      startOn: { label: '开始' },
      endOn: { label: '结束' },
      conditions: {
        label: '超过一年的条件',
        fields: Object.fromEntries(Object.entries(periodConditionNames).map(([key, label]) => [key, { label }])),
      },
    },
  },
  procurement: {
    label: '采购',
    fields: {
      method: { label: '采购方式', names: procurementMethodNames },
      otherMethodName: { label: '其他方式名称' },
      methodReason: { label: '采用其他方式的理由' },
      approvalPaper: { label: '财政部门批准文件' },
      number: { label: '采购编号' },
      awardedOn: { label: '成交通知书日期' },
      awardedFen: { label: '成交金额', figure: 'fen' },
      awardedName: { label: '成交供应商' },
      smeReserve: { label: '预留采购份额', names: smeReserveNames },
      smeReason: { label: '不预留的理由' },
      steps: {
        label: '采购步骤',
        keys: stepTitles,
        fields: { plannedOn: { label: '计划日期' }, doneOn: { label: '实际日期' }, who: { label: '经办人' } },
      },
      bidDepositFen: { label: '投标（磋商）保证金', figure: 'fen' },
      panelSize: { label: '评审人数' },
      panelExperts: { label: '其中专家' },
      suppliers: { label: '有效供应商家数' },
      priceWeightBp: { label: '价格分比重', figure: 'bp' },
    },
  },
  contractorId: { label: '承接主体' },
  contract: { label: '合同', fields: contractFormWords },
  waivers: {
    label: '说明理由',
    fields: {
      findingKey: { label: '问题', silent: true },
      reason: { label: '理由' },
      paper: { label: '文件' },
      text: { label: '原文' },
    },
  },
  status: { label: '状态', names: { active: '进行中', archived: '已归档', binned: '回收站' } },
  previousId: { label: '上一期项目', silent: true },
}

/** What a clerk calls the place of a value the schema refuses; null = there is no word for it. */
export function projectPlace(path: readonly PropertyKey[]): string | null {
  const field = path.join('/')
  const label = fieldLabel(projectWords, field)
  return label === field ? null : label
}

/** What the codes and ids in a project stand for. */
export interface ProjectNames {
  /** Of the catalogue. */
  services: Readonly<Record<string, string>>
  /** What a version of the catalogue, and one of the budget's template, is called. */
  catalog(version: string): string
  template(version: string): string
  /** Inputs and lines of the budget's template. */
  budget: Readonly<Record<string, string>>
  contractors: Readonly<Record<string, string>>
  /** 付款方式, by its code. */
  preset(code: string): string
  /** What a version of its data is called. */
  pin(pin: DataPin): string
}

/** The same with the names of what one project's codes stand for: no code is shown. */
export function projectWordsWith({
  services,
  catalog,
  budget,
  template,
  contractors,
  preset,
  pin,
}: ProjectNames): FieldWords {
  const words: Record<string, FieldWord> = projectWords
  const service: FieldWord = { label: '服务', names: services }
  const servicePrices = within(words.contract, 'servicePrices', (word) => ({
    ...within(word, 'code', () => service),
    keys: services,
  }))
  const inputs = (word: FieldWord) => ({ ...word, keys: budget })
  return {
    ...words,
    catalogVersion: { label: '服务清单', nameOf: catalog },
    dataPins: { ...(words.dataPins as FieldWord), itemText: (item) => pin(item as DataPin) },
    items: { ...within(words.items, 'code', () => service), keys: services },
    budget: within(within(within(words.budget, 'inputs', inputs), 'adjustments', inputs), 'templateVersion', () => ({
      label: '范本',
      nameOf: template,
    })),
    contractorId: { label: '承接主体', names: contractors },
    contract: within(servicePrices, 'paymentPreset', (word) => ({ ...word, nameOf: preset })),
  }
}

function within(word: FieldWord | undefined, field: string, change: (word: FieldWord) => FieldWord): FieldWord {
  const known = word?.fields?.[field]
  if (!word || !known) throw new Error(`no word for ${field}`)
  return { ...word, fields: { ...word.fields, [field]: change(known) } }
}

/** What the work is called that changes a part of a project. */
const work: Record<string, string> = { budget: '编制预算', procurement: '填写采购情况', contract: '拟订合同' }

/** 编制预算, from the paths a command changed; of several parts each is named. */
export function workOn(fields: readonly string[]): string {
  return [...new Set(fields.map((field) => work[field.split('/')[0] ?? ''] ?? '填写项目'))].join('、')
}
