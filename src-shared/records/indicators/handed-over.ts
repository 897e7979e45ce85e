import { fourProperties } from '../archive-checks'
import { type ArchiveBody, archivedState, handedState } from '../archive-schema'
import type { IndicatorSource } from './source'

/** Received by the bureau, and all four properties good; before it is handed over there is nothing to tell. */
export const handedOver: IndicatorSource = ({ related }) => {
  const received = related.find(
    ({ kind, state }) => kind === 'project-archive' && [handedState, archivedState].includes(state),
  )
  if (!received) return null
  const body = received.body as ArchiveBody
  const bad = fourProperties(body).filter(({ good }) => !good)
  const told = bad.length === 0 ? '四性检测通过' : `${bad.map(({ name, found }) => `${name}：${found}`).join('；')}`
  return { figure: { met: bad.length === 0 }, source: `档案 ${body.handedOn ?? ''} 移交，${told}` }
}
