// The second half of `npm start`: serves dist/ and says where in one line. `-- --host` opens it to the local network,
// `-- --port 8080` takes another port.
import { networkInterfaces } from 'node:os';
import { parseArgs } from 'node:util';
import { preview } from 'astro';

const { values } = parseArgs({
  options: { host: { type: 'boolean', default: false }, port: { type: 'string', default: '4321' } },
});

const server = await preview({
  root: process.cwd(),
  logLevel: 'error',
  server: { host: values.host, port: Number(values.port) },
});
const path = process.env.BASE ?? '/';
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
  `The edition is at ${addresses.map((host) => `http://${host}:${server.port}${path}`).join(' and ')} (stop with Ctrl+C)`,
);
