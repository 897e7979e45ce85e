import { useRef } from 'react'
import { projectScope, unreadableRows, useUnreadable } from '../../edits/unreadable'
import { useToldList } from '../../lists/told-list'
import { DerivedFields } from '../../project-draft/derived/derived-values'
import { SignedLock } from '../../project-draft/signed-lock'
import { useCatalog } from '../../project-draft/use-catalog'
import { enterMoves } from '../../ui/enter-next'
import { AudienceSection } from './basics/audience-section'
import { BasicsFolds } from './basics/basics-folds'
import { basicsRows, sheetHeads } from './basics/basics-rows'
import { ItemsSection } from './basics/items-section'
import { PeriodSection } from './basics/period-section'
import { useBasics } from './basics/use-basics'

/** 1 基本信息: how much of what, where, for whom and when; below it what follows from that: funds, years, targets. */
export function BasicsScreen() {
  return (
    <DerivedFields>
      <Basics />
    </DerivedFields>
  )
}

function Basics() {
  const { project } = useBasics()
  const catalog = useCatalog()
  const place = useRef<HTMLDivElement>(null)
  const unreadable = useUnreadable(projectScope(project.id))
  useToldList(place, {
    heads: sheetHeads,
    rows: () => [...basicsRows(project, catalog), ...unreadableRows(unreadable, 'basics')],
  })
  return (
    <div className="basics" {...enterMoves} data-testid="basics-screen" data-list="基本信息" ref={place}>
      <section className="sheet basics-main" aria-label="购买内容、区域、对象和服务期">
        <SignedLock>
          <ItemsSection />
          <AudienceSection />
        </SignedLock>
        <PeriodSection />
      </section>
      <BasicsFolds />
    </div>
  )
}
