import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The configuration that operators are given, as it lies beside this file. */
export const NGINX_SITE = readFileSync(new URL('./cot-moc.conf', import.meta.url), 'utf8')

export interface NginxPlace {
  /** Where it may write: cache, logs, temporary files. */
  readonly folder: string
  readonly port: number
  /** Ports of the servers, on this machine. */
  readonly servers: readonly number[]
  /** Whether answers are kept; without, it only hands requests on. */
  readonly keeps: boolean
  /** More inside of "http { }". */
  readonly more?: string
}

/** A whole configuration around the one that operators are given, with addresses and folders of a place. */
export function nginxConfig({ folder, port, servers, keeps, more = '' }: NginxPlace): string {
  const upstream = servers.map((server) => `  server 127.0.0.1:${server} max_fails=1 fail_timeout=2s;\n`).join('')
  const site = NGINX_SITE.replace(/(?:^ *server 127\.0\.0\.1:\d+ .*\n)+/m, upstream)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('/var/cache/nginx/cot-moc', join(folder, 'cache'))
    .replace('proxy_cache cot_moc;', keeps ? 'proxy_cache cot_moc;' : 'proxy_cache off;')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${join(folder, `${name}-temp`)};\n`,
  )
  return [
    // As root, workers would become another user, who may not see the folder.
    process.getuid?.() === 0 ? 'user root;\n' : '',
    `daemon off;\nworker_processes 1;\npid ${join(folder, 'nginx.pid')};\nerror_log ${join(folder, 'error.log')} warn;\n`,
    'events { worker_connections 4096; }\n',
    `http {\n  access_log off;\n  sendfile on;\n  tcp_nopush on;\n  keepalive_requests 1000000;\n${temporary.join('')}`,
    site,
    more,
    '}\n',
  ].join('')
}
