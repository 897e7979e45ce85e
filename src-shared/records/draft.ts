import { suggested } from '../law/citations'
import type { RecordState, StateMachine, Transition } from './state-table'

/** What such a state is called, of whatever kind: nothing it says counts yet. */
export const draftTitle = '草稿'

/** 草稿: it may still be changed, and goes on by one of these steps. */
export const draft = <B>(next: RecordState<B>['next']): RecordState<B> => ({ title: draftTitle, frozen: null, next })

/** 退回更正: to the state before, in which it may be changed again. */
export const sentBack = { title: '退回更正', basis: suggested('：录入有误的退回更正') }

/** A draft that one step makes final; `step` is the way there, `state` where it leads. It is changed again once it is sent back, which `guardBack` may refuse. */
export const finalBy = <B>(
  step: Transition<B>,
  state: { id: string; guardBack?: Transition<B>['guard'] } & Pick<RecordState<B>, 'title' | 'frozen'>,
): StateMachine<B> => {
  const { id, guardBack, ...final } = state
  const back = { ...sentBack, ...(guardBack && { guard: guardBack }) }
  return { initial: 'draft', states: { draft: draft({ [id]: step }), [id]: { ...final, next: { draft: back } } } }
}
