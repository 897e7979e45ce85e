export interface PaperMaker {
  kind: string
  title: string
  /** A budget is made of a total, a contract when no problem is open. */
  needs: 'total' | 'pass'
}

/** Why a paper cannot be made yet; '' when it can. */
export function whyNotMade(
  { needs }: PaperMaker,
  { measured, passes }: { measured: boolean; passes: boolean },
): string {
  if (!measured) return '预算还没有测算，不能生成'
  return needs === 'pass' && !passes ? '问题处理完才能生成' : ''
}

/** The papers of the program that belong into a bundle. */
export const paperMakers: PaperMaker[] = [
  { kind: 'budget_docx', title: '预算书', needs: 'total' },
  { kind: 'budget_xlsx', title: '预算表', needs: 'total' },
  { kind: 'contract', title: '合同', needs: 'pass' },
]
