import { build, type Plugin } from 'vite';
import { OLDEST_ENGINES } from './oldest-engines.ts';

/**
 * Bundles a client script and all that it imports into one classic script, for where no module can be loaded: a service
 * worker of old engines, a page from `file://`.
 *
 * @param entry path from the project's root
 * @param options `define`: names replaced by JSON; `plugins`: for the modules that it imports by `virtual:`
 */
export async function bundleScript(
  entry: string,
  { define = {}, plugins = [] }: { define?: Record<string, string>; plugins?: Plugin[] } = {},
): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define,
    plugins,
    build: {
      write: false,
      target: OLDEST_ENGINES.script,
      minify: true,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [chunk, ...others] = outputs;
  if (chunk?.type !== 'chunk' || others.length > 0)
    throw new Error(`${entry} is not one script: ${outputs.length} files`);
  return chunk.code.trim();
}
