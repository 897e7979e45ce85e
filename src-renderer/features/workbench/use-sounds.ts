import { useEffect, useState } from 'react'
import { mayBeSound, type SoundsOf } from './due-view'

/** How texts sound, fetched when something is typed that may be a sound: the first screen does without. */
export function useSounds(typed: string): SoundsOf | undefined {
  const [soundsOf, setSoundsOf] = useState<SoundsOf>()
  const isWanted = soundsOf === undefined && mayBeSound(typed)
  useEffect(() => {
    if (!isWanted) return
    void import('../../actions/find-actions').then((file) => setSoundsOf(() => file.soundsOf))
  }, [isWanted])
  return soundsOf
}
