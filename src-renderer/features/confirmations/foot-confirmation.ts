import { create } from 'zustand'

/** What the step in view still waits for of its 复核, for the footer; '' = nothing. */
export const useFootConfirmation = create<{ said: string }>(() => ({ said: '' }))
