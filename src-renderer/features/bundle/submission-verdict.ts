interface Standing {
  /** To be mended: errors, and texts that cannot be read. */
  wrong: number
  unfilled: number
  /** Papers that say something else than the project does now. */
  stale: string[]
  missing: number
}

/** 能不能交, in one sentence; what is only missing keeps nobody from handing in what is there. */
export function submissionVerdict({ wrong, unfilled, stale, missing }: Standing): {
  tone: 'good' | 'warn' | 'bad'
  text: string
} {
  const reasons = [
    wrong > 0 && `${wrong} 项问题没有处理`,
    unfilled > 0 && `${unfilled} 项待填`,
    stale.length > 0 && `${stale.join('、')}与现在填写的内容不一致`,
  ].filter((reason) => reason !== false)
  if (reasons.length > 0) return { tone: 'bad', text: `还不能交：${reasons.join('，')}` }
  if (missing > 0) return { tone: 'warn', text: `可以交，但缺 ${missing} 份材料` }
  return { tone: 'good', text: '可以交：没有问题，应有的材料都在' }
}
