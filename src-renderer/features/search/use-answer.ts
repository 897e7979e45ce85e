import { useEffect, useState } from 'react'
import type { SearchAnswer } from '#shared/search/found'
import { call } from '../../api'
import { useAppData } from '../../app-data'

/** Of each sort; more is not read through. */
const shownOfEach = 6
/** Between two looks at an index that is being built. */
const againMs = 50
/** What is typed is listed with its answer, once; functions alone when that takes longer. */
const patienceMs = 80

const nothing: SearchAnswer = { groups: [], behind: 0, locked: false }

interface Answered {
  /** What is listed: the text typed or, while its answer is on its way, the one before. */
  shown: string
  answer: SearchAnswer
  /** The answer is that of the text typed. */
  isAnswered: boolean
}

/** What fits what is typed. */
export function useAnswer(text: string): Answered {
  const isInCounty = useAppData((state) => state.county !== null)
  const [read, setRead] = useState({ shown: '', of: '', answer: nothing })
  useEffect(() => {
    if (!isInCounty) return
    let isWanted = true
    const waits = setTimeout(() => setRead((before) => ({ ...before, shown: text })), patienceMs)
    async function ask() {
      const found = await call('search.find', { text, limit: shownOfEach })
      if (!isWanted) return
      clearTimeout(waits)
      setRead({ shown: text, of: text, answer: found.ok ? found.value : nothing })
      if (found.ok && found.value.behind > 0) setTimeout(() => isWanted && void ask(), againMs)
    }
    void ask()
    return () => {
      isWanted = false
      clearTimeout(waits)
    }
  }, [text, isInCounty])
  if (!isInCounty) return { shown: text, answer: nothing, isAnswered: true }
  return { shown: read.shown, answer: read.answer, isAnswered: read.of === text }
}
