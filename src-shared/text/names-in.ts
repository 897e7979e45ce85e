/** The names typed in a line: 乌云、李明, 乌云和李明. */
export const namesIn = (text: string): string[] => text.split(/[、，,；;\s和]+/).filter((name) => name !== '')
