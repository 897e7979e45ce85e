import type { ServiceKind } from '../catalog/service-kind'
import { serviceKindSchema } from '../catalog/service-kind-schema'
import { generalRecordForm } from '../contract/record-forms'
import type { RuleData } from '../law/county-year'
import { surveyTraces } from '../project/contract-form'
import { defineRuleData } from './rule-data-kind'

/** What an office's words take from what the notice names of 家计调查, or from the pages of the contract; null = nothing. */
function wordsProblem(words: ServiceKind, own: ServiceKind | null): string | null {
  const form = own?.recordForm ?? generalRecordForm
  if (words.recordForm !== form)
    return `记录表「recordForm」须为「${form}」：合同附件按这个名称印表样，表里的栏目可以在「record」里改`
  if (own?.record && !words.record) return `没有填记录表栏目「record」：合同附件里的${form}要印`
  if (words.record && own && !own.record) return `不能有记录表栏目「record」：${form}是程序自带的专门表样`
  if (own?.team && !words.team) return `没有填每组人数「team」：${own.name}的合同要写`
  return own?.name === '家计调查' ? surveyProblem(words, own) : null
}

/** P24, P25: annex 1 四(一)1 names the traces and the report. */
function surveyProblem({ evidence, report }: ServiceKind, own: ServiceKind): string | null {
  const lost = surveyTraces.find((trace) => !evidence.some(({ name }) => name === trace))
  if (lost) return `留痕「evidence」少了「${lost}」：操作流程四（一）1列明的不能删改，只能增加`
  return report === own.report
    ? null
    : `报告「report」须为「${own.report}」：操作流程四（一）1写明由承接主体按月或按季出具`
}

/** What counts of words that an import would not take in: theirs, with the program's in each place where something is lost. */
function withinNamed(words: ServiceKind, own: ServiceKind): ServiceKind {
  if (wordsProblem(words, own) === null) return words
  const { recordForm } = own
  const kept: ServiceKind = {
    ...words,
    recordForm,
    record: own.record && (words.record ?? own.record),
    team: words.team ?? own.team,
  }
  return own.name === '家计调查' ? { ...kept, evidence: withTraces(words, own), report: own.report } : kept
}

function withTraces(words: ServiceKind, own: ServiceKind): ServiceKind['evidence'] {
  const named = new Set<string>(surveyTraces)
  const isThere = (trace: string) => words.evidence.some(({ name }) => name === trace)
  return [...own.evidence.filter(({ name }) => named.has(name) && !isThere(name)), ...words.evidence]
}

/** 合同用语 of each service, by the catalogue's name of it: two catalogues may give one service two codes. */
export const serviceWords = defineRuleData<ServiceKind>({
  id: 'service-words',
  title: '各类服务的合同用语',
  about: '合同表单、合同和实施方案里一类服务的步骤、留痕、计数、质量指标、风险、记录表等；按服务清单里的名称对应',
  schema: serviceKindSchema,
  fieldNames: {
    name: '服务名称',
    content: '服务内容',
    audience: '服务对象',
    steps: '作业步骤',
    evidence: '留痕',
    requirement: '要求',
    counting: '计数规则',
    defects: '不合格情形',
    conduct: '服务规范',
    quality: '质量指标',
    sample: '抽查',
    pass: '合格',
    accuracy: '准确',
    completeness: '完整',
    entry: '录入',
    more: '其他指标',
    label: '名称',
    method: '方法',
    standard: '标准',
    team: '每组人数',
    least: '最少',
    recordForm: '记录表',
    record: '记录表栏目',
    entries: '栏目',
    signers: '签字人',
    listing: '名单',
    file: '建档',
    report: '报告',
    reportContents: '报告内容',
    electronic: '电子成果',
    personnel: '人员要求',
    information: '个人信息',
    kinds: '种类',
    coreWork: '主体工作',
    falseRecord: '虚假情形',
    risks: '风险',
    point: '风险点',
    response: '应对',
    targets: '绩效指标',
    quantity: '数量指标',
    benefit: '效益指标',
    benefitValue: '效益指标值',
    words: '专用词',
    deeds: '专门动作',
  },
  at: 'contract/kinds',
  signed: true,
  scopeOf: ({ name }) => name,
  problem: wordsProblem,
  within: withinNamed,
  remark: ({ name }, own) =>
    own ? '' : `程序没有「${name}」的用语，服务清单里有这个名称的服务时才用到，名称须一字不差`,
  intoRules: (sets) => ({ serviceKinds: sets.map(({ body }) => body) }),
})

/** Those that count before all others that are known here: what says any of them to the letter is a suggestion still, also of before. */
export const everyVersion = ({ serviceKinds, sets = [] }: Pick<RuleData, 'serviceKinds' | 'sets'>): ServiceKind[] => [
  ...new Set([
    ...serviceKinds,
    ...sets.flatMap(({ kind, body }) => (kind === serviceWords.id ? (body as ServiceKind) : [])),
  ]),
]
