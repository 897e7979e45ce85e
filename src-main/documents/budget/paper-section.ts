import type { Paragraph, Table } from 'docx'
import type { BudgetPaperInput } from './budget-paper'

export type Section = (paper: BudgetPaperInput) => { title: string; content: (Paragraph | Table)[] } | null
