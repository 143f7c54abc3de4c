import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** Ignored by git. */
export const FOLDER = '.engines';

/**
 * The path of an old Chromium, from an npm package that brings it packed. It is unpacked here and not by the package's own
 * code, which puts every version under the same name in the temporary folder and takes what it finds there.
 */
export function oldChromium(version: string): string {
  const folder = `${FOLDER}/chromium-${version}`;
  const path = `${process.cwd()}/${folder}/chromium`;
  if (existsSync(path)) return path;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`Chromium ${version} is available for Linux on x64 only`);
  console.log(`Fetching Chromium ${version} …`);
  mkdirSync(folder, { recursive: true });
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
  execFileSync('npm', ['i', '--prefix', folder, ...options, `@sparticuz/chromium@${version}`], { stdio: 'ignore' });
  const packed = `${folder}/node_modules/@sparticuz/chromium/bin`;
  const archive = brotliDecompressSync(readFileSync(`${packed}/swiftshader.tar.br`));
  execFileSync('tar', ['x', '-C', folder], { input: archive });
  writeFileSync(path, brotliDecompressSync(readFileSync(`${packed}/chromium.br`)), { mode: 0o755 });
  return path;
}
