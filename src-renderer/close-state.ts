import { create } from 'zustand'
import { closeWindow, saveBeforeClose } from './close-window'

interface CloseState {
  /** What is in no county yet when the clerk closes the window or the county; null = nothing is asked. */
  left: string[] | null
  /** What she was about to do. */
  closes(): Promise<void>
}

export const useCloseState = create<CloseState>(() => ({ left: null, closes: closeWindow }))

export const followClose = () => saveBeforeClose((left) => useCloseState.setState({ left, closes: closeWindow }))
