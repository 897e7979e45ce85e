import { DerivedFields } from '../../project-draft/derived/derived-values'
import { SignedLock } from '../../project-draft/signed-lock'
import { enterMoves } from '../../ui/enter-next'
import { AudienceSection } from './basics/audience-section'
import { BasicsFolds } from './basics/basics-folds'
import { ItemsSection } from './basics/items-section'
import { PeriodSection } from './basics/period-section'

/** 1 基本信息: how much of what, where, for whom and when; below it what follows from that: funds, years, targets. */
export function BasicsScreen() {
  return (
    <DerivedFields>
      <div className="basics" {...enterMoves} data-testid="basics-screen">
        <section className="sheet basics-main" aria-label="购买内容、区域、对象和服务期">
          <SignedLock>
            <ItemsSection />
            <AudienceSection />
          </SignedLock>
          <PeriodSection />
        </section>
        <BasicsFolds />
      </div>
    </DerivedFields>
  )
}
