// The second half of `npm start`: serves dist/ as a web server does and says where in one line. `-- --host` opens it to the
// local network, `-- --port 8080` takes another port.
import { networkInterfaces } from 'node:os';
import { parseArgs } from 'node:util';
import { baseFrom } from '../src/build/site-url.ts';
import { serveBuild } from './support/static-server.ts';

const { values } = parseArgs({
  options: { host: { type: 'boolean', default: false }, port: { type: 'string', default: '4321' } },
});

const base = baseFrom(process.env.BASE);
const { port } = await serveBuild({
  base,
  port: Number(values.port),
  host: values.host ? '0.0.0.0' : 'localhost',
});
const addresses = [
  'localhost',
  ...(values.host
    ? Object.values(networkInterfaces())
        .flatMap((all) => all ?? [])
        .filter(({ family, internal }) => family === 'IPv4' && !internal)
        .map(({ address }) => address)
    : []),
];
console.log(
  `The edition is at ${addresses.map((host) => `http://${host}:${port}${base}`).join(' and ')} (stop with Ctrl+C)`,
);
