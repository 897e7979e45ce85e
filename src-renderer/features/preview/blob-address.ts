import { useEffect, useState } from 'react'

/** An address of these bytes for this window alone, as long as they are shown; '' = not made yet. */
export function useBlobAddress(bytes: Uint8Array, type: string): string {
  const [address, setAddress] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes, type])
  return address
}
