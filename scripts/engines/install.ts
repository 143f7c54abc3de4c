import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { installOnDebian } from '../debian.ts';

/** Ignored by git. */
export const FOLDER = '.engines';

/** A Debian package's program, installed where we may. Throws one line that says what is missing elsewhere. */
function program(path: string, ...packages: string[]): string {
  if (!existsSync(path)) installOnDebian(...packages);
  if (!existsSync(path)) throw new Error(`${path} is missing: install ${packages.join(' and ')}`);
  return path;
}

export const firefox = (): string => program('/usr/bin/firefox-esr', 'firefox-esr');

export function webkitDriver(): string {
  program('/usr/bin/xvfb-run', 'xvfb', 'xauth');
  return program('/usr/bin/WebKitWebDriver', 'webkit2gtk-driver');
}

/**
 * An old Chromium out of an npm package that brings it packed. It is unpacked here and not by the package's own code,
 * which puts every version under one and the same name in the temporary folder and takes what it finds there.
 */
export function oldChromium(version: string): string {
  const folder = `${FOLDER}/chromium-${version}`;
  const path = `${process.cwd()}/${folder}/chromium`;
  if (existsSync(path)) return path;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`Chromium ${version} is to be had for Linux on x64 only`);
  console.log(`Fetching Chromium ${version} …`);
  mkdirSync(folder, { recursive: true });
  execFileSync(
    'npm',
    [
      'i',
      '--prefix',
      folder,
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      `@sparticuz/chromium@${version}`,
    ],
    { stdio: 'ignore' },
  );
  const packed = `${folder}/node_modules/@sparticuz/chromium/bin`;
  const archive = brotliDecompressSync(readFileSync(`${packed}/swiftshader.tar.br`));
  execFileSync('tar', ['x', '-C', folder], { input: archive });
  writeFileSync(path, brotliDecompressSync(readFileSync(`${packed}/chromium.br`)), { mode: 0o755 });
  return path;
}
