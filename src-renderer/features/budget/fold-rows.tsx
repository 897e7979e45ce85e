import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useRef } from 'react'
import type { BudgetInput, BudgetLine } from '#shared/budget/budget'
import { formatYuan } from '#shared/money/yuan'
import { otherHouseholds } from '#shared/project/households'
import { useFoldedRows } from '../../lists/folded-rows'
import type { LiveBudget } from '../../project-draft/use-budget'
import { Amount, amountOf, Subtotal } from './amount-cell'
import { type Fold, originOf } from './budget-folds'
import { inputSource, inputText } from './draft-edits'
import { asShown, InputCells, type InputRowProps, unitShown } from './input-row'

interface FoldRowsProps {
  fold: Fold
  budget: LiveBudget
  open: boolean
  /** The input that a finding leads to: its row comes into view. */
  wanted: string
  linesAt(input: string): BudgetLine[]
  onOpen(fold: string, open: boolean): void
  onAdjust(line: string): void
}

/** One group: what the clerk has to know, or has typed, stands open; the rest is one line that says how many there are. */
export function FoldRows({ fold, budget, open, wanted, linesAt, onOpen, onAdjust }: FoldRowsProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  // A row in view stays while its figure passes through the suggested one; closing the group puts it away.
  const seen = useRef(new Set<string>())
  const rows = fold.inputs.map((input) => rowOf(budget, input))
  for (const row of rows) {
    if (open || row.input.code === wanted || isExpected(row, linesAt)) seen.current.add(row.input.code)
  }
  const shown = rows.filter(({ input }) => seen.current.has(input.code))
  const rest = rows.filter((row) => !isExpected(row, linesAt)).length
  const hidden = rows.filter((row) => !shown.includes(row))

  function toggle() {
    const [first] = hidden
    if (!first) seen.current.clear()
    onOpen(fold.id, first !== undefined)
    if (!first) return
    requestAnimationFrame(() =>
      body.current?.querySelector<HTMLElement>(`[data-field="budget.inputs.${first.input.code}"]`)?.focus(),
    )
  }

  const restRow = useRef<HTMLTableRowElement>(null)
  useFoldedRows(restRow, () => hidden.map((row) => foldedCells(row, linesAt(row.input.code))))

  const amounts = (of: InputRowProps[]) => of.flatMap(({ input }) => linesAt(input.code).map((line) => line.amountFen))
  return (
    <tbody ref={body} data-fold={fold.id} data-opened={open || undefined}>
      <tr className="budget-fold">
        <th scope="rowgroup" colSpan={4}>
          {fold.title}
        </th>
        <td className="amount">
          <Subtotal amounts={amounts(rows)} />
        </td>
      </tr>
      {shown.map((row) => (
        <tr key={row.input.code} data-input={row.input.code}>
          <InputCells {...row} />
          <td className="amount">
            {linesAt(row.input.code).map((line, _at, { length }) => (
              <Amount
                key={line.code}
                {...amountOf(line, noticeOf(budget, line.code))}
                alone={length === 1}
                onAdjust={onAdjust}
              />
            ))}
          </td>
        </tr>
      ))}
      {rest > 0 && (
        <tr className="budget-rest" ref={restRow}>
          <td colSpan={4}>
            <button type="button" data-said data-budget-rest="" aria-expanded={hidden.length === 0} onClick={toggle}>
              {hidden.length > 0 ? (
                <IconChevronRight size={15} aria-hidden />
              ) : (
                <IconChevronDown size={15} aria-hidden />
              )}
              {hidden.length > 0 ? `其余用建议值（${hidden.length} 项）` : `收起建议值（${rest} 项）`}
              <span className="visually-hidden">：{fold.title}</span>
            </button>
          </td>
          <td className="amount">
            <Subtotal amounts={amounts(hidden)} />
          </td>
        </tr>
      )}
    </tbody>
  )
}

/** A folded row as it would stand there: 项目, 数值, 单位, 来源, 金额. */
export function foldedCells({ input, value, origin, source }: InputRowProps, lines: BudgetLine[]): string[] {
  const said = lines.map(({ name, amountFen }) =>
    lines.length === 1 ? formatYuan(amountFen) : `${name} ${formatYuan(amountFen)}`,
  )
  return [input.label, asShown(input, value), unitShown(input), source.trim() || origin, said.join(' ')]
}

function rowOf({ project, draft, result, problem, current, change }: LiveBudget, input: BudgetInput): InputRowProps {
  const elsewhere = input.code === 'hh' ? otherHouseholds(project) : null
  return {
    input,
    value: inputText(draft, input),
    origin: elsewhere === null ? originOf(input, project.budget, draft) : '另填',
    source: inputSource(draft, input.code),
    elsewhere,
    notice: (current && result?.notices.find(({ code }) => code === input.code)) || null,
    problem: problem?.field === `budget.inputs.${input.code}` ? problem.message : null,
    change,
  }
}

/** What is asked, needs local proof, has been typed, or looks wrong is never folded away. */
function isExpected({ input, origin, notice, problem }: InputRowProps, linesAt: FoldRowsProps['linesAt']): boolean {
  if (input.asked || input.local || origin !== '建议值' || notice || problem) return true
  return linesAt(input.code).some((line) => line.adjustment !== null)
}

const noticeOf = ({ result }: LiveBudget, code: string): string =>
  result?.notices
    .filter((notice) => notice.level === 'error' && notice.code === code)
    .map(({ message }) => message)
    .join('') ?? ''
