import { stageNames } from '#shared/documents/document-version'
import { formatYuan } from '#shared/money/yuan'
import { type ProjectCompleteness, percentThere } from '#shared/workbench/completeness'
import type { ContractSpan } from '#shared/workbench/contract-spans'
import type { YearMoney } from '#shared/workbench/year-money'

export const completenessHeads = ['项目', '阶段', '应有', '已有', '完整率', '缺少的材料'] as const

/** 材料完整率 for paper and clipboard: a line for each stage, with exactly what is missing. */
export const completenessRows = (projects: readonly ProjectCompleteness[]): string[][] =>
  projects.flatMap(({ name, stages }) =>
    stages.map((stage) => {
      const percent = percentThere(stage)
      const missing = stage.missing.map(({ title }) => title)
      return [
        name,
        stageNames[stage.stage],
        `${stage.owed}`,
        `${stage.there}`,
        percent === null ? '未到' : `${percent}%`,
        [...missing, ...(stage.notEntered ? ['平台录入没有登记'] : [])].join('；'),
      ]
    }),
  )

export const spanHeads = ['项目', '承接主体', '开始', '结束', '合同', '变更', '交叉'] as const

/** 合同时间轴 for paper and clipboard. */
export const spanRows = (spans: readonly ContractSpan[]): string[][] =>
  spans.map(({ name, contractor, startOn, endOn, contractEndOn, signed, changes, crossings }) => [
    name,
    contractor,
    startOn,
    endOn,
    `${signed ? '已签订' : '未签订'}${contractEndOn === endOn ? '' : `，原定至 ${contractEndOn}`}`,
    changes.map(({ on, title }) => `${on} ${title}`).join('；'),
    crossings.map(({ name: other, from, to }) => `与“${other}” ${from} 至 ${to}`).join('；'),
  ])

export const moneyHeads = ['项目', '计划（元）', '合同（元）', '已验收（元）', '已付（元）'] as const

/** 本年资金 by project. */
export const moneyRows = ({ projects }: YearMoney): string[][] =>
  projects.map(({ name, plannedFen, contractedFen, acceptedFen, paidFen }) => [
    name,
    ...[plannedFen, contractedFen, acceptedFen, paidFen].map(formatYuan),
  ])
