/** Stands for what is there under its name and is not whole. */
export const broken = '损坏'
