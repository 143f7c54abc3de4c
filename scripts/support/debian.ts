import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const isDebianAsRoot = (): boolean =>
  process.getuid?.() === 0 &&
  existsSync('/etc/os-release') &&
  /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));

/** Installs packages on Debian or Ubuntu as root, and says so in one line; elsewhere it does nothing. */
export function installOnDebian(...packages: string[]): void {
  if (!isDebianAsRoot()) return;
  console.log(`Installing ${packages.join(' and ')} …`);
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update', '-qq'], quiet);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
}

/** The path of a Debian package's program, installed where possible. Throws one line that says what is missing elsewhere. */
export function program(path: string, ...packages: string[]): string {
  if (!existsSync(path)) installOnDebian(...packages);
  if (!existsSync(path)) throw new Error(`${path} is missing: install ${packages.join(' and ')}`);
  return path;
}
