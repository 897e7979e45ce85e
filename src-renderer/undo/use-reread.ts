import { useState } from 'react'
import { useAppData } from '../app-data'

/** For a form of what the county is: its `key` changes when something else has written to it, so that it begins anew from there. */
export function useReread() {
  const refresh = useAppData((state) => state.refresh)
  const [times, setTimes] = useState(0)
  return {
    key: String(times),
    reload: async () => {
      await refresh()
      setTimes((before) => before + 1)
    },
  }
}
