import { useAppData } from '../app-data'

/** Why whole names and numbers are not to be had: a county that is only looked at takes no note of who has seen them. null = they are. */
export function useWhyMasked(): string | null {
  const readOnly = useAppData(({ county }) => county?.readOnly ?? false)
  return readOnly ? '旗县是只读打开的，记不下谁看过、导出过，只有遮盖了的。' : null
}
