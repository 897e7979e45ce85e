import '../papers/papers.css'
import './procurement.css'
import { useEffect, useState } from 'react'
import { useNavigation } from '../../navigation'
import { DerivedFields } from '../../project-draft/derived/derived-values'
import { enterMoves } from '../../ui/enter-next'
import { Segments } from '../../ui/segments'
import { MethodView } from './method-view'
import { StepsView } from './steps-view'

type View = 'method' | 'steps'

const viewOf = (field: string): View | null =>
  field.startsWith('procurement.steps') ? 'steps' : field.startsWith('procurement.') ? 'method' : null

/** 3 采购: the method and what the purchase led to, or its steps with their legal times. */
export function ProcurementScreen() {
  const { focusField, focusRequest } = useNavigation()
  const [view, setView] = useState<View>(viewOf(focusField) ?? 'method')

  // biome-ignore lint/correctness/useExhaustiveDependencies: a second request for the same field must run again
  useEffect(() => {
    const asked = viewOf(focusField)
    if (asked) setView(asked)
  }, [focusField, focusRequest])

  return (
    <DerivedFields>
      <div className="procurement" {...enterMoves} data-testid="procurement-screen">
        <Segments
          aria-label="显示"
          value={view}
          onChange={setView}
          data={[
            { value: 'method', label: '方式与结果' },
            { value: 'steps', label: '步骤与时限' },
          ]}
        />
        {view === 'method' ? <MethodView /> : <StepsView />}
      </div>
    </DerivedFields>
  )
}
