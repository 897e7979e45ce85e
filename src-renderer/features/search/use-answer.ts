import { useEffect, useState } from 'react'
import type { SearchAnswer } from '#shared/search/found'
import { call } from '../../api'
import { useAppData } from '../../app-data'

/** Of each sort; more is not read through. */
const shownOfEach = 6
/** Between two looks at an index that is being built. */
const againMs = 50

const nothing: SearchAnswer = { groups: [], behind: 0, locked: false }

/** What fits what is typed; that of the text before while the answer is on its way. `isAnswered`: it is of this text. */
export function useAnswer(text: string): { answer: SearchAnswer; isAnswered: boolean } {
  const isInCounty = useAppData((state) => state.county !== null)
  const [read, setRead] = useState({ text: '', answer: nothing })
  useEffect(() => {
    if (!isInCounty) return
    let isWanted = true
    async function ask() {
      const found = await call('search.find', { text, limit: shownOfEach })
      if (!isWanted) return
      setRead({ text, answer: found.ok ? found.value : nothing })
      if (found.ok && found.value.behind > 0) setTimeout(() => isWanted && void ask(), againMs)
    }
    void ask()
    return () => {
      isWanted = false
    }
  }, [text, isInCounty])
  return { answer: read.answer, isAnswered: !isInCounty || read.text === text }
}
