import type { Paragraph, Table } from 'docx'
import type { BudgetPaperInput } from '#shared/papers/budget'

export type Section = (paper: BudgetPaperInput) => { title: string; content: (Paragraph | Table)[] } | null
