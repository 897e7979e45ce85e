import { create } from 'zustand'
import { saveBeforeClose } from './pending-saves'

/** What is in no county yet when the clerk closes the window; null = nothing is asked. */
export const useCloseState = create<{ left: string[] | null }>(() => ({ left: null }))

export const followClose = () => saveBeforeClose((left) => useCloseState.setState({ left }))
