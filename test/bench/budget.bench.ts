import { performance } from 'node:perf_hooks'
import { compileTemplate } from '#shared/budget/compiled-template'
import { computeBudget } from '#shared/budget/compute'
import { readDraft } from '#shared/budget/givens'
import { runBudget } from '#shared/budget/run'
import { tornado } from '#shared/budget/sensitivity'
import { unwrap } from '#shared/result'
import { handWritten, scaled } from '../fixtures/budget/hand-written'
import { jiaji, jiajiDraft } from '../fixtures/budget/templates'
import { median } from './median'

/** Budget computations per second against the same 24 formulas written by hand in BigInt, alternating in one process. */
const draft = jiajiDraft()
const values = Object.fromEntries(jiaji.inputs.map((input) => [input.code, scaled(input.default)]))
const compilation = compileTemplate(jiaji)
if ('problem' in compilation) throw new Error(compilation.problem)
const { compiled } = compilation
const { givens } = unwrap(readDraft(compiled, draft))

const total = Number(handWritten(values).total)
const contenders: { name: string; perRun: number; run: () => unknown }[] = [
  { name: '24 formulas by hand in BigInt (floor)', perRun: 1, run: () => handWritten(values).total },
  { name: 'figures only (inner loop of tornado)', perRun: 1, run: () => runBudget(compiled, givens).totalFen },
  {
    name: 'computeBudget with formulas and notices',
    perRun: 1,
    run: () => unwrap(computeBudget(jiaji, draft)).totalFen,
  },
  { name: 'tornado (103 budgets)', perRun: 103, run: () => tornado(jiaji, draft)[0]?.baseFen },
]

function perSecond(run: () => unknown, perRun: number): number {
  const until = performance.now() + 150
  const start = performance.now()
  let runs = 0
  while (performance.now() < until) {
    run()
    runs += 1
  }
  return (runs * perRun * 1000) / (performance.now() - start)
}

for (const { name, run } of contenders) {
  if (Number(run()) !== total) throw new Error(`${name}: another total`)
  perSecond(run, 1)
}
const rounds = Array.from({ length: 7 }, () => contenders.map(({ run, perRun }) => perSecond(run, perRun)))
const rates = contenders.map((_, index) => median(rounds.map((round) => round[index] as number)))
const floor = rates[0] as number
contenders.forEach(({ name }, index) => {
  const rate = rates[index] as number
  console.log(
    `${name.padEnd(44)} ${Math.round(rate).toLocaleString('en').padStart(9)} budgets/s   ${(rate / floor).toFixed(3)} of the floor`,
  )
})
