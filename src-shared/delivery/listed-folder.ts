/** A folder of the disk as it was listed, its names as they are. */
export interface ListedFolder {
  name: string
  folders: ListedFolder[]
  files: ListedFile[]
}

export interface ListedFile {
  name: string
  sizeBytes: number
  /** Why it cannot be taken, in Chinese: a link, no ordinary file, a folder that does not open. */
  problem: string | null
}

/** A folder that is taken for a household's, with all that lies below it. */
export interface HouseholdFolder {
  /** Below the delivery's folder, its own name last. */
  names: string[]
  files: { names: string[]; sizeBytes: number; problem: string | null }[]
  /** It is no folder: a file that lies in none of a household. */
  loose: boolean
}

/**
 * Which of the folders below a delivery's are a household's: those whose name means one; folders of townships and villages
 * are gone into as long as one below them does. What means nobody is the folder next below. Files beside them are loose.
 */
export function householdFolders(root: ListedFolder, meansOne: (names: string[]) => boolean): HouseholdFolder[] {
  const looseIn = (folder: ListedFolder, above: string[]): HouseholdFolder[] =>
    folder.files.map(({ name, sizeBytes, problem }) => ({
      names: [...above, name],
      files: [{ names: [], sizeBytes, problem }],
      loose: true,
    }))
  const within = (folder: ListedFolder, above: string[]): { found: HouseholdFolder[]; known: boolean } => {
    const names = [...above, folder.name]
    const whole = () => [{ names, files: filesBelow(folder, []), loose: false }]
    if (meansOne(names)) return { found: whole(), known: true }
    const below = folder.folders.map((one) => within(one, names))
    if (!below.some(({ known }) => known)) return { found: whole(), known: false }
    return { found: [...below.flatMap(({ found }) => found), ...looseIn(folder, names)], known: true }
  }
  return [...root.folders.flatMap((one) => within(one, []).found), ...looseIn(root, [])]
}

const filesBelow = (folder: ListedFolder, above: string[]): HouseholdFolder['files'] => [
  ...folder.files.map(({ name, sizeBytes, problem }) => ({ names: [...above, name], sizeBytes, problem })),
  ...folder.folders.flatMap((one) => filesBelow(one, [...above, one.name])),
]
