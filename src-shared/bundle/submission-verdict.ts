export interface Standing {
  /** To be mended: errors, and texts that cannot be read. */
  wrong: number
  unfilled: number
  /** Places that say different things. */
  contradictions: number
  warnings: number
  /** Papers that say something else than the project does now. */
  stale: string[]
  /** The same of papers of the year: told, and no bar to one of its projects. */
  staleOfYear: string[]
  missing: number
  /** Files that cannot be opened. */
  unreadable: number
  /** Files found altered or gone: nothing is exported with them. */
  altered: number
  /** Owed, but not yet. */
  later: number
  /** Papers and files there are to hand in. */
  held: number
}

/** 能不能交, in one sentence; what is only missing keeps nobody from handing in what is there. */
export function submissionVerdict(standing: Standing): { tone: 'good' | 'warn' | 'bad'; text: string } {
  const { wrong, unfilled, contradictions, warnings, stale, staleOfYear, missing, unreadable, altered, later, held } =
    standing
  const against = said(
    wrong > 0 && `${wrong} 项问题没有处理`,
    unfilled > 0 && `${unfilled} 项待填`,
    contradictions > 0 && `${contradictions} 处前后不一致`,
    stale.length > 0 && `${stale.join('、')}与现在填写的内容不一致`,
    altered > 0 && `${altered} 份材料被改动过或不见了`,
  )
  if (against !== '') return { tone: 'bad', text: `还不能交：${against}` }
  const but = said(
    missing > 0 && `缺 ${missing} 份材料`,
    unreadable > 0 && `${unreadable} 份文件打不开`,
    staleOfYear.length > 0 && `${staleOfYear.join('、')}与现在填写的内容不一致`,
    warnings > 0 && `有 ${warnings} 项提醒`,
  )
  if (held === 0) return { tone: 'warn', text: said('还没有可以交的材料', but, later > 0 && `${later} 份未到时间`) }
  if (but !== '') return { tone: 'warn', text: `可以交，但${but}` }
  const rest = later > 0 ? `到时间的材料都在，另有 ${later} 份未到时间` : '应有的材料都在'
  return { tone: 'good', text: `可以交：没有问题，${rest}` }
}

const said = (...parts: (string | false)[]): string => parts.filter(Boolean).join('，')
