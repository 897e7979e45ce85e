import { submissionVerdict } from '#shared/bundle/submission-verdict'
import type { Stage } from '#shared/documents/document-version'
import type { Finding } from '#shared/norms/finding'
import { papers } from '#shared/papers/registry'
import type { Terminal } from './terminal'

const nothingKnown = {
  stale: [] as string[],
  staleOfYear: [] as string[],
  missing: 0,
  unreadable: 0,
  later: 0,
  held: 1,
}

/** Before an export of a county's project: what is wrong, contradictory, stale or missing. It keeps nobody from exporting. */
export async function sayStanding(terminal: Terminal, scope: { projectId: string; stage: Stage | null }) {
  const findings = await terminal.call('norms.check', { projectId: scope.projectId })
  const readiness = await terminal.call('bundle.readiness', scope)
  if (!findings.ok || !readiness.ok) return
  const { due, stale, staleOfYear, held, unreadable } = readiness.value
  const rows = due.flatMap(({ materials }) => materials)
  const count = (state: string) => rows.filter((row) => row.state === state).length
  const titles = (kinds: string[]) => papers.filter(({ id }) => kinds.includes(id)).map(({ title }) => title)
  const own = stale.filter((kind) => !staleOfYear.includes(kind))
  const ofPapers = { stale: titles(own), staleOfYear: titles(staleOfYear) }
  for (const { title, fileName, why } of unreadable) terminal.complain(`“${title}”${fileName}：${why}。\n`)
  const counts = { missing: count('missing'), unreadable: unreadable.length, later: count('later'), held }
  say(terminal, findings.value, { ...ofPapers, ...counts })
}

/** The same of a project's file, of which nobody knows what else there is. */
export const sayFindings = (terminal: Terminal, findings: readonly Finding[]) => say(terminal, findings, nothingKnown)

function say({ complain }: Terminal, findings: readonly Finding[], papersThere: typeof nothingKnown) {
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
  if (tone === 'good') return
  for (const { message, fix } of [...wrong, ...contradictions, ...warnings]) complain(`${message}${fix}\n`)
  complain(`${text}。\n`)
}
