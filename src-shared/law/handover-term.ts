import { figureOf, type SuggestedValues } from './suggested-values'

/** When the files are handed over where no date is chosen: as the contract prints it, and the clerk reads it. */
export const handoverAfterAcceptance = (values: SuggestedValues): string =>
  `最终验收合格之日起${figureOf(values, 'handover-workdays')}个工作日内`
