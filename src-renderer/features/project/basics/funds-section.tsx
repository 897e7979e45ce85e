import { Button, Group, NativeSelect } from '@mantine/core'
import { type Fen, fen, lessFen, sumFen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { mostItems } from '#shared/most-items'
import { type FundSource, fundSourceNames, type Project } from '#shared/project/project'
import { projectSchema } from '#shared/project/project-schema'
import { useForgetField } from '../../../edits/unreadable'
import { newId } from '../../../new-id'
import { useDerivable } from '../../../project-draft/derived/use-derivable'
import { useBudget } from '../../../project-draft/use-budget'
import { AddRows } from '../../../ui/add-rows'
import { DeleteRow } from '../../../ui/delete-row'
import { FieldNote } from '../../../ui/field-note'
import { fillCells } from '../../../ui/fill-cells'
import { LineText } from '../../../ui/line-text'
import { MoneyInput } from '../../../ui/money-input'
import { StillOld } from '../../../ui/still-old'
import { FieldFindings } from '../../findings/field-findings'
import { RunningDifference } from './running-difference'
import { useBasics } from './use-basics'

const mostSources = mostItems(projectSchema, 'fundSources')
const kinds = Object.entries(fundSourceNames).map(([value, label]) => ({ value, label }))

/** 资金来源: named, with amounts that sum to the budget (N11). */
export function FundsSection() {
  const { project, update } = useBasics()
  const budget = useBudget()
  const forget = useForgetField()
  const total = budget?.current ? (budget.result?.totalFen ?? null) : null
  const { fundSources } = project
  const sum = sumFen(fundSources.map(({ amountFen }) => amountFen ?? fen(0)))
  const setSources = (change: (sources: FundSource[]) => FundSource[]) =>
    update((before) => ({ ...before, fundSources: change(before.fundSources) }))
  const set = (id: string, part: Partial<FundSource>) =>
    setSources((sources) => sources.map((source) => (source.id === id ? { ...source, ...part } : source)))
  const newSource = (amountFen: FundSource['amountFen']): FundSource => ({
    id: newId(),
    kind: 'working_funds',
    amountFen,
    documentNumber: '',
  })
  const add = (...more: FundSource[]) => setSources((sources) => [...sources, ...more])

  function remove(id: string) {
    forget(`fundSources.${id}`)
    setSources((sources) => sources.filter((source) => source.id !== id))
  }

  return (
    <div data-field="fundSources" data-rows>
      <p className="muted">可从自行安排的社会救助工作经费或社会救助专项资金中按比例划出。</p>
      <div className="row-list" onPaste={fillCells}>
        {fundSources.map((source, index) => (
          <div key={source.id} className="fund-row" data-row data-field={`fundSources.${source.id}`}>
            <NativeSelect
              aria-label={`第 ${index + 1} 笔资金来源`}
              data={kinds}
              value={source.kind}
              onChange={(event) => set(source.id, { kind: event.currentTarget.value as FundSource['kind'] })}
            />
            <LineText
              aria-label={`第 ${index + 1} 笔资金文号`}
              placeholder="资金文件文号"
              value={source.documentNumber}
              onChange={(documentNumber) => set(source.id, { documentNumber })}
            />
            <Amount
              index={index}
              id={source.id}
              value={source.amountFen}
              onChange={(amountFen) => set(source.id, { amountFen })}
            />
            <DeleteRow size="lg" label={`删除第 ${index + 1} 笔资金`} onDelete={() => remove(source.id)} />
            {source.kind === 'central_direct' && (
              <FieldNote tone="warning">须有财政部门书面确认后方可列支（此条依据未核原文）。</FieldNote>
            )}
          </div>
        ))}
      </div>
      <StillOld of="fundSources" />
      <Group mt={8} gap="sm">
        <AddRows
          size="xs"
          count={fundSources.length}
          most={mostSources}
          onAdd={(count) => add(...Array.from({ length: count }, () => newSource(null)))}
        >
          加一笔资金
        </AddRows>
        {total !== null && total > sum && (
          <Button size="xs" variant="default" onClick={() => fillRest()}>
            差额填入{fundSources.length === 0 ? '新的一笔' : '末一笔'}
          </Button>
        )}
        <RunningDifference sumFen={sum} totalFen={total} what="资金" />
      </Group>
      <FieldFindings screen="basics" field="fundSources" filled={fundSources.length > 0} />
    </div>
  )

  function fillRest() {
    if (total === null) return
    const last = fundSources.at(-1)
    const rest = lessFen(total, sum)
    if (last) set(last.id, { amountFen: sumFen([last.amountFen ?? 0, rest]) })
    else add(newSource(rest))
  }
}

function Amount(props: { index: number; id: string; value: Fen | null; onChange(amountFen: Fen | null): void }) {
  const { index, id, ...field } = props
  const name = `fundSources.${id}.amountFen`
  const { note, input, state: _state, ...rest } = useDerivable(name, field)
  return (
    <div>
      <MoneyInput
        aria-label={`第 ${index + 1} 笔资金金额`}
        placeholder="0.00"
        data-field={name}
        data-column="amount"
        {...rest}
        {...input}
      />
      {note}
    </div>
  )
}

/** Nothing of it is still to be typed. */
export const isWholeSource = ({ amountFen, documentNumber }: FundSource): boolean =>
  amountFen !== null && documentNumber.trim() !== ''

/** 1 笔，757,005.02 元 */
export function fundsText({ fundSources }: Project): string {
  if (fundSources.some(({ amountFen }) => amountFen === null)) return `${fundSources.length} 笔，测算后自动填入预算总额`
  const sum = sumFen(fundSources.map(({ amountFen }) => amountFen ?? fen(0)))
  return fundSources.length === 0 ? '还没有填' : `${fundSources.length} 笔，${formatYuan(sum)} 元`
}
