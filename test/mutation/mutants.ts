import checkList from '#resources/check-lists/procurement-check-list.json' with { type: 'json' }
import { expectedPapers, paperTitle } from '#shared/materials/expected-papers'
import { procurementPaperIds, retainedPapers } from '#shared/materials/retained-papers'
import { rules } from '#shared/norms/registry'
import { procurementCheck } from '#shared/papers/procurement-check'
import { programLooks } from '#shared/papers/procurement-check-items'
import { papers } from '#shared/papers/registry'
import { procedure } from '#shared/procedure/steps'
import { purchaseSteps } from '#shared/procurement/steps'
import { progress } from '#shared/records/progress'
import { recordKinds } from '#shared/records/registry'

/** One thing that carries norms and can be taken out by itself. */
export interface Mutant {
  /** What `take-out.ts` is told. */
  id: string
  norms: readonly string[]
  /** For people. */
  text: string
  /** What a file of tests that is about it says: its title, or its id as code writes it. */
  words: readonly string[]
}

const mutant = (
  sort: string,
  ids: readonly string[],
  norms: readonly string[],
  text: string,
  title: string,
): Mutant => ({
  id: [sort, ...ids].join('|'),
  norms,
  text,
  words: [title.replace(/（样本）$/, ''), ...ids.map((one) => `'${one}'`)],
})

/** The limits of the steps of a purchase, of each method by itself. */
const limits = (): Mutant[] =>
  Object.entries(purchaseSteps).flatMap(([method, steps]) =>
    steps.flatMap((step) =>
      step.limits.map((limit, at) => {
        const said = 'says' in limit ? limit.says('') : limit.title
        const norms = [method === 'internal_control' ? 'N08' : 'P07']
        return mutant('limit', [method, step.id, String(at + 1)], norms, `采购步骤“${step.title}”的期限“${said}”`, said)
      }),
    ),
  )

/** Whether a file speaks of it, or a test of the file names its norm. */
export const isLikely = ({ words, norms }: Mutant, text: string, test: string): boolean =>
  words.some((word) => text.includes(word)) || norms.some((norm) => test.includes(`[${norm}]`))

/** Of the rules, what they find of each of their norms; all that a norm is carried by otherwise, each by itself. */
export function mutants(): Mutant[] {
  const stepOf = new Map(procedure.flatMap((step) => step.materials.map((id) => [id, step])))
  return [
    ...rules.flatMap(({ id, norms }) => norms.map((norm) => mutant('rule', [id, norm], [norm], `规则 ${id}`, id))),
    ...recordKinds.map(({ id, norms, title }) => mutant('kind', [id], norms, `记录“${title}”`, title)),
    ...recordKinds.flatMap(({ id, norms, title, slots }) =>
      slots.map((slot) => mutant('slot', [id, slot.id], norms, `“${title}”的材料栏“${slot.title}”`, slot.title)),
    ),
    ...papers.map(({ id, norms, title }) => mutant('paper', [id], norms, `文书“${title}”`, title)),
    ...procedure.map(({ id, norms, title }) => mutant('step', [id], norms, `步骤“${title}”`, title)),
    ...procedure.flatMap(({ id, norms, title, deadlines }) =>
      deadlines.map((_, at) =>
        mutant('deadline', [id, String(at + 1)], norms, `步骤“${title}”的第${at + 1}个期限`, title),
      ),
    ),
    mutant('picture', [progress.id], progress.norms, '履约跟踪的进度', 'progress.of'),
    ...limits(),
    ...Object.values(expectedPapers)
      .flat()
      .map(({ id, title }) => mutant('material', [id], stepOf.get(id)?.norms ?? [], `应有材料“${title}”`, title)),
    ...recordKinds.flatMap(({ id, title, slots }) =>
      slots
        .filter(({ retained }) => retained)
        .map((slot) =>
          mutant(
            'keptSlot',
            [id, slot.id],
            retainedPapers.norms,
            `“${title}”的材料栏“${slot.title}”的保存`,
            slot.title,
          ),
        ),
    ),
    ...procurementPaperIds.map((id) =>
      mutant('kept', [id], retainedPapers.norms, `须保存的“${paperTitle(id)}”`, paperTitle(id)),
    ),
    ...checkList.body.map(({ code, text }) => mutant('item', [code], procurementCheck.norms, `核对项“${text}”`, text)),
    ...[...programLooks].map(([code, { at }]) =>
      mutant('look', [code], procurementCheck.norms, `核对项的软件核对“${at}”`, at),
    ),
  ]
}
