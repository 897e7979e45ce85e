import { type ComponentType, lazy, useEffect, useState } from 'react'

type InOwnFile<Props> = ComponentType<Props> & { fetchAhead(): Promise<void> }

/**
 * A part of the screens in a file of its own. Once the file is here it is drawn at once; while it is not, React holds it
 * back for 300 ms, however short the wait. What is drawn stays what it was.
 */
export function inOwnFile<Props extends object>(load: () => Promise<ComponentType<Props>>): InOwnFile<Props> {
  let here: ComponentType<Props> | null = null
  const fetchPart = async () => {
    here = await load()
    return { default: here }
  }
  const Waiting = lazy(fetchPart) as ComponentType<Props>
  function Part(props: Props) {
    const [Drawn] = useState(() => here ?? Waiting)
    return <Drawn {...props} />
  }
  // What cannot be fetched now is asked for again, and told of, when it is to be drawn.
  return Object.assign(Part, {
    fetchAhead: () =>
      here
        ? Promise.resolve()
        : fetchPart().then(
            () => {},
            () => {},
          ),
  })
}

/** Fetches what is likely to come, one after the other, whenever there is nothing to do. `parts` stays the same array. */
export function useFetchedAhead(parts: readonly Pick<InOwnFile<object>, 'fetchAhead'>[], begin = true): void {
  useEffect(() => {
    if (!begin) return
    let request = 0
    const next = ([part, ...others]: typeof parts) => {
      if (!part) return
      request = requestIdleCallback(() => {
        void part.fetchAhead()
        next(others)
      })
    }
    next(parts)
    return () => cancelIdleCallback(request)
  }, [parts, begin])
}
