import { useId as useReactId } from 'react'

/** Stands in for the component library's hook of that name (`electron.vite.config.ts`). */
export function useId(given?: string): string {
  const own = useReactId()
  return given ?? own
}
