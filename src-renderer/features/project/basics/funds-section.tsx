import { ActionIcon, Button, Group, Select, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { fen, sumFen } from '#shared/money/fen'
import { type FundSource, fundSourceNames } from '#shared/project/project'
import { newId } from '../../../new-id'
import { FieldNote } from '../../../ui/field-note'
import { fillDown } from '../../../ui/fill-down'
import { MoneyInput } from '../../../ui/money-input'
import { useForgetField } from '../../../ui/unreadable'
import { useBudget } from '../../budget/use-budget'
import { FieldFindings } from '../../findings/field-findings'
import { RunningDifference } from './running-difference'
import type { SectionProps } from './section-props'

const kinds = Object.entries(fundSourceNames).map(([value, label]) => ({ value, label }))

/** 资金来源: named, with amounts that sum to the budget (N11); and the paper by which they entered it (N10). */
export function FundsSection({ project, update }: SectionProps) {
  const budget = useBudget()
  const forget = useForgetField()
  const total = budget?.current ? (budget.result?.totalFen ?? null) : null
  const { fundSources } = project
  const sum = sumFen(fundSources.map(({ amountFen }) => amountFen ?? fen(0)))
  const setSources = (change: (sources: FundSource[]) => FundSource[]) =>
    update((before) => ({ ...before, fundSources: change(before.fundSources) }))
  const set = (id: string, part: Partial<FundSource>) =>
    setSources((sources) => sources.map((source) => (source.id === id ? { ...source, ...part } : source)))
  const add = (amountFen: FundSource['amountFen']) =>
    setSources((sources) => [...sources, { id: newId(), kind: 'working_funds', amountFen, documentNumber: '' }])

  return (
    <section className="sheet" data-field="fundSources">
      <h2 className="sheet-title">
        资金来源 <small>可从自行安排的社会救助工作经费或社会救助专项资金中按比例划出</small>
      </h2>
      <div className="row-list" onPaste={fillDown}>
        {fundSources.map((source, index) => (
          <div key={source.id} className="fund-row" data-field={`fundSources.${source.id}`}>
            <Select
              aria-label={`第 ${index + 1} 笔资金来源`}
              data={kinds}
              value={source.kind}
              onChange={(kind) => kind && set(source.id, { kind: kind as FundSource['kind'] })}
            />
            <TextInput
              aria-label={`第 ${index + 1} 笔资金文号`}
              placeholder="资金文件文号"
              value={source.documentNumber}
              onChange={(event) => set(source.id, { documentNumber: event.currentTarget.value })}
            />
            <MoneyInput
              aria-label={`第 ${index + 1} 笔资金金额`}
              placeholder="0.00"
              data-field={`fundSources.${source.id}.amountFen`}
              data-column="amount"
              value={source.amountFen}
              onChange={(amountFen) => set(source.id, { amountFen })}
            />
            <ActionIcon
              variant="subtle"
              color="gray.8"
              size="lg"
              aria-label={`删除第 ${index + 1} 笔资金`}
              onClick={() => {
                forget(`fundSources.${source.id}`)
                setSources((sources) => sources.filter(({ id }) => id !== source.id))
              }}
            >
              <IconTrash size={18} />
            </ActionIcon>
            {source.kind === 'central_direct' && (
              <FieldNote tone="warning">须有财政部门书面确认后方可列支（此条依据未核原文）。</FieldNote>
            )}
          </div>
        ))}
      </div>
      <Group mt={8} gap="sm">
        <Button
          size="xs"
          variant="light"
          leftSection={<IconPlus size={15} aria-hidden="true" />}
          onClick={() => add(null)}
        >
          加一笔资金
        </Button>
        {total !== null && total > sum && (
          <Button size="xs" variant="default" onClick={() => fillRest()}>
            差额填入{fundSources.length === 0 ? '新的一笔' : '末一笔'}
          </Button>
        )}
        <RunningDifference sumFen={sum} totalFen={total} what="资金" />
      </Group>
      <FieldFindings screen="basics" field="fundSources" filled={fundSources.length > 0} />
      <div className="columns fund-paper">
        <div>
          <TextInput
            label="纳入财政预算的批复文号"
            placeholder="如 ○财预〔2023〕○号"
            data-field="budgetDocumentNumber"
            value={project.budgetDocumentNumber}
            onChange={(event) => {
              const budgetDocumentNumber = event.currentTarget.value
              update((before) => ({ ...before, budgetDocumentNumber }))
            }}
          />
          <FieldFindings screen="basics" field="budgetDocumentNumber" filled={project.budgetDocumentNumber !== ''} />
        </div>
      </div>
    </section>
  )

  function fillRest() {
    if (total === null) return
    const last = fundSources.at(-1)
    const rest = fen(total - sum)
    if (last) set(last.id, { amountFen: fen((last.amountFen ?? 0) + rest) })
    else add(rest)
  }
}
