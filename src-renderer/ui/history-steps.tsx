import type { HistoryStep } from '#shared/records/record-entry'
import { changesOf } from './history-rows'
import { localTime } from './local-time'
import './history-steps.css'

type Field = HistoryStep['fields'][number]

export interface HistoryStepsProps {
  steps: readonly HistoryStep[]
  testId: string
  ofStep?(step: HistoryStep): React.ReactNode
  ofField?(step: HistoryStep, field: Field): React.ReactNode
}

/** Who did what when, newest first, the value before and after. */
export function HistorySteps({ steps, testId, ofStep, ofField }: HistoryStepsProps) {
  return (
    <ol className="history-steps" data-testid={testId}>
      {steps.map((step) => (
        <li key={`${step.stamp.device} ${step.stamp.counter}`} data-undone={step.undone || undefined}>
          <p className="history-step-head">
            <b>{step.title}</b>
            <span className="muted figure">
              {localTime(step.at)}　{step.who || '未记录人员'}
            </span>
            {step.about && <span>{step.about}</span>}
            {step.undone && <span className="muted">已撤销</span>}
            {ofStep?.(step)}
          </p>
          {!step.told && step.lasting && <p className="history-change muted">不能撤销：{step.lasting}</p>}
          {changesOf(step).map((field) => (
            <p key={field.field} className="history-change">
              <span className="muted">{field.label}</span>
              {step.told ? (
                '（内容留在填写的电脑上）'
              ) : (
                <>
                  <span className="muted">：</span>
                  <del>{field.before || '空'}</del> → <ins>{field.after || '空'}</ins>
                  {ofField?.(step, field)}
                </>
              )}
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}
