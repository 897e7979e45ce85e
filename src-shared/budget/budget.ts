import type { Fen } from '../money/fen'

export type BudgetGroup = 'A' | 'B' | 'C'

/** 业务活动成本 / 管理费用 / 其他费用 (annex 1 一(一), P04). */
export const budgetGroupNames: Record<BudgetGroup, string> = { A: '业务活动成本', B: '管理费用', C: '其他费用' }

/** 预算范本 as a budget is reckoned by it: the body of its data set, with what the head says of it. */
export interface BudgetTemplate extends BudgetTemplateBody {
  id: string
  version: string
  name: string
  /** Shown with every figure: 默认建议稿：附件3原文未取得，非官方范本; 本地范本 of an office's own. */
  status: string
  /** Of its data file; absent = it came with the program. */
  sha256?: string | undefined
}

/** What a data file of a template holds. The plain template has no inputs and no lines: it is filled with own lines. */
export interface BudgetTemplateBody {
  /** Name of the service it is for, as the catalogue calls it; '' = for every service without one of its own. */
  service: string
  /** What is not certain about it; shown with its status. */
  note?: string | undefined
  steps: BudgetStep[]
  inputs: BudgetInput[]
  derived: { code: string; label: string; unit: string; expr: string }[]
  lines: { code: string; group: BudgetGroup; name: string; expr: string; formulaText: string }[]
  presets: { id: string; name: string; inputs: Record<string, string> }[]
  /** 结构性校验 (domain 2.4), suggested values like the rest of the template. */
  checks?: BudgetCheck[]
}

/** A notice when `expr` (over inputs, derived, lines, groups and `total`) leaves [min, max]; null = open end. */
export interface BudgetCheck {
  /** Input or group the notice points to; '' for the whole. */
  code: string
  label: string
  unit: string
  expr: string
  min: string | null
  max: string | null
  level: 'error' | 'warning'
  /** Judged only while this input or quantity is in [from, below). */
  when: { code: string; from: string | null; below: string | null } | null
  /** Added to the message, e.g. 入户调查每组不少于2人. */
  note: string
}

/** One page of the wizard; the inputs of a step are those that name it. */
export interface BudgetStep {
  id: string
  title: string
}

/** 输入: decimal texts; rates as fractions of 1 (0.05 = 5%), shown as per cent when `unit` is 比例. */
export interface BudgetInput {
  code: string
  label: string
  unit: string
  default: string
  min: string
  max: string
  step: string
  /** No suggestion stands in for it: `default` is an example, and without a figure of its own a project is 未测算. */
  asked?: boolean
  /** Local wages, prices, number of objects, service radius: the figure needs proof of its own (N09, notice 一（三）). */
  local?: boolean
}

/** What the clerk has typed. Missing codes take the template's default. */
export interface BudgetDraft {
  templateId: string
  templateVersion: string
  /** Of the template's data file: two offices may use one id and one version. Absent = one of the program's. */
  templateSha256?: string | undefined
  inputs: Record<string, { value: string; source: string }>
  adjustments: Record<string, { amountFen: Fen; reason: string }>
  ownLines: OwnLine[]
}

/** 自列行: quantity x unit price x times; decimal texts as typed. */
export interface OwnLine {
  id: string
  group: BudgetGroup
  name: string
  quantity: string
  unit: string
  unitPrice: string
  times: string
  basis: string
}

export interface BudgetLine {
  /** Template code (A01), or the own line's code: group letter + 自 + number. */
  code: string
  group: BudgetGroup
  name: string
  /** In words: 组日数×每组人数×人工日单价. */
  formulaText: string
  /** With numbers: 560×2×200.00. */
  formulaNumbers: string
  computedFen: Fen
  /** The hand-adjusted amount, or the computed one. */
  amountFen: Fen
  adjustment: { amountFen: Fen; reason: string } | null
  own: OwnLine | null
}

export interface BudgetNotice {
  level: 'error' | 'warning'
  /** Input or line code the notice is about; '' for the whole. */
  code: string
  message: string
}

/** 测算结果: every line rounded once HALF_UP to the 分; sums are sums of rounded lines (domain 2.3). */
export interface BudgetResult {
  lines: BudgetLine[]
  groups: Record<BudgetGroup, Fen>
  totalFen: Fen
  /** Physical quantities as exact decimal text, e.g. teamdays -> 560. */
  derived: Record<string, string>
  notices: BudgetNotice[]
}

/** A saved state of the budget; the result is stored with it and never recomputed. */
export interface BudgetVersion {
  id: string
  projectId: string
  number: number
  label: string
  savedAt: string
  draft: BudgetDraft
  result: BudgetResult
}
