import './quote.css'
import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { quoteLinesOf, tableOfText } from '#shared/contract/quote-table'
import { boundedFen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { mostItems } from '#shared/most-items'
import { contractFormSchema } from '#shared/project/contract-form-schema'
import {
  emptyQuoteLine,
  type Quote,
  type QuoteLine,
  quoteFromBudget,
  quoteSum,
  withChange,
} from '#shared/project/quote'
import { ActionButton } from '../../actions/action-button'
import { quoteChecked, quoteFromBudgetLines, readQuote } from '../../actions/contract'
import { call } from '../../api'
import { useForgetField } from '../../edits/unreadable'
import { useBudget } from '../../project-draft/use-budget'
import { AddRows } from '../../ui/add-rows'
import { DecimalInput } from '../../ui/decimal-input'
import { DeleteRow } from '../../ui/delete-row'
import { FieldNote } from '../../ui/field-note'
import { fillCells } from '../../ui/fill-cells'
import { LineText } from '../../ui/line-text'
import { MoneyInput } from '../../ui/money-input'
import { notifyError, notifyMind, notifyUndo } from '../../ui/notify'
import { StillOld } from '../../ui/still-old'
import { useLatest } from '../../ui/use-latest'
import { Findings } from './contract-fields'
import type { ContractEditing } from './use-contract'

const mostLines = mostItems(contractFormSchema, 'quote.lines')

/** Annex 2 报价明细: as the contractor quoted it; typed, pasted, read from a table, or begun with our budget's lines. */
export function QuoteSection({ form, set }: ContractEditing) {
  const forget = useForgetField()
  const budget = useBudget()?.result ?? null
  const { quote } = form

  function replace(next: Quote, said: string) {
    // Other rows stand in the same places: what was typed is found by its place.
    forget('contract.quote')
    const before = quote
    set({ quote: next })
    if (before.lines.length > 0) notifyUndo(said, () => set({ quote: before }))
  }

  const take = (table: string[][]) => {
    const read = quoteLinesOf(table)
    const lines = read.slice(0, mostLines)
    if (read.length > mostLines)
      notifyMind(
        `最多 ${mostLines} 行，没有全部读入`,
        `表中有 ${read.length} 行，读入了前 ${mostLines} 行，其余仍在原来的表格中。请合并后再读入。`,
      )
    if (lines.length > 0) replace({ lines, origin: 'contractor' }, `已换成读入的 ${lines.length} 行报价。`)
    return lines.length
  }

  return (
    <Findings field="quote" filled={quote.lines.length > 0}>
      <div data-field="contract.quote" data-rows>
        <p className="muted">
          合同附件“报价明细”写承接主体的报价，各行之和等于合同价款。不填的，合同附空白表，由乙方填写盖章。
        </p>
        {quote.origin === 'budget' && (
          <div className="quote-origin">
            <FieldNote tone="suggestion">按本单位预算明细带入，不是承接主体的报价，请逐行核对。</FieldNote>
            <ActionButton
              action={quoteChecked}
              plain
              size="compact-sm"
              variant="light"
              run={() => set({ quote: { ...quote, origin: 'contractor' } })}
            />
          </div>
        )}
        <StillOld of="contract.quote" />
        {quote.lines.length > 0 && (
          <QuoteTable quote={quote} onChange={(lines) => set({ quote: { ...quote, lines } })} />
        )}
        <div className="quote-actions">
          <AddRows
            count={quote.lines.length}
            most={mostLines}
            onAdd={(count) =>
              set({ quote: { ...quote, lines: [...quote.lines, ...Array(count).fill(emptyQuoteLine)] } })
            }
          >
            加一行
          </AddRows>
          <ReadTable onTable={take} />
          {budget && budget.lines.length > 0 && (
            <ActionButton
              action={quoteFromBudgetLines}
              plain
              size="compact-sm"
              variant="light"
              run={() => replace(quoteFromBudget(budget), '已换成预算明细。')}
            />
          )}
        </div>
        <PasteTable onTable={take} />
      </div>
    </Findings>
  )
}

function QuoteTable({ quote: { lines }, onChange }: { quote: Quote; onChange(lines: QuoteLine[]): void }) {
  const forget = useForgetField()
  const edit = useLatest(lines, onChange)
  const change = (at: number, part: Partial<QuoteLine>) =>
    edit((now) => now.map((line, index) => (index === at ? withChange(line, part) : line)))
  function remove(at: number) {
    forget('contract.quote')
    edit((now) => now.filter((_, index) => index !== at))
  }
  const sum = quoteSum(lines)
  return (
    <table className="plain-table quote-table" aria-label="报价明细" onPaste={fillCells}>
      <thead>
        <tr>
          <th className="quote-name">项目</th>
          <th className="quote-unit">单位</th>
          <th className="amount">数量</th>
          <th className="amount">单价（元）</th>
          <th className="amount">金额（元）</th>
          <th>
            <span className="visually-hidden">操作</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity of their own, and every cell is controlled
          <tr key={index} data-row>
            <td>
              <LineText
                size="xs"
                aria-label={`报价第 ${index + 1} 行项目`}
                value={line.name}
                onChange={(name) => change(index, { name })}
              />
            </td>
            <td>
              <TextInput
                size="xs"
                aria-label={`报价第 ${index + 1} 行单位`}
                value={line.unit}
                onChange={(event) => change(index, { unit: event.currentTarget.value })}
              />
            </td>
            <td>
              <DecimalInput
                size="xs"
                nonNegative
                aria-label={`报价第 ${index + 1} 行数量`}
                data-column="quantity"
                data-field={`contract.quote.lines.${index}.quantity`}
                value={line.quantity}
                onChange={(quantity) => change(index, { quantity })}
              />
            </td>
            <td>
              <DecimalInput
                size="xs"
                nonNegative
                aria-label={`报价第 ${index + 1} 行单价`}
                data-column="unitPrice"
                data-field={`contract.quote.lines.${index}.unitPrice`}
                value={line.unitPrice}
                onChange={(unitPrice) => change(index, { unitPrice })}
              />
            </td>
            <td>
              <MoneyInput
                size="xs"
                aria-label={`报价第 ${index + 1} 行金额`}
                data-field={`contract.quote.lines.${index}.amountFen`}
                data-column="amount"
                value={line.amountFen}
                onChange={(amountFen) => change(index, { amountFen })}
              />
            </td>
            <td>
              <DeleteRow label={`删除报价第 ${index + 1} 行`} onDelete={() => remove(index)} />
            </td>
          </tr>
        ))}
        <tr className="total-row">
          <th scope="row" colSpan={4}>
            合计
          </th>
          <td className="amount figure" data-testid="quote-sum">
            {sum <= BigInt(Number.MAX_SAFE_INTEGER) ? formatYuan(boundedFen(sum)) : '—'}
          </td>
          <td />
        </tr>
      </tbody>
    </table>
  )
}

interface TakesTable {
  /** Answers how many lines were read from it. */
  onTable(table: string[][]): number
}

const nothingRead = () =>
  notifyError({
    code: 'TABLE_INVALID',
    params: { detail: '没有找到报价行，请核对表头（项目、单位、数量、单价、金额）' },
  })

function ReadTable({ onTable }: TakesTable) {
  async function read() {
    const path = await call('dialog.openFile', { title: '选择报价表', kind: 'table' })
    if (!path.ok || path.value === null) return
    const table = await call('quote.readTable', { path: path.value })
    if (!table.ok) notifyError(table.error)
    else if (onTable(table.value) === 0) nothingRead()
  }
  return <ActionButton action={readQuote} plain size="compact-sm" variant="light" run={() => void read()} />
}

function PasteTable({ onTable }: TakesTable) {
  const [text, setText] = useState('')
  function take(pasted: string) {
    if (onTable(tableOfText(pasted)) === 0) return setText(pasted)
    setText('')
  }
  return (
    <Textarea
      size="xs"
      label="或者从表格软件复制后粘贴到这里"
      rows={2}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onPaste={(event) => {
        event.preventDefault()
        take(event.clipboardData.getData('text/plain'))
      }}
    />
  )
}
