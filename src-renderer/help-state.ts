import { create } from 'zustand'
import type { ArticleRef } from '#shared/policy/article-refs'

interface Help {
  open: boolean
  /** The article that is asked for; null = what the page is for. */
  article: ArticleRef | null
  /** `data-field` the clerk was in when she asked, '' = none. */
  field: string
  toggle(): void
  showArticle(article: ArticleRef): void
}

const fieldInHand = () => document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset.field ?? ''

export const useHelp = create<Help>((set) => ({
  open: false,
  article: null,
  field: '',
  toggle: () => set(({ open, field }) => ({ open: !open, article: null, field: open ? field : fieldInHand() })),
  showArticle: (article) => set({ open: true, article }),
}))

/** 诊断信息包 is asked for; `folder` = of a county that cannot be opened, null = of what is open. */
export const useDiagnostics = create<{ asked: { folder: string | null } | null }>(() => ({ asked: null }))

export const useKeySheet = create<{ open: boolean; show(open: boolean): void }>((set) => ({
  open: false,
  show: (open) => set({ open }),
}))
