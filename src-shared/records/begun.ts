import type { Beginning } from './kind'
import type { Body, RelatedRecord } from './record-field'

/** Why a record gives rise to none of that kind, or to no other one: what began by itself is not begun again; null = it does. */
export function whyNotBegun(
  begins: Beginning<Body>,
  { body, state }: { body: Body; state: string },
  arisen: readonly Pick<RelatedRecord, 'kind' | 'title'>[],
): string | null {
  const first = begins.atOnce?.(body, state) ? arisen.find(({ kind }) => kind === begins.kind) : undefined
  return begins.whyNot(body, { state }) ?? (first ? `已经立了“${first.title}”。` : null)
}
