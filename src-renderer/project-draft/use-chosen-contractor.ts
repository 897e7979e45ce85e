import { useEffect, useState } from 'react'
import type { Contractor } from '#shared/contractor/contractor'
import { call } from '../api'
import { notifyError } from '../ui/notify'

/** As last read: a step opens with it, and is drawn anew only where the register says something else by now. */
let lastRead: Contractor | null = null

/** The entry of the county's register that the project names; null while it is looked up, or there is none. */
export function useChosenContractor(id: string | null): Contractor | null {
  const [chosen, setChosen] = useState(lastRead)
  useEffect(() => {
    let wanted = true
    if (id === null) return setChosen(null)
    void call('contractor.list', null).then((result) => {
      if (!wanted) return
      if (!result.ok) return notifyError(result.error)
      const read = result.value.find((contractor) => contractor.id === id) ?? null
      if (JSON.stringify(read) !== JSON.stringify(lastRead)) lastRead = read
      setChosen(lastRead)
    })
    return () => {
      wanted = false
    }
  }, [id])
  return chosen?.id === id ? chosen : null
}
