import { NativeSelect, Switch, Table, TextInput, VisuallyHidden } from '@mantine/core'
import { useContext, useState } from 'react'
import type { Grant } from '#shared/county/county'
import { yearParametersSchema } from '#shared/county/county-schema'
import { fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { mostItems } from '#shared/most-items'
import { FormScopeContext, useForgetField, useUnreadable } from '../../edits/unreadable'
import { AddRows } from '../../ui/add-rows'
import { DeleteRow } from '../../ui/delete-row'
import { fillCells } from '../../ui/fill-cells'
import { LineText } from '../../ui/line-text'
import { MoneyInput } from '../../ui/money-input'
import { Segments } from '../../ui/segments'
import { useLatest } from '../../ui/use-latest'
import { newGrant } from './new-year'

const mostGrants = mostItems(yearParametersSchema, 'grants')
const levels = [
  { value: 'central', label: '中央' },
  { value: 'region', label: '自治区' },
]

interface Props {
  year: number
  grants: Grant[]
  onChange(grants: Grant[]): void
}

/** 上年度困难群众救助补助资金下达: one row per document; 追加 and 收回 are rows of their own. */
export function GrantTable({ year, grants, onChange }: Props) {
  const [unit, setUnit] = useState<'yuan' | 'wan'>('yuan')
  const forget = useForgetField()
  const unread = useUnreadable(useContext(FormScopeContext).id).map(({ field }) => field)
  const edit = useLatest(grants, onChange)
  const set = (id: string, change: Partial<Grant>) =>
    edit((now) => now.map((grant) => (grant.id === id ? { ...grant, ...change } : grant)))

  function remove(id: string) {
    forget(`grants.${id}`)
    edit((now) => now.filter((grant) => grant.id !== id))
  }

  return (
    <div data-field="grants" data-rows>
      <div className="grant-unit">
        <span>金额单位</span>
        <Segments
          aria-label="金额单位"
          size="small"
          value={unit}
          onChange={setUnit}
          data={[
            { value: 'yuan', label: '元' },
            { value: 'wan', label: '万元' },
          ]}
        />
        <span className="muted">万元按 1 万元 = 10,000.00 元精确换算，不四舍五入</span>
      </div>
      <Table
        onPaste={fillCells}
        className="grant-table"
        withRowBorders={false}
        verticalSpacing={4}
        horizontalSpacing={6}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={104}>下达级次</Table.Th>
            <Table.Th w={96}>资金年度</Table.Th>
            <Table.Th>下达文号</Table.Th>
            <Table.Th w={210} ta="right">
              金额
            </Table.Th>
            <Table.Th w={110}>计入基数</Table.Th>
            <Table.Th w={40}>
              <VisuallyHidden>删除</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {grants.map((grant, index) => (
            <Table.Tr key={grant.id} data-row data-sort={grant.level}>
              <Table.Td>
                <NativeSelect
                  aria-label={`第 ${index + 1} 笔下达级次`}
                  data={levels}
                  value={grant.level}
                  onChange={(event) => set(grant.id, { level: event.currentTarget.value as Grant['level'] })}
                />
              </Table.Td>
              <Table.Td>
                <YearText
                  label={`第 ${index + 1} 笔资金年度`}
                  year={grant.fiscalYear}
                  wrong={grant.fiscalYear !== year - 1}
                  onChange={(fiscalYear) => set(grant.id, { fiscalYear })}
                />
              </Table.Td>
              <Table.Td>
                <LineText
                  aria-label={`第 ${index + 1} 笔下达文号`}
                  placeholder={`如 内财社〔${year - 1}〕○号`}
                  value={grant.documentNumber}
                  onChange={(documentNumber) => set(grant.id, { documentNumber })}
                />
              </Table.Td>
              <Table.Td>
                <MoneyInput
                  aria-label={`第 ${index + 1} 笔金额`}
                  data-field={`grants.${grant.id}.amountFen`}
                  data-column="amount"
                  unit={unit}
                  negative
                  placeholder="0.00"
                  zeroIsEmpty
                  value={grant.amountFen}
                  onChange={(amountFen) => set(grant.id, { amountFen: amountFen ?? fen(0) })}
                />
                {unit === 'wan' && grant.amountFen !== 0 && (
                  <span className="grant-exact figure">
                    {unread.includes(`grants.${grant.id}.amountFen`) ? '仍为' : '='} {formatYuan(grant.amountFen)} 元
                  </span>
                )}
              </Table.Td>
              <Table.Td>
                <Switch
                  aria-label={`第 ${index + 1} 笔计入基数`}
                  label={grant.counted ? '计入' : '不计入'}
                  checked={grant.counted}
                  onChange={(event) => set(grant.id, { counted: event.currentTarget.checked })}
                />
              </Table.Td>
              <Table.Td>
                <DeleteRow size="lg" label={`删除第 ${index + 1} 笔`} onDelete={() => remove(grant.id)} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <div className="grant-add">
        {levels.map(({ value, label }) => (
          <AddRows
            key={value}
            size="xs"
            sort={value}
            count={grants.length}
            most={mostGrants}
            onAdd={(count) =>
              edit((now) => [...now, ...Array.from({ length: count }, () => newGrant(year, value as Grant['level']))])
            }
          >
            加一笔{label}资金
          </AddRows>
        ))}
        <span className="muted">追加的资金另起一笔；收回、扣减的资金填负数。</span>
      </div>
    </div>
  )
}

/** A year as text, so that a half-typed one is not lost; only four digits are passed on. */
function YearText(props: { label: string; year: number; wrong: boolean; onChange: (year: number) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  const [editing, setEditing] = useState(false)
  const isYear = (text: string) => /^20\d\d$/.test(text)
  // Half a year is said once it is left, with the year that counts meanwhile.
  const stray = typed !== null && !editing && !isYear(typed)
  const wrong = props.wrong ? '应为上年度' : undefined
  return (
    <TextInput
      aria-label={props.label}
      inputMode="numeric"
      maxLength={4}
      value={typed ?? String(props.year)}
      error={stray ? `请写四位年份，现仍为 ${props.year}` : wrong}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        if (isYear(text)) props.onChange(Number(text))
      }}
      onFocus={() => setEditing(true)}
      onBlur={() => {
        setEditing(false)
        if (typed !== null && isYear(typed)) setTyped(null)
      }}
    />
  )
}
