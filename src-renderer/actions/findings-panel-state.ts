import { create } from 'zustand'

/** Open beside the form where the screen is wide enough for both; else one click away. */
const WIDE_PX = 1500

export const useFindingsPanel = create<{ open: boolean; toggle(): void; show(): void }>((set) => ({
  open: window.innerWidth >= WIDE_PX,
  toggle: () => set(({ open }) => ({ open: !open })),
  show: () => set({ open: true }),
}))
