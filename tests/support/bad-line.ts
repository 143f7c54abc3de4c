import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startServer } from '../../scripts/support/static-server.ts';

/** What the line does to an answer: lets it through, never answers, breaks off half-way, or changes a letter on the way. */
export type Trouble = 'held' | 'dead' | 'halved' | 'altered';

export interface OtherAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

export interface BadLine {
  origin: string;
  /** The build that the server has: may be changed under way. */
  folder: string;
  /** Which trouble a path has, if any. */
  trouble: (path: string) => Trouble | undefined;
  /** What another than the edition's server answers to a path: a portal, another application. */
  answers: (path: string) => OtherAnswer | undefined;
  /** Every path that was asked for. */
  asked: string[];
  stop(): Promise<void>;
}

const NONE = () => undefined;

/** The edition's own server, behind a line that the test can spoil. Its clock is wrong too. */
export async function badLine(folder: string, base = '/'): Promise<BadLine> {
  const server = await startServer(folder, { base });
  const line = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '/';
    state.asked.push(path);
    const trouble = state.trouble(path);
    if (trouble === 'held') return;
    if (trouble === 'dead') return void incoming.socket.destroy();
    const other = state.answers(path);
    if (other) {
      outgoing.writeHead(other.status, { 'Content-Type': 'text/html; charset=utf-8', ...other.headers });
      return void outgoing.end(other.body);
    }
    const headers = { ...incoming.headers, 'accept-encoding': 'identity' };
    request({ host: 'localhost', port: server.port, path, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const body = Buffer.concat(parts);
        const middle = body.length >> 1;
        if (trouble === 'altered') body[middle] = (body[middle] ?? 0) ^ 1;
        const wrong = { date: 'Fri, 01 Jan 1999 00:00:00 GMT', 'last-modified': 'Fri, 01 Jan 2100 00:00:00 GMT' };
        outgoing.writeHead(answer.statusCode ?? 500, { ...answer.headers, ...wrong, 'content-length': body.length });
        if (trouble !== 'halved') return void outgoing.end(body);
        outgoing.write(body.subarray(0, middle), () => incoming.socket.destroy());
      });
    }).end();
  });
  await new Promise<void>((resolve) => line.listen(0, 'localhost', resolve));
  const state: BadLine = {
    origin: `http://localhost:${(line.address() as AddressInfo).port}`,
    get folder() {
      return server.folder;
    },
    set folder(other: string) {
      server.folder = other;
    },
    trouble: NONE,
    answers: NONE,
    asked: [],
    stop: async () => {
      line.closeAllConnections();
      line.close();
      await server.stop();
    },
  };
  return state;
}
