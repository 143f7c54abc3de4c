// How a build takes the place of the last one, so that a machine that stops at any moment (`kill -9`, no power, a full disk) leaves a
// whole build where it was, or what it is put back from. All lies in `.build/`, on one disk with the target:
//
//   build-ID.json   whose folders these are, and what they take the place of
//   dist-ID         rendered by this build
//   old-ID          the last build, moved out of the way: whole, and the only copy until dist-ID is in its place
//   gone-ID         what is being removed, and may not be whole any more

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, type Owner, thisProcess } from './owner.ts';

/** An ID begins with the process's number; earlier versions had nothing else. */
const OURS = /^(?:build|dist|old|gone)-((\d+)(?:-[0-9a-f]+)?)(?:\.json|\.\d+)?$/;
/** No build takes as long: one of another machine that was begun before is not running any more. */
const LONGEST_BUILD = 3_600_000;
/** So often another build may come between the two moves; no two are that close. */
const TRIES = 100;

/** Moves a folder; false where it is not there any more, or where another has come to its place. */
function move(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

const removeNow = (path: string): void => rmSync(path, { recursive: true, force: true, maxRetries: 5 });

/** Under a name that says so first: half of a build would look like a whole one. */
function remove(path: string): void {
  const gone = path.replace(/(dist|old)-(?=[^/\\]*$)/, 'gone-');
  if (gone !== path && existsSync(path)) {
    removeNow(gone);
    move(path, gone);
  }
  removeNow(gone);
}

/** What a build has said of itself; undefined where it was stopped before, when nothing had been moved yet. */
function recordOf(folder: string, id: string): (Owner & { target: string }) | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, `build-${id}.json`), 'utf8'));
  } catch {
    return undefined;
  }
}

function isStopped(folder: string, id: string, names: readonly string[]): boolean {
  const running = isRunning(recordOf(folder, id) ?? { pid: Number.parseInt(id, 10) });
  if (running !== undefined) return !running;
  return names.every(
    (name) => Date.now() - (statSync(join(folder, name), { throwIfNoEntry: false })?.ctimeMs ?? 0) > LONGEST_BUILD,
  );
}

/**
 * Clears away what builds have left that were stopped, and puts back the build that one of them had moved out of the way. What
 * belongs to a build that is running is left alone.
 *
 * @param folder `.build`
 * @param target what is about to be built: where a stopped build has not said what it was building, it was this
 */
function sweep(folder: string, target: string): void {
  const byId = new Map<string, string[]>();
  for (const name of readdirSync(folder)) {
    const [, id] = OURS.exec(name) ?? [];
    if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), name]);
  }
  const stopped = [...byId].filter(([id, names]) => isStopped(folder, id, names));
  const lost = stopped
    .flatMap(([id, names]) =>
      names
        .filter((name) => name.startsWith('old-'))
        .map((name) => ({ path: join(folder, name), to: recordOf(folder, id)?.target ?? target })),
    )
    .map((one) => ({ ...one, moved: statSync(one.path, { throwIfNoEntry: false })?.ctimeMs ?? 0 }))
    .sort((a, b) => b.moved - a.moved);
  for (const { path, to } of lost) if (!existsSync(to)) move(path, to);
  // The record last: until then it says what the folders are.
  for (const [, names] of stopped) for (const name of names.sort().reverse()) remove(join(folder, name));
}

export interface StartedBuild {
  /** Where to build. */
  fresh: string;
  /**
   * Puts what was built in the place of the last build. Of two that end at once the later one stays. Throws where the disk
   * refuses; then the last build is where it was.
   */
  swap(): void;
}

/**
 * Begins a build of `target`, when what stopped ones have left is cleared away.
 *
 * @param folder `.build`, made where it is not there
 */
export function startBuild(folder: string, target: string): StartedBuild {
  mkdirSync(folder, { recursive: true });
  sweep(folder, target);
  const id = `${process.pid}-${randomBytes(4).toString('hex')}`;
  const [record, fresh] = [join(folder, `build-${id}.json`), join(folder, `dist-${id}`)];
  writeFileSync(record, JSON.stringify({ ...thisProcess(), target }));
  const swap = (): void => {
    const moved: string[] = [];
    for (let tries = 0; ; tries++) {
      const old = join(folder, `old-${id}.${tries}`);
      if (existsSync(target) && move(target, old)) moved.push(old);
      try {
        if (move(fresh, target)) break;
        if (tries === TRIES || !existsSync(fresh)) throw new Error(`${fresh} cannot take the place of ${target}`);
      } catch (error) {
        const last = moved.at(-1);
        if (last && !existsSync(target)) move(last, target);
        throw error;
      }
    }
    for (const old of moved) remove(old);
    removeNow(record);
  };
  return { fresh, swap };
}
