import { Radio, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { formatYuan } from '#shared/money/yuan'
import { type Procurement, type ProcurementMethod, procurementMethodNames } from '#shared/project/project'
import { projectScope, unreadableRows, useUnreadable } from '../../edits/unreadable'
import { useToldList } from '../../lists/told-list'
import { useDerivedValues } from '../../project-draft/derived/derived-values'
import { useDerivable } from '../../project-draft/derived/use-derivable'
import { useProjectDraft } from '../../project-draft/project-draft'
import { useBudget } from '../../project-draft/use-budget'
import { BasisMark } from '../../ui/basis-mark'
import { FieldNote } from '../../ui/field-note'
import { GrowingText } from '../../ui/growing-text'
import { FieldFindings } from '../findings/field-findings'
import { AwardSection } from './award-section'
import { procurementRows } from './procurement-rows'
import { ReviewSection } from './review-section'
import { SmeSection } from './sme-section'
import { useMethodAdvice } from './use-method-advice'

const methods = Object.entries(procurementMethodNames) as [ProcurementMethod, string][]

/** The method the norms recommend and why, the one chosen, and what the purchase led to. */
export function MethodView() {
  const update = useProjectDraft((state) => state.update)
  const { settled: project } = useDerivedValues()
  const budget = useBudget()
  const advice = useMethodAdvice(project, budget?.result?.totalFen ?? null)
  const { procurement } = project
  const set = (part: Partial<Procurement>) =>
    update((before) => ({ ...before, procurement: { ...before.procurement, ...part } }))
  const method = useDerivable('procurement.method', {
    value: procurement.method,
    onChange: (chosen) => set({ method: chosen }),
  })
  const differs = advice !== null && procurement.method !== null && procurement.method !== advice.method
  const place = useRef<HTMLDivElement>(null)
  const unreadable = useUnreadable(projectScope(project.id))
  useToldList(place, {
    heads: ['栏目', '内容'],
    rows: () => [...procurementRows(procurement), ...unreadableRows(unreadable, 'procurement')],
  })
  const needsApproval = differs && advice.method === 'open_tender'

  return (
    <div data-list="采购方式与结果" ref={place}>
      <section className="sheet">
        <h2 className="sheet-title">采购方式</h2>
        {advice ? (
          <div className="method-advice" data-testid="method-advice">
            <p>
              建议采用 <strong>{procurementMethodNames[advice.method]}</strong>
              {advice.unsure && <span className="unsure-mark">限额未确认，请核</span>}
            </p>
            <p>{advice.reason}</p>
            <BasisMark basis={advice.basis} />
          </div>
        ) : (
          <FieldNote>预算尚未测算，暂不能判定采购方式。</FieldNote>
        )}
        <Radio.Group
          label="实际采用"
          value={procurement.method ?? ''}
          data-field="procurement.method"
          onChange={(value) => method.onChange(value as ProcurementMethod)}
        >
          <div className="method-list">
            {methods.map(([choice, name]) => (
              <Radio
                key={choice}
                value={choice}
                label={
                  <>
                    {name}
                    {advice?.method === choice && <span className="advised-mark">建议</span>}
                  </>
                }
              />
            ))}
          </div>
        </Radio.Group>
        {method.note}
        <FieldFindings screen="procurement" field="procurement.method" filled={procurement.method !== null} />
        <div className="columns">
          {procurement.method === 'other' && (
            <div>
              <TextInput
                label="其他方式名称"
                placeholder="如：竞争性谈判、单一来源"
                data-field="procurement.otherMethodName"
                value={procurement.otherMethodName}
                onChange={(event) => set({ otherMethodName: event.currentTarget.value })}
              />
              <FieldFindings screen="procurement" field="procurement.otherMethodName" filled />
            </div>
          )}
          {(differs || procurement.methodReason !== '') && (
            <div className="span-all">
              <GrowingText
                label="采用其他方式的理由"
                minRows={2}
                data-field="procurement.methodReason"
                value={procurement.methodReason}
                onChange={(event) => set({ methodReason: event.currentTarget.value })}
              />
              <FieldFindings screen="procurement" field="procurement.methodReason" filled />
            </div>
          )}
          {(needsApproval || procurement.approvalPaper !== '') && (
            <div className="span-all">
              <TextInput
                label="盟市级以上财政部门批准文件名称及文号"
                data-field="procurement.approvalPaper"
                value={procurement.approvalPaper}
                onChange={(event) => set({ approvalPaper: event.currentTarget.value })}
              />
              <FieldFindings screen="procurement" field="procurement.approvalPaper" filled />
            </div>
          )}
        </div>
      </section>
      {procurement.method !== 'internal_control' && (
        <>
          <SmeSection procurement={procurement} set={set} />
          <ReviewSection procurement={procurement} totalFen={budget?.result?.totalFen ?? null} set={set} />
        </>
      )}
      <AwardSection
        procurement={procurement}
        totalText={budget?.result ? formatYuan(budget.result.totalFen) : null}
        set={set}
      />
    </div>
  )
}
