import './own-lines.css'
import { NativeSelect, TextInput } from '@mantine/core'
import { memo } from 'react'
import { type BudgetGroup, budgetGroupNames, type OwnLine } from '#shared/budget/budget'
import type { Fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { mostItems } from '#shared/most-items'
import { ownLineText } from '#shared/norms/own-texts'
import { projectSchema } from '#shared/project/project-schema'
import type { LiveBudget } from '../../project-draft/use-budget'
import { AddRows } from '../../ui/add-rows'
import { DecimalInput, decimalProblem } from '../../ui/decimal-input'
import { DeleteRow } from '../../ui/delete-row'
import { FieldNote } from '../../ui/field-note'
import { fillCells } from '../../ui/fill-cells'
import { GrowingText } from '../../ui/growing-text'
import { notifyUndo } from '../../ui/notify'
import { emptyOwnLine, withOwnLineAt, withOwnLinePart, withOwnLines, withoutOwnLine } from './draft-edits'
import { ProhibitedNotes, useProhibited } from './prohibited-notes'

const mostLines = mostItems(projectSchema, 'budget.ownLines')
const groupOptions = (['A', 'B', 'C'] as const).map((value) => ({ value, label: budgetGroupNames[value] }))

/** 自列行: quantity x unit price x times, each judged against the prohibited uses as it is typed. */
export function OwnLinesEditor({ budget }: { budget: LiveBudget }) {
  const { draft, template, change, problem, result } = budget
  const plain = template.lines.length === 0

  return (
    <section
      className="sheet own-lines"
      aria-label="自列预算行"
      data-field="budget.ownLines"
      data-rows
      onPaste={fillCells}
    >
      <h2 className="sheet-title">
        {plain ? '费用明细' : '自列预算行'}
        <small>
          {plain ? '逐项填写，分三类汇总。' : '范本没有的费用在这里添加；'}金额＝数量×单价×次数，四舍五入到分。
        </small>
      </h2>
      {draft.ownLines.map((line) => (
        <OwnLineFields
          key={line.id}
          line={line}
          amountFen={result?.lines.find((other) => other.own?.id === line.id)?.amountFen ?? null}
          change={change}
          problem={problem?.field.startsWith(`budget.ownLines.${line.id}`) ? problem.message : null}
        />
      ))}
      <AddButtons count={draft.ownLines.length} change={change} />
    </section>
  )
}

const AddButtons = memo(function AddButtons({ count, change }: Pick<LiveBudget, 'change'> & { count: number }) {
  return (
    <div className="own-lines-add">
      {groupOptions.map(({ value, label }) => (
        <AddRows
          key={value}
          size="compact-md"
          sort={value}
          count={count}
          most={mostLines}
          onAdd={(more) => change((now) => withOwnLines(now, emptyOwnLines(more, value)))}
        >
          添加{label}
        </AddRows>
      ))}
    </div>
  )
})

const emptyOwnLines = (count: number, group: BudgetGroup) =>
  Array.from({ length: count }, () => emptyOwnLine(crypto.randomUUID(), group))

interface OwnLineProps {
  line: OwnLine
  amountFen: Fen | null
  problem: string | null
  change: LiveBudget['change']
}

/** Drawn again only when it is another line or amount. */
const OwnLineFields = memo(function OwnLineFields({ line, amountFen, problem, change }: OwnLineProps) {
  const prohibited = useProhibited(ownLineText(line))
  const put = (part: Partial<OwnLine>) => change((now) => withOwnLinePart(now, line.id, part))
  // What cannot be read is said at its own field.
  const readable = [line.quantity, line.unitPrice, line.times].every((text) => decimalProblem(text) === null)
  const title = line.name || '未命名的自列行'

  function remove() {
    let at = 0
    change((now) => {
      at = now.ownLines.findIndex((other) => other.id === line.id)
      return withoutOwnLine(now, line.id)
    })
    notifyUndo(`已删除「${title}」。`, () => change((now) => withOwnLineAt(now, line, at)))
  }

  return (
    <fieldset className="own-line" data-row data-sort={line.group} data-field={`budget.ownLines.${line.id}`}>
      <legend className="visually-hidden">{title}</legend>
      <div className="own-line-fields">
        <TextInput
          label="项目名称"
          value={line.name}
          data-budget-input=""
          error={prohibited.some(({ level }) => level === 'error')}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <NativeSelect
          label="费用类别"
          data={groupOptions}
          value={line.group}
          onChange={(event) => put({ group: event.currentTarget.value as BudgetGroup })}
        />
        <DecimalInput
          label="数量"
          data-column="quantity"
          value={line.quantity}
          data-budget-input=""
          nonNegative
          onChange={(quantity) => put({ quantity })}
        />
        <TextInput
          label="单位"
          value={line.unit}
          placeholder="如 场"
          data-budget-input=""
          onChange={(event) => put({ unit: event.currentTarget.value })}
        />
        <DecimalInput
          label="单价（元）"
          data-column="unitPrice"
          value={line.unitPrice}
          data-budget-input=""
          nonNegative
          onChange={(unitPrice) => put({ unitPrice })}
        />
        <DecimalInput
          label="次数"
          data-column="times"
          value={line.times}
          data-budget-input=""
          nonNegative
          onChange={(times) => put({ times })}
        />
        <div className="own-line-amount">
          <span>金额（元）</span>
          <output className="figure">{amountFen === null || !readable ? '—' : formatYuan(amountFen)}</output>
        </div>
        <DeleteRow size="lg" label={`删除「${title}」`} onDelete={remove} />
      </div>
      <GrowingText
        aria-label={`「${title}」的测算依据`}
        placeholder="测算依据：如 3家询价均价；上年成交价"
        minRows={1}
        value={line.basis}
        onChange={(event) => put({ basis: event.currentTarget.value })}
      />
      {problem && readable && <FieldNote tone="error">{problem}</FieldNote>}
      <div role="alert">
        <ProhibitedNotes findings={prohibited} />
      </div>
    </fieldset>
  )
})
