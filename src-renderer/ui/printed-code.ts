import { useEffect, useRef } from 'react'
import { notifyMindOutside } from './notify'

/** A code on paper opens nothing until it is taken into use: left before that, the paper is void, and that is said. */
export function usePrintedCode(name: string) {
  const now = useRef({ printed: false, used: false })
  useEffect(
    () => () => {
      if (now.current.printed && !now.current.used)
        notifyMindOutside(
          `刚才打印的${name}没有启用，已经作废`,
          `请把那张纸销毁；再打开时会另生成一个${name}，要重新打印。以前启用的不受影响。`,
        )
    },
    [name],
  )
  return {
    printed: () => {
      now.current.printed = true
    },
    used: () => {
      now.current.used = true
    },
  }
}
