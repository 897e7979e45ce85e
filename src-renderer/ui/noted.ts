import { useAppData } from '../app-data'

/** What becomes of the note of who has seen whole names and numbers: a county that is only looked at keeps none. */
export function useNoted(what: string): string {
  const readOnly = useAppData(({ county }) => county?.readOnly ?? false)
  return readOnly ? `旗县是只读打开的，${what}不会留下记录。` : `谁在何时${what}会记入户册的历史。`
}
