import { useEffect } from 'react'
import { create } from 'zustand'
import type { Action } from '../actions/action'

/** What a step makes in the end: 生成合同, 导出材料包. It stands in the footer as the step's primary button. */
export interface FooterAction {
  /** null = the step makes nothing at the footer, it only says there what has been made. */
  action: Action | null
  run(): void
  busy: boolean
  /** Why it cannot be done now, as a sentence; null = it can. */
  whyNot: string | null
  /** What has just been made, in words: the next step is then the primary button; '' before. */
  done: string
  /** What is still wanting though no field is: said where 没有待填的内容 stands else; '' = the screen says it itself. */
  wanting?: string
}

export const noActionOfItsOwn: FooterAction = { action: null, run: () => {}, busy: false, whyNot: null, done: '' }

export const useFooterActionOfStep = create<{ action: FooterAction | null }>(() => ({ action: null }))

/** Gives the footer the primary action of the step in view, as long as the step is drawn. */
export function useFooterAction(action: FooterAction): void {
  useEffect(() => useFooterActionOfStep.setState({ action }))
  useEffect(() => () => useFooterActionOfStep.setState({ action: null }), [])
}
