import { useEffect, useState } from 'react'
import type { Contractor } from '#shared/contract/contractor'
import { call } from '../../api'
import { notifyError } from '../../ui/notify'

/** The entry of the county's register that the project names; null while it is looked up, or there is none. */
export function useChosenContractor(id: string | null): Contractor | null {
  const [chosen, setChosen] = useState<Contractor | null>(null)
  useEffect(() => {
    let wanted = true
    if (id === null) return setChosen(null)
    void call('contractor.list', null).then((result) => {
      if (!wanted) return
      if (result.ok) setChosen(result.value.find((contractor) => contractor.id === id) ?? null)
      else notifyError(result.error)
    })
    return () => {
      wanted = false
    }
  }, [id])
  return chosen?.id === id ? chosen : null
}
