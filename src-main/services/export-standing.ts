import { submissionVerdict } from '#shared/bundle/submission-verdict'
import type { Finding } from '#shared/norms/finding'
import { ok } from '#shared/result'
import { readiness } from './bundles'
import type { AppContext, CountyContext, Handler } from './context'
import { checkNorms } from './norms'
import { checkFile } from './project-files'

const nothingKnown = {
  stale: [] as string[],
  staleOfYear: [] as string[],
  missing: 0,
  unreadable: 0,
  altered: 0,
  later: 0,
  held: 1,
}

/** Before an export of a county's project, line by line: what is wrong, contradictory, stale or missing; none = all is well. */
export const standingOfProject: Handler<'bundle.standing', CountyContext> = async (county, scope) => {
  const findings = await checkNorms(county, { projectId: scope.projectId })
  const ready = await readiness(county, scope)
  if (!findings.ok) return findings
  if (!ready.ok) return ready
  const { due, stale, staleOfYear, held, unreadable } = ready.value
  const rows = due.flatMap(({ materials }) => materials)
  const count = (state: string) => rows.filter((row) => row.state === state).length
  const titles = (kinds: string[]) => kinds.flatMap((kind) => county.papers.get(kind)?.title ?? [])
  const own = stale.filter((kind) => !staleOfYear.includes(kind))
  const ofPapers = { stale: titles(own), staleOfYear: titles(staleOfYear) }
  const altered = unreadable.filter((file) => file.altered).length
  const broken = { unreadable: unreadable.length - altered, altered }
  const counts = { missing: count('missing'), ...broken, later: count('later'), held }
  return ok([
    ...unreadable.map(({ title, fileName, why }) => `“${title}”${fileName}：${why}。`),
    ...linesOf(findings.value, { ...ofPapers, ...counts }),
  ])
}

/** The same of a project's file, of which nobody knows what else there is. */
export const standingOfFile: Handler<'projectFile.standing', AppContext> = async (app, { file }) => {
  const findings = await checkFile(app, { file })
  return findings.ok ? ok(linesOf(findings.value, nothingKnown)) : findings
}

function linesOf(findings: readonly Finding[], papersThere: typeof nothingKnown): string[] {
  const of = (level: Finding['level'], apart?: boolean) =>
    findings.filter((finding) => finding.level === level && (apart === undefined || finding.contradicts === apart))
  const [wrong, contradictions, warnings] = [of('error'), of('warning', true), of('warning', false)]
  const { tone, text } = submissionVerdict({
    wrong: wrong.length,
    unfilled: 0,
    contradictions: contradictions.length,
    warnings: warnings.length,
    ...papersThere,
  })
  if (tone === 'good') return []
  return [...[...wrong, ...contradictions, ...warnings].map(({ message, fix }) => message + fix), `${text}。`]
}
