import type { PaymentStage } from './contract-form'

/** One stage as the data have it: it belongs to no budget year yet. */
export type PresetStage = Omit<PaymentStage, 'year' | 'prepaid'> & { afterAcceptance: boolean }

/** 付款方式 (domain 4.1): 建议值, the notice asks only for stages tied to acceptance. */
export interface PaymentPreset {
  /** T1: what a project stores of it. */
  id: string
  name: string
  /** Where the pattern comes from; none of them is prescribed. */
  source: string
  /** Of a contract paid from one budget year: together 100%. */
  stages: PresetStage[]
  /** Of each year where it is paid from several. */
  ofYear: YearCut
}

/** How the money of a budget year is cut: equal parts of its months, then stages of their own share; together 100%. */
export interface YearCut {
  /** What each part is called, in order: four are quarters; [] = there are only stages. */
  parts: string[]
  byQuantity: boolean
  dueWorkdays: number
  stages: PresetStage[]
}
