/** A part of the 诊断信息包: what the clerk reads is what is saved, to the letter. */
export interface DiagnosticsPart {
  id: string
  title: string
  /** What it is good for. */
  about: string
  text: string
}

/** As it was gathered; what is saved is chosen from it. */
export interface Diagnostics {
  id: string
  at: string
  parts: DiagnosticsPart[]
}

/** A line of a part. */
export type Line = readonly [what: string, says: string]

export const linesText = (lines: readonly Line[]) => lines.map(([what, says]) => `${what}：${says}\n`).join('')

/** A line of the log as the program writes it: time, place, kind and code of the fault, and where in the program. Nothing else gets out. */
const logLine =
  /^\d{4}-\d\d-\d\dT[\d:.]+Z [\w.-]{1,60}( [\w-]{1,40})? [A-Za-z]{1,60}( \[[A-Z][A-Z0-9_]{1,60}\])?( < at (([\w.<>$#]+ )*(\[as [\w.$#]+\] )?\([\w.-]+:\d+:\d+\)|\?))*$/

/** Lines that are none of ours are left out and counted. */
export function logText(log: string): string {
  const lines = log.split('\n').filter((line) => line !== '')
  const ours = lines.filter((line) => logLine.test(line))
  const left = lines.length - ours.length
  if (lines.length === 0) return '没有记录到程序错误。\n'
  return [...ours, ...(left > 0 ? [`另有 ${left} 行不是本程序的格式，没有放进来。`] : []), ''].join('\n')
}
