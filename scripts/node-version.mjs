// `npm ci` ends with this. The project brings a Node of its own for the usual machines (package.json, optionalDependencies), and
// every npm script runs on it; on others the machine's own has to run TypeScript as it is. Exits 1 with one sentence where it
// does not. Plain JavaScript that any Node can read. A version may be given instead of the running one's.

/** From here on Node runs TypeScript without a switch. Astro asks for 22.12. */
const OLDEST = [22, 18];

const version = process.argv[2] || process.versions.node;
const [major = 0, minor = 0] = version.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(
    `The project brings no Node for this machine (${process.platform} ${process.arch}), and its own is ${version}: ` +
      `install Node ${OLDEST.join('.')} or later (tested with 24), then run npm ci again.`,
  );
  process.exitCode = 1;
}
