import { create } from 'zustand'

export const useHelp = create<{ open: boolean; toggle(): void }>((set) => ({
  open: false,
  toggle: () => set(({ open }) => ({ open: !open })),
}))
