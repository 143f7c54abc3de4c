import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

// What is asked of a server in bad faith, letter for letter, for a client of HTTP would tidy it up.

/** Lies outside the site; nothing that is answered may hold it. */
export const SECRET = 'SECRET-OF-THE-MACHINE';

/** A site that holds what should not be there: made by hand, or put there by another program. */
export const TRAPS = {
  /** Files of the site that are not for readers. */
  files: ['.env', '.git/config', 'p/.hidden', '_headers', 'data/_headers', '.well-known/secret'],
  /** Links that lead to the secret's folder or to the secret; from the site's root. */
  links: [
    ['linked.txt', 'file'],
    ['linked.txt.br', 'file'],
    ['linked', 'folder'],
    ['data/linked.json', 'file'],
  ],
} as const;

type Row = [what: string, line: string, expected: readonly number[]];

const get = (path: string): string => `GET ${path} HTTP/1.1`;
const HIDDEN = [404];
/** The server's own choice: the request is malformed, or leads nowhere. */
const REFUSED = [400, 404, 414, 431];

/** Request lines below a base without its last slash, and what may be answered. */
export const hostile = (base: string): Row[] => [
  ...TRAPS.files.map((file): Row => [`the file ${file}`, get(`${base}/${file}`), HIDDEN]),
  ...TRAPS.links.map(([name, kind]): Row => {
    const path = `${base}/${name}${kind === 'folder' ? '/secret.txt' : ''}`;
    return [`the link ${name}`, get(path), HIDDEN];
  }),
  ['a folder of hidden files', get(`${base}/.git/`), HIDDEN],
  ['a folder that a link leads to', get(`${base}/linked/`), HIDDEN],
  ['a dot in hexadecimal', get(`${base}/%2eenv`), HIDDEN],
  ['a dot in capitals of hexadecimal', get(`${base}/%2Egit/config`), HIDDEN],
  ['the headers in hexadecimal', get(`${base}/%5fheaders`), HIDDEN],
  ['the way up', get(`${base}/../secret.txt`), REFUSED],
  ['the way up from a page', get(`${base}/p/12/../../../secret.txt`), REFUSED],
  ['the way up in hexadecimal', get(`${base}/%2e%2e/secret.txt`), REFUSED],
  ['the way up with its slash in hexadecimal', get(`${base}/..%2fsecret.txt`), REFUSED],
  ['the way up, twice in hexadecimal', get(`${base}/%252e%252e%252fsecret.txt`), REFUSED],
  ['the way up, overlong', get(`${base}/%c0%ae%c0%ae/secret.txt`), REFUSED],
  ['backslashes', get(`${base}/..\\secret.txt`), REFUSED],
  ['backslashes in hexadecimal', get(`${base}/..%5c..%5csecret.txt`), REFUSED],
  ['the machine’s own path', get(`${base}//etc/passwd`), REFUSED],
  ['the machine’s own path, after the way up', get(`${base}/../../../../../../../../etc/passwd`), REFUSED],
  ['a null', get(`${base}/%00`), REFUSED],
  ['a null behind a page', get(`${base}/p/12/%00`), REFUSED],
  ['a null behind a file', get(`${base}/edition.txt%00.html`), REFUSED],
  ['a control character', get(`${base}/%01%1f`), REFUSED],
  ['a line break', get(`${base}/%0d%0aX-Put:%201`), REFUSED],
  ['half a character', get(`${base}/%E0%A4%A`), REFUSED],
  ['a percent sign', get(`${base}/%`), REFUSED],
  ['no UTF-8', get(`${base}/%ff%fe`), REFUSED],
  ['a name of 300 letters', get(`${base}/${'a'.repeat(300)}`), REFUSED],
  ['a name of 252 letters', get(`${base}/${'a'.repeat(252)}`), REFUSED],
  ['a name of 100 Chinese characters', get(`${base}/${'%E6%9D%A8'.repeat(100)}`), REFUSED],
  ['a path of 3,000 letters', get(`${base}/${'abcdefghi/'.repeat(300)}`), REFUSED],
  ['a path of 6,000 letters', get(`${base}/${'abcdefghi/'.repeat(600)}`), REFUSED],
  ['a path of 10,000 letters', get(`${base}/${'abcdefghi/'.repeat(1000)}`), REFUSED],
  ['a word that is no method', `FOO ${base}/ HTTP/1.1`, [400, 405]],
  ...['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'TRACE'].map(
    (method): Row => [method, `${method} ${base}/ HTTP/1.1`, [405]],
  ),
  ['POST to what is not there', `POST ${base}/nothing HTTP/1.1`, [405]],
  ['DELETE of a file', `DELETE ${base}/edition.txt HTTP/1.1`, [405]],
  // Go answers this itself, with nothing.
  ['OPTIONS of the whole server', 'OPTIONS * HTTP/1.1', [200, 400, 405]],
  ['HTTP/1.0', `GET ${base}/p/12/ HTTP/1.0`, [200]],
  ['HTTP/1.0 with HEAD', `HEAD ${base}/p/12/ HTTP/1.0`, [200]],
  ['a whole address', `GET http://localhost${base}/p/12/ HTTP/1.1`, [200]],
  ['HTTP/0.9', `GET ${base}/`, [200, 400]],
  ['two slashes before a page', get(`${base}//p/12/`), [200, 301, 308, 404]],
  ['two slashes before a page without its last one', get(`${base}//p/12`), [301, 308, 404]],
];

export interface RawAnswer {
  status: number;
  /** The head and the body, as bytes. */
  text: string;
  header(name: string): string | undefined;
}

/** Sends one request as it is written, and gives the answer when the server has closed. */
export function sendRaw(port: number, line: string, { tls = false, headers = '' } = {}): Promise<RawAnswer> {
  return new Promise((settle, reject) => {
    const socket: Socket = tls
      ? connectTls({ host: '127.0.0.1', port, servername: 'localhost', rejectUnauthorized: false })
      : connectPlain({ host: 'localhost', port });
    const parts: Buffer[] = [];
    socket.on('data', (part) => parts.push(part));
    socket.on('error', reject);
    socket.on('close', () => {
      const text = Buffer.concat(parts).toString('latin1');
      const [head = ''] = text.split('\r\n\r\n');
      settle({
        status: Number(/^HTTP\/1\.[01] (\d{3})/.exec(head)?.[1] ?? (text.startsWith('<') ? 200 : 0)),
        text,
        header: (name) => new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1]?.trim(),
      });
    });
    socket.write(
      `${line}\r\nHost: localhost${port ? `:${port}` : ''}\r\nConnection: close\r\n${headers}\r\n`,
      'latin1',
    );
  });
}
