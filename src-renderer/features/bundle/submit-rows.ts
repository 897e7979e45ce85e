import type { UnreadableFile } from '#shared/bundle/bundle'
import { stageNames } from '#shared/documents/document-version'
import type { Finding } from '#shared/norms/finding'
import type { StageChecklist } from './checklist'
import type { PaperMaker } from './paper-makers'

export const submitHeads = ['事项', '内容', '说明'] as const

interface Submission {
  verdict: string
  findings: readonly Finding[]
  isUnfilled(finding: Finding): boolean
  toMake: readonly PaperMaker[]
  stale: readonly string[]
  unreadable: readonly UnreadableFile[]
  checklists: readonly Pick<StageChecklist, 'stage' | 'missing'>[]
}

/** 能不能交 for paper and clipboard: the verdict, and every single thing that stands behind it. */
export function submitRows(submission: Submission): string[][] {
  const { verdict, findings, isUnfilled, toMake, stale, unreadable, checklists } = submission
  return [
    ['结论', verdict, ''],
    ...findings
      .filter(({ level }) => level !== 'note')
      .map((finding) => [isUnfilled(finding) ? '待填' : nameOf(finding), finding.message, finding.fix]),
    ...toMake.map(({ kind, title }) => [
      '要生成的文书',
      title,
      stale.includes(kind) ? '与现在填写的内容不一致' : '还没有生成',
    ]),
    ...unreadable.map(({ altered, title, fileName, why }) => [
      altered ? '改动过或不见的文件' : '打不开的文件',
      title === fileName ? fileName : `${title}：${fileName}`,
      why,
    ]),
    ...checklists.flatMap(({ stage, missing }) =>
      missing.map(({ title }) => ['缺少的材料', title, `${stageNames[stage]}材料`]),
    ),
  ]
}

const nameOf = ({ level, contradicts }: Finding) => (level === 'error' ? '问题' : contradicts ? '不一致' : '提醒')
