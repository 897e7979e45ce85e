import type { Basis } from '#shared/law/citations'
import { articleRefs } from '#shared/policy/article-refs'
import type { ProcedureStep } from '#shared/procedure/step'
import { kindsOf } from '#shared/procedure/step-kinds'
import { procedure } from '#shared/procedure/steps'
import { actorNames } from '#shared/procurement/actor'
import type { RecordKind } from '#shared/records/kind'
import { recordKinds } from '#shared/records/registry'
import { isLater } from '../../navigation'
import type { PageInView } from '../../page-in-view'

/** The steps of the procedure that a page is for. */
export function stepsOfPage({ page, tab, recordKind }: PageInView): ProcedureStep[] {
  if (page === 'later') return procedure.filter(({ id }) => isLater(tab) && `later/${id}` === tab)
  if (page === 'records') return procedure.filter((step) => kindsOf(step).some(({ id }) => id === recordKind))
  return procedure.filter(({ screen }) => screen === page)
}

/** Rows of norms.tsv that a page carries: of its steps, and of the record in view. */
export function normsOfPage(view: PageInView): string[] {
  const kind = view.page === 'records' ? recordKinds.find(({ id }) => id === view.recordKind) : undefined
  return [...new Set([...stepsOfPage(view).flatMap(({ norms }) => norms), ...(kind?.norms ?? [])])]
}

/** What is done in a step, from the table of the procedure: who, which records, papers and materials. */
export function linesOfStep(step: ProcedureStep): string[] {
  const list = (what: string, names: readonly string[]) => (names.length > 0 ? [`${what}：${names.join('、')}。`] : [])
  return [
    ...list(
      '由谁办理',
      step.actors.map((actor) => actorNames[actor]),
    ),
    ...kindsOf(step)
      .filter(({ retired }) => !retired)
      .map(({ title, about }) => `${title}：${about}`),
    ...list('出具的文书', step.papers),
  ]
}

/** What the steps of its table of states rest on beside notice and annex; their texts are not here. */
export function otherBasesOf(kinds: readonly RecordKind[]): Basis[] {
  const bases = kinds.flatMap(({ states }) =>
    Object.values(states?.states ?? {}).flatMap(({ next }) => Object.values(next).map(({ basis }) => basis)),
  )
  const once = new Map(bases.map((basis) => [`${basis.document}${basis.article}`, basis]))
  return [...once.values()].filter((basis) => articleRefs(basis).length === 0 && basis.document.startsWith('《'))
}
