import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installOnDebian } from '../../scripts/support/debian.ts';

/** Installs both servers where they are missing: on Debian or Ubuntu, as root. */
export function installServers(): void {
  if (
    ['/usr/sbin/nginx', '/usr/bin/caddy', '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'].every(existsSync)
  )
    return;
  installOnDebian('nginx', 'libnginx-mod-http-brotli-static', 'caddy');
}

/** A certificate for localhost, in `folder`. */
export function certificate(folder: string): { key: string; cert: string } {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', ...subject].concat(
      '-keyout',
      key,
      '-out',
      cert,
    ),
    { stdio: 'ignore' },
  );
  return { key, cert };
}

interface Site {
  /** A folder for what the server writes. */
  folder: string;
  root: string;
  /** Without its last slash. */
  base: string;
  port: number;
  key: string;
  cert: string;
}

/** serving/nginx.conf with nothing changed but what its own comment says to change, and the ports. */
export function startNginx({ folder, root, base, port, key, cert }: Site): ChildProcess {
  const ours = readFileSync('serving/nginx.conf', 'utf8')
    .replace('default "";', `default "${base}";`)
    .replace('/etc/letsencrypt/live/example.org/fullchain.pem', cert)
    .replace('/etc/letsencrypt/live/example.org/privkey.pem', key)
    .replace('root /srv/edition', `root ${root}`)
    .replace('from=/srv/edition', `from=${root}`)
    .replaceAll('example.org', 'localhost')
    .replace(/listen \[::\].*/g, '')
    .replace('listen 443', `listen 127.0.0.1:${port}`)
    .replace('listen 80', `listen 127.0.0.1:${port + 1}`);
  const file = join(folder, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((n) => `${n}_temp_path ${folder}/${n};`);
  writeFileSync(
    file,
    `include /etc/nginx/modules-enabled/*.conf;user root;daemon off;pid ${folder}/pid;error_log ${folder}/error.log;
events {}
http { access_log off;${temporary.join('')}
${ours}}`,
  );
  return spawn('/usr/sbin/nginx', ['-c', file, '-e', join(folder, 'error.log')], { stdio: 'inherit' });
}

/** serving/Caddyfile by its own settings; only the certificate, which Caddy would get from the web, is ours. */
export function startCaddy({ folder, root, base, port, key, cert }: Site): ChildProcess {
  const file = join(folder, 'Caddyfile');
  const ours = readFileSync('serving/Caddyfile', 'utf8').replace(
    '\troot *',
    `\tbind 127.0.0.1\n\ttls ${cert} ${key}\n\troot *`,
  );
  writeFileSync(file, `{\n\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n}\n${ours}`);
  return spawn('/usr/bin/caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
      EDITION_SITE: `https://localhost:${port}`,
      EDITION_ROOT: root,
      EDITION_BASE: base,
    },
  });
}
