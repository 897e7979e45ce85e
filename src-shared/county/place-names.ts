import type { Region } from './region'

/** Names of counties and prefectures that may stand in a purchase's name, the open county's own among them. */
export const placeNames = (
  regions: readonly Region[],
  own: { regionName: string; prefectureName: string } | null,
): string[] => [
  ...new Set([
    ...regions.flatMap(({ name, prefectureName }) => [name, prefectureName]),
    ...(own ? [own.regionName, own.prefectureName] : []),
  ]),
]
