import { expect, test } from 'vitest'
import { ROUTER_HEADERS } from '../../front/answer-headers.ts'
import { NGINX_SITE, nginxConfig } from './nginx-config.ts'

test('what the proxy keeps is told apart by all that answers vary by', () => {
  const key = /proxy_cache_key (.*);/.exec(NGINX_SITE)?.[1] ?? ''
  for (const header of ROUTER_HEADERS) expect(key).toContain(`|$http_${header.replaceAll('-', '_')}`)
  expect(key).toContain('$cot_moc_packing')
})

test('the configuration of a place has its ports and folders and no others', () => {
  const config = nginxConfig({ folder: '/somewhere', port: 4000, servers: [4001, 4002, 4003], keeps: true })
  expect(config.match(/127\.0\.0\.1:\d+/g)).toEqual(['127.0.0.1:4001', '127.0.0.1:4002', '127.0.0.1:4003', '127.0.0.1:4000'])
  expect(config).toContain('proxy_cache_path /somewhere/cache ')
  expect(config).not.toContain('/var/')
  expect(nginxConfig({ folder: '/somewhere', port: 4000, servers: [4001], keeps: false })).toContain('proxy_cache off;')
})
