import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

function run(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-fault-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const tmpfs = (folder: string, sizeBytes: number) =>
  run('mount', '-t', 'tmpfs', '-o', `size=${sizeBytes}`, 'tmpfs', folder)

/** Whether this machine lets the tests mount a disk of their own; where not, /dev/full stands in for one. */
export const canMount = (() => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-fault-'))
  const can = tmpfs(folder, 65536) && run('umount', folder)
  rmSync(folder, { recursive: true, force: true })
  return can
})()

/** A disk of its own of `sizeBytes`; only where `canMount`. */
export function smallDisk(sizeBytes: number): string {
  const folder = newFolder()
  if (!tmpfs(folder, sizeBytes)) throw new Error('cannot mount')
  onTestFinished(() => void run('umount', '-l', folder))
  return folder
}

/**
 * A folder that takes no new file. Permissions do not stop root: a read-only mount, or the immutable flag, does.
 * Throws where no way works, so that nothing passes unproven.
 */
export function readOnlyFolder(fill: (folder: string) => void): string {
  if (process.getuid?.() === 0 && canMount) {
    const disk = smallDisk(1024 * 1024)
    fill(disk)
    execFileSync('mount', ['-o', 'remount,ro', disk])
    return disk
  }
  const folder = join(newFolder(), 'read-only')
  mkdirSync(folder)
  fill(folder)
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o555)
    onTestFinished(() => chmodSync(folder, 0o755))
    return folder
  }
  execFileSync('chattr', ['+i', folder])
  onTestFinished(() => void run('chattr', '-i', folder))
  return folder
}
